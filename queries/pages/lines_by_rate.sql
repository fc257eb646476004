-- Which rates do the tariff lines of a product pay on a day, and on how much trade?
--
-- The rate is that of the duties on all goods added up, or of every duty, to two decimals. Trade is
-- that of 2024. A line whose MFN duty is not a percentage has no rate of every duty and is left out
-- there.
--
-- grain            rate_pct
-- $importer        one of United States, China: the country that charges the duty (default United States)
-- $day             date: the day of entry
-- $counted         one of all_goods, total: the duties on all goods added up, or every duty of the line (default all_goods)
-- $product         text in marts.product_tariff_lines.product: product key or code (default all)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            No line of these goods has a rate on {day}.
select
    counted_pct as rate_pct,
    count(*) as lines,
    sum(lines_charged.trade_usd) as trade_usd,
    round(100 * sum(lines_charged.trade_usd) / nullif(sum(sum(lines_charged.trade_usd)) over (), 0), 4) as share_pct,
    if($day::date <= law_through, 'law read', 'carried on') as day_status
from lines_charged
cross join marts.evidence_dates
where counted_pct is not null
group by counted_pct, law_through
order by trade_usd desc, counted_pct desc
