-- US trade in goods with China by the six-digit codes of the year.
--
-- Exports at FAS value. Imports at customs value: as reported, or CIF values scaled by chapter and
-- flagged as estimated. Aircraft hidden in the reported code 999999 are returned to chapter 88
-- (code 88ZZZZ) from the Census figures by chapter.
--
-- grain flow, year, hs6
with hidden_aircraft as (

    select
        year(census_trade_by_chapter__exports.month) as year,
        sum(census_trade_by_chapter__exports.fas_value_usd) as census_value_usd
    from staging.census_trade_by_chapter__exports
    where partner = 'CHN' and hs2 = '88'
    group by all
    having count(*) = 12

),

reported_aircraft as (

    select
        comtrade_us_china_trade.year,
        coalesce(sum(reported_value_usd) filter (where starts_with(hs6, '88')), 0) as shown_value_usd,
        sum(reported_value_usd) filter (where hs6 = '999999') as hidden_value_usd,
        any_value(nomenclature) as nomenclature
    from staging.comtrade_us_china_trade
    where flow = 'export'
    group by year

),

aircraft as (

    select
        reported_aircraft.year,
        reported_aircraft.nomenclature,
        hidden_value_usd,
        least(greatest(census_value_usd - shown_value_usd, 0), hidden_value_usd) as aircraft_value_usd
    from reported_aircraft
    inner join hidden_aircraft using (year)

)

select
    'export' as flow,
    year,
    nomenclature,
    hs6,
    reported_value_usd::double as value_usd,
    false as is_estimated
from staging.comtrade_us_china_trade
where flow = 'export' and hs6 <> '999999'
union all
select
    'export' as flow,
    year,
    nomenclature,
    unnest(['88ZZZZ', '999999']) as hs6,
    unnest([aircraft_value_usd, hidden_value_usd - aircraft_value_usd])::double as value_usd,
    false as is_estimated
from aircraft
union all
select
    'import' as flow,
    comtrade_us_china_trade.year,
    nomenclature,
    hs6,
    coalesce(customs_value_usd, reported_value_usd * factor)::double as value_usd,
    customs_value_usd is null as is_estimated
from staging.comtrade_us_china_trade
left join marts.customs_value_factors
    on
        comtrade_us_china_trade.year = customs_value_factors.year
        and left(comtrade_us_china_trade.hs6, 2) = customs_value_factors.chapter
where flow = 'import'
