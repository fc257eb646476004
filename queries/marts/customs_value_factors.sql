-- The factors that turn CIF imports from China by six digits into customs values, chapter by
-- chapter.
--
-- Where the Census Bureau published the chapter for the whole year: imports for consumption
-- divided by the CIF value. For 2021, which has no such figure: the 2022 ratio of customs value to
-- CIF, adjusted equally in all chapters until the year matches the Census total of general
-- imports. Chapters 98 and 99 stand together as 99.
--
-- grain year, chapter
with reported as (

    select
        year,
        left(hs6, 2) as chapter,
        sum(reported_value_usd) as cif_value_usd,
        sum(customs_value_usd) as customs_value_usd
    from staging.comtrade_us_china_trade
    where flow = 'import'
    group by year, chapter

),

census as (

    select
        year(month) as year,
        case when hs2 = '98' then '99' else hs2 end as chapter,
        sum(value_usd) as consumption_value_usd
    from staging.census_trade_by_chapter__imports
    where partner = 'CHN' and basis = 'imports for consumption'
    group by year, chapter
    having count(distinct month) = 12 and sum(value_usd) > 0

),

shares_of_2022 as (

    select
        chapter,
        customs_value_usd / cif_value_usd as share
    from reported
    where year = 2022

),

level_of_2021 as (

    select any_value(goods_trade_by_year.imports_usd) / sum(reported.cif_value_usd * shares_of_2022.share) as level
    from reported
    inner join shares_of_2022 using (chapter)
    inner join marts.goods_trade_by_year
        on
            reported.year = goods_trade_by_year.year
            and goods_trade_by_year.partner = 'CHN'
            and goods_trade_by_year.basis = 'census'
    where reported.year = 2021

)

select
    reported.year,
    reported.chapter,
    census.consumption_value_usd / reported.cif_value_usd as factor,
    'Census imports for consumption of the chapter over CIF' as method
from reported
inner join census
    on reported.year = census.year and reported.chapter = census.chapter
where reported.customs_value_usd is null
union all
select
    2021 as year,
    shares_of_2022.chapter,
    shares_of_2022.share * level_of_2021.level as factor,
    'share of 2022 moved to the Census total' as method
from shares_of_2022
cross join level_of_2021
where 2021 not in (select year from census)
