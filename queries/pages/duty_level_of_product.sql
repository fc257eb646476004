-- At which level are law and calculated duty in hand by month for a product of the filter?
--
-- The product itself where it is all goods, a section or a chapter; else its chapter; for
-- an everyday category all goods. through says where calculated duty of that level ends.
--
-- grain    one row
-- $product text in marts.products.product: a product of the filter (default all)
with level as (

    select
        case
            when level in ('everything', 'section', 'chapter') then product
            when level = 'category' then 'all'
            else left(product, 2)
        end as product
    from marts.products
    where product = $product

)

select
    level.product,
    products.label,
    level.product = $product as is_asked,
    max(month) as through
from level
inner join marts.products using (product)
left join marts.calculated_duty_by_product using (product)
group by level.product, products.label
