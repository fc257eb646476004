-- What does each country charge on each group of a product, on one day and on another?
--
-- Averages of the lines in force on the day, in percent of customs value. A side without a tariff
-- line, or without trade in the weighting year, has no rate, which is not a rate of 0. Trade is
-- that of 2024, whatever the weights. china_with_waivers_pct is what Chinese importers with a waiver
-- pay on the first day, whatever the reading. A product without groups is its own group. Groups
-- that have a line on either side.
--
-- grain            product
-- $product         text in marts.product_catalog.product: the product to divide into groups (default all)
-- $day             date: the day of entry
-- $second_day      date: a second day to compare with; the same day for none
-- $weights         one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $sorted_by       one of us_rate, china_rate, gap, trade, code: the largest first (default us_rate)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            No group of this product has a line in either tariff on {day}.
with parts as (

    select part as product
    from marts.product_parts
    where product = $product
    union all
    select product_catalog.product
    from marts.product_catalog
    where product_catalog.product = $product and $product not in (select product_parts.product from marts.product_parts)

),

charged as (

    select
        product,
        rates.importer,
        moment,
        line_weights.value_usd,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points,
        line_weights.value_usd * points as duty,
        line_weights.value_usd * with_waivers_pct as waived_duty,
        traded.value_usd as trade_usd
    from parts
    inner join marts.product_tariff_lines using (product)
    inner join marts.rates_as($after_evidence) as rates using (importer, line)
    inner join (
        select 'first' as moment, $day::date as day
        union all
        select 'second' as moment, $second_day::date as day
        where $second_day <> $day
    ) as days
        on rates.valid_from <= day and day < coalesce(rates.valid_before, 'infinity')
    left join marts.line_weights
        on
            rates.importer = line_weights.importer and rates.line = line_weights.line and weights = $weights
            and line_weights.valid_from <= day and day < coalesce(line_weights.valid_before, 'infinity')
    left join marts.line_weights as traded
        on
            rates.importer = traded.importer and rates.line = traded.line and traded.weights = 'trade_2024'
            and traded.valid_from <= day and day < coalesce(traded.valid_before, 'infinity')

),

averages as (

    select
        product,
        importer,
        moment,
        count(*) as lines,
        round(sum(duty) / nullif(sum(value_usd), 0), 6) as rate_pct,
        round(sum(waived_duty) / nullif(sum(value_usd), 0), 6) as waived_pct,
        sum(trade_usd) as trade_usd
    from charged
    group by product, importer, moment

),

sides as (

    select
        product,
        max(rate_pct) filter (where importer = 'United States' and moment = 'first') as us_rate_pct,
        max(rate_pct) filter (where importer = 'China' and moment = 'first') as china_rate_pct,
        max(waived_pct) filter (where importer = 'China' and moment = 'first') as china_with_waivers_pct,
        us_rate_pct - china_rate_pct as gap_pct,
        max(rate_pct) filter (where importer = 'United States' and moment = 'second') as us_second_pct,
        max(rate_pct) filter (where importer = 'China' and moment = 'second') as china_second_pct,
        max(trade_usd) filter (where importer = 'United States' and moment = 'first') as us_imports_usd,
        max(trade_usd) filter (where importer = 'China' and moment = 'first') as china_imports_usd,
        coalesce(max(lines) filter (where importer = 'United States' and moment = 'first'), 0) as us_lines,
        coalesce(max(lines) filter (where importer = 'China' and moment = 'first'), 0) as china_lines
    from averages
    group by product

)

select
    sides.*,
    label,
    if(greatest($day::date, $second_day::date) <= law_through, 'law read', 'carried on') as day_status
from sides
cross join marts.evidence_dates
inner join marts.product_catalog using (product)
order by
    case $sorted_by
        when 'us_rate' then us_rate_pct
        when 'china_rate' then china_rate_pct
        when 'gap' then abs(gap_pct)
        when 'trade' then coalesce(us_imports_usd, 0) + coalesce(china_imports_usd, 0)
    end desc nulls last,
    if($sorted_by = 'code', null, coalesce(us_imports_usd, 0) + coalesce(china_imports_usd, 0)) desc nulls last,
    position
