-- Which lines of both tariffs does a product have on a day, and what does each owe in all?
--
-- An MFN duty that is no percentage has no rate, and the sum leaves it out. Within a
-- country the line with most trade of 2024 stands first.
--
-- grain     importer, line
-- $product  text in marts.product_tariff_lines.product: product key or an eight-digit line
-- $day      date: the day of entry
-- empty     Neither tariff has a line for this product on that day.
select
    rates.importer,
    rates.line,
    coalesce(us_lines.description, cn_lines.description) as description,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    is_mfn_missing,
    value_usd as trade_2024_usd
from marts.product_tariff_lines
inner join marts.rates using (importer, line)
left join marts.line_weights
    on
        rates.importer = line_weights.importer and rates.line = line_weights.line and weights = 'trade_2024'
        and line_weights.valid_from <= $day and $day < coalesce(line_weights.valid_before, 'infinity')
left join marts.us_lines on rates.importer = 'United States' and rates.line = us_lines.line
left join marts.cn_lines on rates.importer = 'China' and rates.line = cn_lines.line
where
    product = $product
    and rates.valid_from <= $day and $day < coalesce(rates.valid_before, 'infinity')
    and $day <= (select law_through from marts.evidence_dates)
order by importer desc, trade_2024_usd desc nulls last, line asc
