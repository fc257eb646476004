-- Which revisions of the product codes break the series of a product?
--
-- grain     nomenclature
-- $product  text in marts.product_catalog.product: product key
select
    nomenclature,
    if(nomenclature = 'HS2012', 2017, 2022) as break_year,
    because,
    any_value(affected_usd) as affected_usd,
    100 * any_value(affected_usd) / sum(value_usd) as affected_pct
from marts.nomenclature_breaks
left join marts.product_trade_years
    on
        nomenclature_breaks.product = product_trade_years.product
        and year = if(nomenclature = 'HS2012', 2016, 2021)
where nomenclature_breaks.product = $product
group by nomenclature, because
order by break_year
