-- What share of US exports or imports of a product goes to or comes from China?
--
-- All goods, sections and chapters. Both figures of a year cover the same months on the same
-- basis. A year without a row is missing.
--
-- grain     flow, basis, year
-- $flow     one of export, import, both: seen from the United States (default both)
-- $product  text in marts.product_catalog.product: product key such as all, section:XVI or 85
-- empty     China's share is not available for this product. Choose all goods, a section or a chapter.
select
    flow,
    year(month) as year,
    basis,
    sum(value_usd) filter (where partner = 'CHN') as china_usd,
    sum(value_usd) filter (where partner = 'WLD') as world_usd,
    100 * china_usd / world_usd as share_pct,
    count(distinct month) < 12 as is_partial
from marts.product_trade_months
where $flow in ('both', flow) and product = $product and month >= date '2013-01-01'
group by all
having china_usd is not null and world_usd is not null
order by flow, basis, year
