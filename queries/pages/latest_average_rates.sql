-- What does each country charge on average on the last day of evidence, and when was it most?
--
-- All goods, trade of 2024, statutory.
--
-- grain  one row per importer
with changes as (

    select
        importer,
        unnest([
            greatest(rates.valid_from, line_weights.valid_from),
            least(coalesce(rates.valid_before, 'infinity'), coalesce(line_weights.valid_before, 'infinity'))
        ]) as day,
        unnest([value_usd, -value_usd]) as value_change,
        unnest([value_usd * statutory_pct, -value_usd * statutory_pct]) as duty_change
    from marts.rates
    inner join marts.line_weights using (importer, line)
    where
        weights = 'trade_2024'
        and rates.valid_from < coalesce(line_weights.valid_before, 'infinity')
        and line_weights.valid_from < coalesce(rates.valid_before, 'infinity')

),

days as (

    select
        importer,
        day,
        sum(sum(duty_change)) over so_far / sum(sum(value_change)) over so_far as rate_pct
    from changes
    group by importer, day
    window so_far as (partition by importer order by day)

)

select
    importer,
    max_by(rate_pct, day) as rate_pct,
    max(rate_pct) as highest_pct,
    max_by(day, rate_pct) as highest_from,
    any_value(law_through) as law_through
from days
cross join marts.evidence
where day <= law_through
group by importer
order by importer desc
