-- On how much trade may Chinese importers have the Section 301 retaliation waived on a day, and what
-- do they pay with a waiver?
--
-- Since March 2, 2020, importers may apply for goods they buy at market terms. China does not
-- publish what it grants, so trade covers all lines open to applications. The two averages are of
-- these lines, weighted by 2024 trade: under the tariff, and as if every importer had a waiver.
-- applied_from and applied_before are the days on which granted waivers applied, empty where none
-- did on the day.
--
-- grain            one row
-- $product         text in marts.product_tariff_lines.product: product key or code (default all)
-- $day             date: the day of entry (default law_through)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            China charges no Section 301 retaliation on these goods on this day.
with weighed as (

    select
        product_tariff_lines.line,
        value_usd,
        sum(value_usd) over () as imports_usd
    from marts.product_tariff_lines
    cross join asked_day
    left join marts.line_weights
        on
            product_tariff_lines.importer = line_weights.importer and product_tariff_lines.line = line_weights.line
            and weights = 'trade_2024'
            and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
    where product_tariff_lines.importer = 'China' and product = $product

),

open_lines as (

    select
        line,
        value_usd,
        imports_usd,
        rates.statutory_pct,
        rates.with_waivers_pct
    from weighed
    cross join asked_day
    inner join marts.layers_as($after_evidence) as line_layers using (line)
    inner join marts.rates_as($after_evidence) as rates using (importer, line)
    where
        rates.importer = 'China' and layer = 'retaliation_301' and line_layers.statutory_pct > 0
        and line_layers.valid_from <= law_day and law_day < coalesce(line_layers.valid_before, 'infinity')
        and rates.valid_from <= law_day and law_day < coalesce(rates.valid_before, 'infinity')

),

opened as (

    select
        citation,
        valid_from
    from marts.cn_waiver_spans
    cross join asked_day
    where valid_from <= law_day
    order by valid_from
    limit 1

)

select
    opened.citation,
    opened.valid_from,
    cn_waiver_spans.valid_from as applied_from,
    cn_waiver_spans.valid_before as applied_before,
    count(*) as lines,
    coalesce(sum(value_usd), 0) as trade_usd,
    100 * trade_usd / nullif(any_value(imports_usd), 0) as share_pct,
    round(sum(value_usd * open_lines.statutory_pct) / nullif(sum(value_usd), 0), 6) as statutory_pct,
    round(sum(value_usd * with_waivers_pct) / nullif(sum(value_usd), 0), 6) as with_waivers_pct,
    any_value(day_status) as day_status
from open_lines
cross join opened
cross join asked_day
left join marts.cn_waiver_spans
    on law_day >= cn_waiver_spans.valid_from and law_day < coalesce(cn_waiver_spans.valid_before, 'infinity')
group by opened.citation, opened.valid_from, cn_waiver_spans.valid_from, cn_waiver_spans.valid_before
