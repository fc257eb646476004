-- The six-digit codes within each product of the filter, including retired codes.
--
-- Sections, chapters and headings include a code by its digits. An everyday category includes a
-- code by the longest prefix that fits, and a retired code only when all its successors are in the
-- category. A six-digit product includes a retired code only where one became the other. 88ZZZZ
-- stands for the aircraft that six-digit trade data hide, 999999 for chapters 98 and 99; both have
-- trade but no tariff line.
--
-- grain product, hs6
with codes as (

    select
        hs6,
        bool_or(nomenclature = 'HS2022') as is_current
    from marts.hs_correspondence
    group by hs6

),

fitting as (

    select
        codes.hs6,
        codes.is_current,
        arg_max(everyday_categories.category, length(everyday_categories.code_prefix)) as category
    from codes
    inner join staging.everyday_categories
        on starts_with(codes.hs6, everyday_categories.code_prefix)
    group by codes.hs6, codes.is_current

),

successors as (

    select
        hs_correspondence.hs6,
        any_value(hs_correspondence.hs2022) as hs2022,
        count(distinct hs_correspondence.hs2022) as successor_count,
        any_value(fitting.category) as category,
        count(distinct coalesce(fitting.category, '')) as category_count
    from marts.hs_correspondence
    inner join codes
        on hs_correspondence.hs6 = codes.hs6 and not codes.is_current
    left join fitting
        on hs_correspondence.hs2022 = fitting.hs6
    where hs_correspondence.hs2022 is not null
    group by hs_correspondence.hs6

)

select
    'all' as product,
    hs6
from codes
union all
select
    'section:' || hs_sections.section as product,
    codes.hs6
from codes
inner join staging.hs_sections
    on left(codes.hs6, 2) between hs_sections.first_chapter and hs_sections.last_chapter
union all
select
    left(hs6, 2) as product,
    hs6
from codes
union all
select
    left(hs6, 4) as product,
    hs6
from codes
union all
select
    hs6 as product,
    hs6
from codes
where is_current
union all
select
    hs2022 as product,
    hs6
from successors
where successor_count = 1
union all
select
    'category:' || fitting.category as product,
    fitting.hs6
from fitting
left join successors
    on fitting.hs6 = successors.hs6
where fitting.is_current or successors.hs6 is null
union all
select
    'category:' || category as product,
    hs6
from successors
where category_count = 1 and category is not null
union all
select
    unnest(['all', 'section:XVII', '88', 'category:aircraft']) as product,
    '88ZZZZ' as hs6
union all
select
    'all' as product,
    '999999' as hs6
