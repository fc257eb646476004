-- What was collected in 2024 on each line of Chinese goods, next to that year's law.
--
-- The law is averaged over the days of 2024. difference_pct is the collected rate minus the legal
-- rate after exclusions. section_301_paid_pct is the collected rate above the MFN duty and Section
-- 232, in percent of the Section 301 duty of the line. A difference of half a percentage point or
-- less has no reason; other reasons come from the records, the first that applies. Where goods
-- paid less Section 301 duty than the law sets, the use of exclusions before 2024-06-15 was not measured,
-- so relief on entry cannot be separated from them. Lines with 2024 trade, chapters 1 to 97.
--
-- grain line
with collected as (

    select
        line,
        sum(customs_value_usd) as customs_value_usd,
        sum(calculated_duty_usd) as calculated_duty_usd
    from staging.census_imports_china_hts10_2024
    where hts10 < '98'
    group by line
    having sum(customs_value_usd) > 0

),

days as (

    select
        line,
        layer,
        statutory_pct,
        after_exclusions_pct,
        date_diff('day', greatest(valid_from, '2024-01-01'), least(valid_before, '2025-01-01')) / 366 as share_of_year
    from marts.layers_and_total
    where importer = 'United States' and valid_from < '2025-01-01' and valid_before > '2024-01-01'

),

law as (

    select
        line,
        coalesce(sum(statutory_pct * share_of_year) filter (where layer = 'mfn'), 0) as mfn_pct,
        coalesce(sum(statutory_pct * share_of_year) filter (where layer = 'section_301'), 0) as section_301_pct,
        coalesce(sum(statutory_pct * share_of_year) filter (where layer = 'section_232'), 0) as section_232_pct,
        coalesce(sum(statutory_pct * share_of_year) filter (where layer = 'total'), 0) as statutory_pct,
        coalesce(sum(after_exclusions_pct * share_of_year) filter (where layer = 'total'), 0) as after_exclusions_pct,
        min(statutory_pct) filter (where layer = 'total') as lowest_pct,
        max(statutory_pct) filter (where layer = 'total') as highest_pct
    from days
    group by line

),

beside as (

    select
        collected.*,
        law.* exclude (line),
        100 * calculated_duty_usd / customs_value_usd as collected_pct,
        collected_pct - after_exclusions_pct as difference_pct,
        line in (
            select us_section_301_exclusion_shares.line
            from marts.us_section_301_exclusion_shares
            where valid_from < '2025-01-01' and valid_before > '2024-01-01'
        ) as is_excluded,
        line in (select us_duty_equivalents.line from marts.us_duty_equivalents) as is_specific
    from collected
    inner join law using (line)

)

select
    line,
    customs_value_usd,
    calculated_duty_usd,
    collected_pct,
    mfn_pct,
    section_301_pct,
    section_232_pct,
    statutory_pct,
    after_exclusions_pct,
    difference_pct,
    if(section_301_pct > 0, 100 * (collected_pct - mfn_pct - section_232_pct) / section_301_pct, null)
        as section_301_paid_pct,
    case
        when abs(difference_pct) <= 0.5 then null
        when is_specific then 'duty by weight or piece'
        when is_excluded and difference_pct > 0
            then 'exclusion claimed less often than in 2025 and 2026'
        when is_excluded
            then 'exclusion in force before 2024-06-15, or claimed more often than in 2025 and 2026'
        when highest_pct > lowest_pct + 0.5 and collected_pct between lowest_pct - 0.5 and highest_pct + 0.5
            then 'higher review rate from 2024-09-27: imports were not spread evenly over the year'
        when section_232_pct > 0 then 'Section 232: exclusions granted on application'
        when difference_pct > 0 then 'more than the law on record'
        when collected_pct < mfn_pct - 0.5 then 'less than the MFN duty: relief on entry'
        when section_301_pct > 0
            then 'Section 301 not paid on part of the value: relief on entry, or a reason we do not know'
        else 'MFN duty not paid on part of the value: relief on entry'
    end as reason
from beside
