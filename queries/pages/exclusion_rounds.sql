-- Which rounds of exclusions from Section 301 did the United States grant, and what became of the items?
--
-- An item excludes a ten-digit number as a whole, or the goods that it describes within one. By the day
-- an item is in force, was extended (in its own note, or in a later one with the same words on the same
-- number), or expired. Items often begin before the notice that granted them: duty was refunded. Trade is that
-- of 2024 in the numbers concerned, those that still exist: whole numbers, and numbers with described goods,
-- an upper limit. The rounds overlap and do not add up.
--
-- grain            round
-- $day             date: items in force, extended and expired by this day (default law_through)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
with items as (

    select
        round,
        note,
        item,
        min(valid_from) as valid_from,
        max(valid_before) as valid_before,
        bool_or(extent = 'whole') as is_whole
    from marts.us_exclusion_items
    group by round, note, item

),

traded as (

    select
        round,
        count(distinct numbers.hts10) as number_count,
        sum(customs_value_usd) filter (where is_whole_number) as whole_usd,
        sum(customs_value_usd) filter (where not is_whole_number) as part_at_most_usd
    from (
        select
            round,
            hts10,
            bool_or(extent = 'whole') as is_whole_number
        from marts.us_exclusion_items
        group by round, hts10
    ) as numbers
    left join marts.us_statistical_numbers
        on numbers.hts10 = us_statistical_numbers.hts10
    group by round

)

select
    round,
    count(*) as items,
    count(*) filter (where is_whole) as whole_number_items,
    count(*) filter (where law_day >= valid_from and law_day < valid_before) as items_in_force,
    count(*) filter (where law_day >= valid_before and us_exclusions_extended.item is not null) as items_extended,
    count(*) filter (where law_day >= valid_before and us_exclusions_extended.item is null) as items_expired,
    min(valid_from) as valid_from,
    max(valid_before) as valid_before,
    number_count,
    coalesce(whole_usd, 0) as whole_usd,
    coalesce(part_at_most_usd, 0) as part_at_most_usd,
    any_value(day_status) as day_status
from items
cross join asked_day
inner join traded using (round)
left join marts.us_exclusions_extended
    on items.note = us_exclusions_extended.note and items.item = us_exclusions_extended.item
group by round, number_count, whole_usd, part_at_most_usd
order by valid_from, round
