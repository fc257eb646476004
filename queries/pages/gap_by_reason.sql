-- Why is the duty collected below what the law charges on trade of 2024?
--
-- Points of customs value, adding up to law before exclusions less collected.
-- exclusions: goods excluded from Section 301. chapters 98 and 99: returned goods and
-- low-value entries of the month, which owe nothing. mix of chapters: the shares of chapters
-- 84, 85, 95 and all others differ from those of 2024. rest: what is bought within a
-- chapter, goods under way when a rate rose, conditions of use, part lines, claims. Chapters
-- 98 and 99 are in hand to November 2025: after that the two reasons are within the rest.
-- Months in which the law moved by more than a point are left out.
--
-- grain one row per month and reason, from November 2024 on
with law as (

    select
        month,
        statutory_pct,
        after_exclusions_pct,
        100 * calculated_duty_usd / imports_for_consumption_usd as collected_pct,
        imports_for_consumption_usd
    from marts.us_statutory_months
    inner join marts.calculated_duty_by_product using (product, month)
    where product = 'all' and layer = 'total' and daily_range_pct <= 1

),

actual as (

    select
        month,
        sum(imports_for_consumption_usd * us_duty_groups_by_month.statutory_pct) as points,
        sum(imports_for_consumption_usd) filter (where goods_group = 'special') as special_usd
    from marts.us_duty_groups_by_month
    group by month

)

select
    month,
    unnest(['exclusions', 'chapters 98 and 99', 'mix of chapters', 'rest']) as reason,
    unnest([
        statutory_pct - after_exclusions_pct,
        after_exclusions_pct * special_usd / imports_for_consumption_usd,
        after_exclusions_pct * (1 - special_usd / imports_for_consumption_usd) - points / imports_for_consumption_usd,
        if(special_usd is null, after_exclusions_pct, points / imports_for_consumption_usd) - collected_pct
    ]) as gap_pct
from law
inner join actual using (month)
order by month
