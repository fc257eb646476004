-- How much would each open question in the law change the average rate on a day?
--
-- size_pct is the average under the alternative minus ours (after exclusions), all goods, in
-- percentage points. Goods that leave Section 232 pay the across-the-board duties instead, and the
-- other way round. The US assumptions are explained in docs/assumptions.md, the Chinese in
-- docs/assumptions_china.md.
--
-- grain            assumption, reading
-- $importer        one of United States, China: the country that charges the duty (default United States)
-- $day             date: the day of entry
-- $weights         one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
with weighed as (

    select
        line,
        value_usd,
        sum(value_usd) over () as weight_usd
    from marts.line_weights
    cross join asked_day
    where
        importer = $importer and weights = $weights
        and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')

),

in_force as (

    select
        assumption,
        alternative,
        line,
        sum(added_pct) as added_pct
    from marts.rate_alternatives
    cross join asked_day
    where importer = $importer and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
    group by assumption, alternative, line
    having round(sum(added_pct), 6) <> 0

)

select
    assumption,
    alternative as reading,
    round(sum(value_usd * added_pct / weight_usd), 4) as size_pct,
    count(*) as lines_moved,
    sum(value_usd) as customs_value_usd,
    any_value(day_status) as day_status
from in_force
cross join asked_day
inner join weighed using (line)
group by assumption, alternative
order by assumption, alternative
