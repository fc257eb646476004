-- The products in the filter: everything, everyday categories, sections, chapters, headings and
-- six-digit codes of HS2022.
--
-- grain product
with named as (

    select
        'all' as product,
        'everything' as level,
        'All goods' as name,
        null as parent,
        '' as code
    union all
    select distinct
        'category:' || category as product,
        'category' as level,
        title as name,
        'all' as parent,
        title as code
    from staging.everyday_categories
    union all
    select
        'section:' || section as product,
        'section' as level,
        title as name,
        'all' as parent,
        first_chapter as code
    from staging.hs_sections
    union all
    select
        un_hs2022_descriptions.code as product,
        case length(un_hs2022_descriptions.code)
            when 2 then 'chapter'
            when 4 then 'heading'
            else 'subheading'
        end as level,
        un_hs2022_descriptions.description as name,
        case length(un_hs2022_descriptions.code)
            when 2 then 'section:' || hs_sections.section
            else left(un_hs2022_descriptions.code, length(un_hs2022_descriptions.code) - 2)
        end as parent,
        un_hs2022_descriptions.code
    from staging.un_hs2022_descriptions
    inner join staging.hs_sections
        on left(un_hs2022_descriptions.code, 2) between hs_sections.first_chapter and hs_sections.last_chapter

)

select
    product,
    level,
    name,
    parent,
    case level
        when 'everything' then name
        when 'category' then name
        when 'section' then 'Section ' || split_part(product, ':', 2) || '. ' || name
        when 'chapter' then 'Chapter ' || product || '. ' || name
        when 'heading' then left(product, 2) || '.' || right(product, 2) || ' ' || name
        else left(product, 4) || '.' || right(product, 2) || ' ' || name
    end as label,
    row_number() over (
        order by
            case level
                when 'everything' then 1
                when 'category' then 2
                when 'section' then 3
                when 'chapter' then 4
                when 'heading' then 5
                else 6
            end,
            code
    ) as position
from named
