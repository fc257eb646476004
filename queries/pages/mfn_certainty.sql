-- How is the MFN duty of each line known on a day?
--
-- trade_usd is 2024 trade with the other country. A rate that is not expressible counts as zero in
-- averages.
--
-- grain            certainty
-- $importer        one of United States, China: the country that charges the duty (default United States)
-- $day             date: day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            No line of {importer} has an MFN duty on that day.
with traded as (

    select
        line,
        value_usd
    from marts.line_weights
    cross join asked_day
    where
        importer = $importer and weights = 'trade_2024'
        and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')

)

select
    certainty,
    count(*) as lines,
    count(*) filter (where coalesce(value_usd, 0) = 0) as lines_without_trade,
    coalesce(sum(value_usd), 0) as trade_usd,
    100 * coalesce(sum(value_usd), 0) / sum(sum(value_usd)) over () as trade_pct,
    any_value(day_status) as day_status
from marts.rate_layers_as($after_evidence)
cross join asked_day
left join traded using (line)
where
    importer = $importer and layer = 'mfn'
    and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
group by certainty
order by lines desc, certainty asc
