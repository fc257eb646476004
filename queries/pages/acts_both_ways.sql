-- Which acts start or end by their text between the last day of law and a day, and what is their status both ways?
--
-- carried_on is the status on the day of our last check; as_written is what it is on the day if the
-- act started or ended as its text says. We have not read what became of any of them.
--
-- grain     event_id, due_on
-- $product  text in marts.product_catalog.product: a product the act covers; acts without a known product list are under all only (default all)
-- $day      date: the day to look at (default law_through)
-- empty     No act in our record starts or ends by its text between our last check and {day}.
with dated as (

    select
        *,
        valid_from as due_on,
        'starts' as change,
        if(state = 'scheduled', 'took effect', state) as as_written
    from marts.event_spans
    where valid_from > law_through and valid_from <= $day
    union all
    select
        *,
        valid_before as due_on,
        if(state = 'event', 'term ends', 'ends') as change,
        case when state in ('in force', 'suspended', 'scheduled') then 'ended' else state end as as_written
    from marts.event_spans
    where valid_before > law_through and valid_before <= $day

)

select
    due_on,
    title,
    side,
    change,
    state as carried_on,
    as_written,
    status_note,
    legal_citation,
    url,
    event_id,
    if($day::date <= law_through, 'law read', 'carried on') as day_status
from dated
where
    $product = 'all'
    or event_id in (
        select event_id
        from marts.event_goods
        left join marts.product_lines
            on event_goods.hs6 = product_lines.hs6
        where event_goods.hs6 is null or product_lines.product = $product
    )
order by due_on, event_id
