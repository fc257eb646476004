-- How much did the United States and China trade with each other in the last twelve months, in a product or its chapter?
--
-- Six-digit codes have years only, so a code is answered by its chapter (product, label). Each
-- flow ends with its own latest month. A flow without twelve months in a row, or whose months end
-- with the last year of six-digit trade or before, has no row.
--
-- grain     flow
-- $product  text in marts.product_catalog.product: product key such as all, section:XVI, 85, 8517, 851713
-- empty     No twelve months of trade after the last full year are available for this product.
with asked as (

    select if(regexp_full_match($product, '\d{4,}'), left($product, 2), $product) as product

),

last_year_by_code as (

    select max(year) as last_year
    from marts.trade_by_code

),

months as (

    select
        flow,
        product,
        basis,
        month,
        value_usd,
        max(month) over (partition by flow, basis) as last_month
    from marts.product_trade_months
    inner join asked using (product)
    where partner = 'CHN'

)

select
    flow,
    product,
    label,
    basis,
    min(month) as first_month,
    last_month,
    sum(value_usd) as value_usd
from months
inner join marts.product_catalog using (product)
cross join last_year_by_code
where month > last_month - interval 12 month and year(last_month) > last_year
group by flow, product, label, basis, last_month
having count(*) = 12
qualify row_number() over (partition by flow order by last_month desc, basis asc) = 1
order by flow
