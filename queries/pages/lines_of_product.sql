-- Which lines of both tariffs does a product have on a day, and what is the total rate of each?
--
-- An MFN duty that is not a percentage has no rate and is left out of the sum. Within a country,
-- the line that US exports use comes first where a source says which one (is_usual_line,
-- usual_because), then the line with the most 2024 trade. China's trade by line is not known where
-- a six-digit code has several lines; trade_2024_usd is empty there. Where the ten-digit numbers of
-- a US line pay different rates (numbers_differ), no shipment pays its mean: lowest_pct and highest_pct
-- are the lowest and highest of its numbers, before exclusions.
--
-- grain            importer, line
-- $product         text in marts.product_tariff_lines.product: product key or an eight-digit line
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            Neither tariff has a line for this product on that day.
with charged as (

    select
        rates.importer,
        rates.line,
        tariff_lines.hs6,
        description,
        statutory_pct,
        after_exclusions_pct,
        with_waivers_pct,
        is_mfn_missing,
        value_usd
    from marts.product_tariff_lines
    cross join asked_day
    inner join marts.rates_as($after_evidence) as rates using (importer, line)
    inner join marts.tariff_lines on rates.importer = tariff_lines.importer and rates.line = tariff_lines.line
    left join marts.line_weights
        on
            rates.importer = line_weights.importer and rates.line = line_weights.line and weights = 'trade_2024'
            and line_weights.valid_from <= law_day and law_day < coalesce(line_weights.valid_before, 'infinity')
    where
        product = $product
        and rates.valid_from <= law_day and law_day < coalesce(rates.valid_before, 'infinity')

),

numbers as (

    select
        us_numbers.line,
        hts10,
        statutory_pct as line_pct
    from charged
    cross join asked_day
    inner join marts.us_numbers
        on importer = 'United States' and charged.line = us_numbers.line
    where
        law_day >= coalesce(us_numbers.possible_from, '-infinity')
        and law_day < coalesce(us_numbers.valid_before, 'infinity')

),

by_number as (

    select
        hts10,
        round(sum(coalesce(statutory_pct, 0)), 6) as total_pct
    from marts.us_number_layers
    cross join asked_day
    where
        us_number_layers.line in (select numbers.line from numbers)
        and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
    group by hts10

),

ranges as (

    select
        line,
        count(*) as number_count,
        min(coalesce(total_pct, line_pct)) as lowest_pct,
        max(coalesce(total_pct, line_pct)) as highest_pct
    from numbers
    left join by_number using (hts10)
    group by line

),

siblings as (

    select
        left(line, 6) as hs6,
        count(*) as line_count
    from marts.tariff_lines
    cross join asked_day
    where importer = 'China' and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
    group by left(line, 6)

)

select
    importer,
    charged.line,
    description,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    is_mfn_missing,
    coalesce(round(highest_pct - lowest_pct, 4) > 0, false) as numbers_differ,
    number_count,
    lowest_pct,
    highest_pct,
    if(importer = 'China' and line_count > 1, null, value_usd) as trade_2024_usd,
    coalesce(cn_usual_lines.line = charged.line, false) as is_usual_line,
    if(is_usual_line, because, null) as usual_because,
    if(is_usual_line, citation, null) as usual_citation,
    if(is_usual_line, year, null) as usual_year,
    day_status
from charged
cross join asked_day
left join ranges on importer = 'United States' and charged.line = ranges.line
left join siblings on importer = 'China' and charged.hs6 = siblings.hs6
left join marts.cn_usual_lines on importer = 'China' and charged.hs6 = cn_usual_lines.hs6
order by importer desc, is_usual_line desc, value_usd desc nulls last, charged.line asc
