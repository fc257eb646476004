-- What does a country charge on average on the other's goods, layer by layer?
--
-- Percentage points of customs value; the layers add up to `total`. Chapters 98 and 99 have no
-- rates and are left out. trade_covered_pct is the share of trade charged under the layer; for
-- `total`, the share charged more than the MFN duty. An MFN duty that is not a percentage counts
-- as zero. On the US side trade_2017 is estimated. We have China's own 2024 imports only as a
-- total, so they cannot be used as weights.
--
-- lighter          marts.average_spans_of_all_goods for marts.average_spans where (from all_goods_as_stored)
-- grain            layer, valid_from
-- $importer        one of United States, China: the country that charges the duty
-- $product         text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $weights         one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $first_day       date: first day to show; a span that touches the days is shown (default law_from)
-- $last_day        date: last day to show (default law_through)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            {importer} has no tariff line for this product, or no trade in the weighting year.
select
    greatest(averages.valid_from, status_spans.first_day) as valid_from,
    nullif(least(coalesce(averages.valid_before, 'infinity'), day_after), 'infinity') as valid_before,
    averages.layer,
    rate_pct,
    trade_covered_pct,
    day_status
from marts.average_spans('layers', $importer, $product, $weights, $reading, $after_evidence) as averages
inner join marts.status_spans($last_day) as status_spans
    on averages.valid_from < day_after and coalesce(averages.valid_before, 'infinity') > status_spans.first_day
left join marts.layers on importer = country and averages.layer = layers.layer
where
    greatest(averages.valid_from, status_spans.first_day) <= $last_day
    and least(coalesce(averages.valid_before, 'infinity'), day_after) > $first_day
order by position asc nulls last, valid_from asc
