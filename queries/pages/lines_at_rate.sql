-- Which tariff lines pay a given rate on a day, the most traded first?
--
-- The rate is that of the duties on all goods added up (145 in the United States on April 10, 2025)
-- or of every duty, to two decimals: all_goods_pct and rate_pct. Trade is that of 2024. Up to the
-- number of lines asked for, with the full count and trade in lines_total and total_usd.
--
-- grain            line
-- $importer        one of United States, China: the country that charges the duty (default United States)
-- $day             date: the day of entry
-- $lowest_pct      number: the rate, or the lowest of a band
-- $highest_pct     number: the rate again, or the highest of a band
-- $counted         one of all_goods, total: the duties on all goods added up, or every duty of the line (default all_goods)
-- $product         text in marts.product_tariff_lines.product: product key or code (default all)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $most            integer: how many lines at most (default 1000)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            No line of these goods pays that rate on {day}.
select
    lines_charged.line,
    coalesce(tariff_lines.description, product_catalog.label) as description,
    trade_usd,
    all_goods_pct,
    rate_pct,
    count(*) over () as lines_total,
    sum(trade_usd) over () as total_usd,
    if($day::date <= law_through, 'law read', 'carried on') as day_status
from lines_charged
cross join marts.evidence_dates
left join marts.tariff_lines
    on
        importer = $importer and lines_charged.line = tariff_lines.line
        and tariff_lines.valid_from <= $day::date and $day::date < coalesce(tariff_lines.valid_before, 'infinity')
left join marts.product_catalog on left(lines_charged.line, 6) = product_catalog.product
where counted_pct between $lowest_pct and $highest_pct
order by trade_usd desc, lines_charged.line asc
limit $most
