-- Duty calculated on Chinese goods by month: all goods, and the sections and chapters we have.
--
-- All goods: since 2013. Chapters: the months in the Census file by chapter. A section is there
-- when all its chapters are. Each row has its vintage.
--
-- grain product, month
with chapters as (

    select
        hs2 as product,
        month,
        value_usd as imports_for_consumption_usd,
        calculated_duty_usd,
        'Census by chapter, read in ' || vintage as vintage
    from staging.census_trade_by_chapter__imports
    where partner = 'CHN' and basis = 'imports for consumption'

),

sections as (

    select
        product_catalog.parent as product,
        month,
        sum(imports_for_consumption_usd) as imports_for_consumption_usd,
        sum(calculated_duty_usd) as calculated_duty_usd,
        max(vintage) as vintage,
        count(*) as chapter_count
    from chapters
    inner join marts.product_catalog on chapters.product = product_catalog.product
    group by product_catalog.parent, month

),

chapter_counts as (

    select
        parent as product,
        count(*) as chapter_count
    from marts.product_catalog
    where level = 'chapter' and product <> '77'
    group by parent

)

select
    'all' as product,
    month,
    imports_for_consumption_usd,
    calculated_duty_usd,
    vintage
from marts.calculated_duties_by_month
where partner = 'CHN'
union all
select
    product,
    month,
    imports_for_consumption_usd,
    calculated_duty_usd,
    vintage
from chapters
where product < '98'
union all
select
    sections.product,
    month,
    imports_for_consumption_usd,
    calculated_duty_usd,
    vintage
from sections
inner join chapter_counts using (product, chapter_count)
