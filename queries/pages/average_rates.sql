-- What does each country charge on average on the other's goods, and on how much trade?
--
-- Percent of customs value. trade_covered_pct is the share of trade charged more than the MFN
-- duty. `because` lists the country's own acts of the day where the average moved by a percentage
-- point or more. An MFN duty that is not a percentage counts as zero. A span without a rate has no
-- tariff line, or none with trade in the weighting year. Spans that overlap the days asked for.
--
-- lighter          marts.average_spans_of_all_goods for marts.average_spans where (from all_goods_as_stored)
-- grain            importer, valid_from
-- $product         text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $weights         one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $first_day       date: first day to show (default law_from)
-- $last_day        date: last day to show (default law_through)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            Neither country has a tariff line with trade in the weighting year for this product. Try a wider group or equal weights.
with spans as (

    select
        importer,
        valid_from,
        valid_before,
        rate_pct,
        trade_covered_pct,
        round(rate_pct - lag(rate_pct) over (partition by importer order by valid_from), 6) as change_pct
    from marts.average_spans('total', 'both', $product, $weights, $reading, $after_evidence)

)

select
    spans.importer,
    greatest(spans.valid_from, status_spans.first_day) as valid_from,
    nullif(least(coalesce(spans.valid_before, 'infinity'), day_after), 'infinity') as valid_before,
    rate_pct,
    trade_covered_pct,
    if(spans.valid_from < status_spans.first_day, 0, spans.change_pct) as change_pct,
    if(abs(spans.change_pct) >= 1 and spans.valid_from >= status_spans.first_day, because, null) as because,
    if(abs(spans.change_pct) >= 1 and spans.valid_from >= status_spans.first_day, citation, null) as citation,
    day_status
from spans
inner join marts.status_spans($last_day) as status_spans
    on spans.valid_from < day_after and coalesce(spans.valid_before, 'infinity') > status_spans.first_day
left join marts.acts_by_day
    on spans.importer = acts_by_day.importer and spans.valid_from = acts_by_day.day
where
    greatest(spans.valid_from, status_spans.first_day) <= $last_day
    and least(coalesce(spans.valid_before, 'infinity'), day_after) > $first_day
qualify max(rate_pct) over () is not null
order by importer desc, valid_from asc
