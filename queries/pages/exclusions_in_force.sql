-- How many exclusions from Section 301 were in force, and on how much trade, day by day since 2018?
--
-- Spans by the law, with grants that reach back counted from their first day. Trade is that of 2024 in the
-- numbers concerned: whole numbers, and numbers with described goods, an upper limit. A number that
-- has ended has no trade.
--
-- grain valid_from
with days as (

    select distinct unnest([valid_from, valid_before]) as day
    from marts.us_exclusion_items

),

in_force as (

    select
        day,
        note,
        item,
        hts10,
        extent
    from days
    inner join marts.us_exclusion_items on day >= valid_from and day < valid_before

),

by_number as (

    select
        day,
        hts10,
        bool_or(extent = 'whole') as is_whole
    from in_force
    group by day, hts10

),

traded as (

    select
        day,
        count(*) as number_count,
        sum(customs_value_usd) filter (where is_whole) as whole_usd,
        sum(customs_value_usd) filter (where not is_whole) as part_at_most_usd
    from by_number
    left join marts.us_statistical_numbers using (hts10)
    group by day

),

counted as (

    select
        day,
        count(*) as items
    from (select distinct day, note, item from in_force) as listed
    group by day

)

select
    day as valid_from,
    lead(day) over (order by day) as valid_before,
    coalesce(items, 0) as items,
    coalesce(number_count, 0) as number_count,
    coalesce(whole_usd, 0) as whole_usd,
    coalesce(part_at_most_usd, 0) as part_at_most_usd
from days
left join counted using (day)
left join traded using (day)
where day <= (select law_through from marts.evidence_dates)
order by day
