-- What was done, when, and what was its status on the day of our last check?
--
-- The state is in force, suspended, ended, struck down, scheduled, announced only, unverified, or
-- event (a ruling, a meeting). The older value `occurrence` is still accepted and means event. opened
-- is false where a source quotes the official address and we did not open it; read_at is then the
-- page that was read.
--
-- grain       event_id
-- $side       one of all, US, China, Both: the side that acted (default all)
-- $authority  text in marts.event_authorities.authority: its legal authority, or all (default all)
-- $state      one of all, in force, suspended, ended, struck down, scheduled, announced only, unverified, event, occurrence: its status (default all)
-- $product    text in marts.product_catalog.product: a product the act covers; acts without a known product list are under all only (default all)
-- $first_year integer: first year covered (default law_from)
-- $last_year  integer: last year covered (default latest marts.event_spans.day)
-- $words      text: words that title, scope or note must contain; empty for all
-- empty       No act matches this choice. Clear the words, or widen the product, side, authority, status or years.
with moves as (

    select
        if(importer = 'United States', 'US', importer) as side,
        valid_from as day,
        round(statutory_pct - lag(statutory_pct) over (partition by importer order by valid_from), 4) as points
    from marts.average_rate_spans
    where weights = 'trade_2024' and layer = 'total'

)

select
    day,
    title,
    goods,
    side,
    authority,
    state,
    scope,
    rate_before_text,
    rate_after_text,
    if(state in ('scheduled', 'announced only', 'event') or points = 0, null, points) as average_change_points,
    status_note,
    legal_citation,
    url,
    evidence,
    confidence,
    announced_on,
    valid_from,
    valid_before,
    drawn_before,
    lane,
    lane_order,
    lane_group,
    event_id,
    opened,
    read_at
from marts.event_spans
left join moves using (side, day)
where
    $side in ('all', side)
    and $authority in ('all', authority)
    and if($state = 'occurrence', 'event', $state) in ('all', state)
    and (
        $product = 'all'
        or event_id in (
            select event_id
            from marts.event_goods
            where
                event_goods.hs6 is null
                or event_goods.hs6 in (
                    select product_lines.hs6
                    from marts.product_lines
                    where product = $product
                )
        )
    )
    and year(day) <= $last_year and year(coalesce(drawn_before - interval 1 day, day)) >= $first_year
    and contains(lower(concat_ws(' ', title, scope, status_note, authority)), lower($words))
order by day, event_id
