-- Which lines of both tariffs does a product have on a day, and what is the total rate of each?
--
-- An MFN duty that is not a percentage has no rate and is left out of the sum. Within a country,
-- the line with the most 2024 trade comes first.
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
