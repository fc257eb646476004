-- US trade in goods by month for all goods, sections, chapters and headings, with China and the
-- world.
--
-- All goods: general imports and exports of the partner file. Chapters: the months in the Census
-- file, exports at FAS value, imports on each basis it has; imports from China by heading where
-- available. A section is there when all its chapters are. Bases are kept separate and never
-- joined.
--
-- grain flow, partner, product, basis, month
with chapters as (

    select
        'export' as flow,
        partner,
        hs2,
        'FAS' as basis,
        month,
        fas_value_usd::double as value_usd
    from staging.census_trade_by_chapter__exports
    union all
    select
        'import' as flow,
        partner,
        hs2,
        basis,
        month,
        value_usd::double as value_usd
    from staging.census_trade_by_chapter__imports

),

sections as (

    select
        chapters.flow,
        chapters.partner,
        'section:' || hs_sections.section as product,
        chapters.basis,
        chapters.month,
        sum(chapters.value_usd) as value_usd,
        list(distinct chapters.hs2) as chapters_here,
        any_value(hs_sections.first_chapter) as first_chapter
    from chapters
    inner join staging.hs_sections
        on chapters.hs2 between hs_sections.first_chapter and hs_sections.last_chapter
    group by all

),

whole_sections as (

    select * exclude (chapters_here, first_chapter)
    from sections
    qualify len(chapters_here) = max(len(chapters_here)) over (partition by product, flow)

),

all_goods as (

    select
        unnest(['export', 'import']) as flow,
        partner,
        'all' as product,
        unnest(['FAS', 'general imports']) as basis,
        month,
        unnest([exports_usd, imports_usd])::double as value_usd
    from marts.goods_trade_by_month
    where partner in ('CHN', 'WLD') and adjusted = 'no'

)

select
    flow,
    partner,
    hs2 as product,
    basis,
    month,
    value_usd
from chapters
where hs2 < '98'
union all by name
select
    'import' as flow,
    'CHN' as partner,
    hs4 as product,
    unnest(['general imports', 'imports for consumption']) as basis,
    month,
    unnest([general_value_usd, consumption_value_usd])::double as value_usd
from staging.census_trade_by_chapter__imports_china_headings
where hs4 < '98'
union all by name
select
    flow,
    partner,
    product,
    basis,
    month,
    value_usd
from whole_sections
union all by name
select
    flow,
    partner,
    product,
    basis,
    month,
    value_usd
from all_goods
where value_usd is not null
