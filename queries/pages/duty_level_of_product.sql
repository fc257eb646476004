-- For which group are law and calculated duty available by month, given a product of the filter?
--
-- The product itself if it is all goods, a section or a chapter; otherwise its chapter; for an
-- everyday category, all goods. through is the last month with calculated duty at that level.
--
-- grain    one row
-- $product text in marts.product_catalog.product: a product of the filter (default all)
with level as (

    select
        case
            when level in ('everything', 'section', 'chapter') then product
            when level = 'category' then 'all'
            else left(product, 2)
        end as product
    from marts.product_catalog
    where product = $product

)

select
    level.product,
    product_catalog.label,
    level.product = $product as is_asked,
    max(month) as through
from level
inner join marts.product_catalog using (product)
left join marts.calculated_duty_by_product using (product)
group by level.product, product_catalog.label
