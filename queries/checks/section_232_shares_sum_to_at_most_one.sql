-- On each day the Section 232 programs of a line take no more than its whole value.
-- what to do  Say in data/policy/united_states/stacking_232.yaml which program of the line goes first.
select
    starting.line,
    starting.valid_from,
    sum(running.applies_to_share) as all_shares
from (select distinct line, valid_from from marts.us_section_232_layers) as starting
inner join marts.us_section_232_layers as running
    on
        starting.line = running.line
        and starting.valid_from >= running.valid_from
        and starting.valid_from < coalesce(running.valid_before, 'infinity')
group by starting.line, starting.valid_from
having sum(running.applies_to_share) > 1.00001
