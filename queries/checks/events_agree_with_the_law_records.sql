-- The blanket rate that the events table states is the total that the law records add up to.
-- what to do  Read the act again; correct the event in data/raw/legal_events/events.csv or the dated rate.
select
    events.event_id,
    events.valid_from,
    events.cumulative_blanket_rate_pct_after,
    across_the_board.rate_pct
from marts.events
inner join marts.across_the_board
    on
        across_the_board.importer = if(events.side = 'US', 'United States', 'China')
        and across_the_board.layer = 'total'
        and events.valid_from >= across_the_board.valid_from
        and events.valid_from < coalesce(across_the_board.valid_before, date '9999-12-31')
where
    events.cumulative_blanket_rate_pct_after <> across_the_board.rate_pct
    and events.side in ('US', 'China')
