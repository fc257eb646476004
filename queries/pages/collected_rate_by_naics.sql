-- How much duty was calculated on each industry's goods in two years, and at what rate?
--
-- Census figures by NAICS group, from a different publication than the totals. Only months
-- available in both years count. Sorted by duty in the later year.
--
-- grain       naics
-- $partner    one of CHN, WLD: goods from China or from all countries (default CHN)
-- $first_year integer: the earlier year (default weights_year)
-- $last_year  integer: the later year (default latest marts.duty_by_naics.month)
-- empty       Duty by industry starts in 2013 and is not available for these years. Choose other years.
with counted as (

    select
        naics,
        naics_name,
        year(month) as year,
        imports_for_consumption_usd,
        calculated_duty_usd,
        month
    from marts.duty_by_naics
    where partner = $partner and year(month) in ($first_year, $last_year)
    qualify count(distinct year(month)) over (partition by naics, month(month)) = 2 or $first_year = $last_year

)

select
    naics,
    naics_name,
    sum(calculated_duty_usd) filter (where year = $first_year) as first_duty_usd,
    sum(calculated_duty_usd) filter (where year = $last_year) as last_duty_usd,
    100 * first_duty_usd / sum(imports_for_consumption_usd) filter (where year = $first_year) as first_collected_pct,
    100 * last_duty_usd / sum(imports_for_consumption_usd) filter (where year = $last_year) as last_collected_pct,
    sum(imports_for_consumption_usd) filter (where year = $last_year) as last_imports_usd,
    max(month(month)) as last_month
from counted
group by naics, naics_name
order by last_duty_usd desc, naics asc
