-- On how much trade may Chinese importers apply for a waiver of the Section 301 retaliation?
--
-- Since March 2, 2020, importers may apply for goods they buy at market terms. China does not
-- publish what it grants, so trade covers all lines open to applications.
--
-- grain     one row
-- $product  text in marts.product_tariff_lines.product: product key or code (default all)
-- empty     China charges no Section 301 retaliation on these goods.
with weighed as (

    select
        line,
        value_usd,
        sum(value_usd) over () as imports_usd
    from marts.line_weights
    inner join marts.product_tariff_lines using (importer, line)
    where importer = 'China' and weights = 'trade_2024' and product = $product and valid_before is null

)

select
    citation,
    min(cn_line_notes.valid_from) as valid_from,
    count(*) as lines,
    sum(value_usd) as trade_usd,
    100 * sum(value_usd) / any_value(imports_usd) as share_pct
from marts.cn_line_notes
inner join weighed using (line)
where kind = 'waiver on application' and cn_line_notes.valid_before is null
group by citation
