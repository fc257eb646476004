-- What does a country exempt from its added duties on a day, by whose decision, until when, and on
-- how much trade?
--
-- Trade and lines are those of the spans in force on the day. Where no tariff code isolates the
-- goods (is_upper_bound), trade is an upper limit. days_left runs from $counted_from to the last day
-- in the act, for acts that had not ended when we last checked; below zero, that day has passed
-- since and we have not read what became of the act. Measures overlap and do not add up. China's waivers are an upper
-- limit: who holds one is not published.
--
-- grain            measure, instrument, scope, is_upper_bound, valid_from, valid_before
-- $importer        one of United States, China: the country that charges the duty
-- $day             date: the day of entry
-- $product         text in marts.product_tariff_lines.product: product key or code (default all)
-- $reading         one of after_exclusions, with_waivers: published exemptions, or also China's waivers (default after_exclusions)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- $counted_from    date: the day from which days_left counts (default law_through)
-- empty            {importer}: we know of no exemption for these goods on this day.
with product_lines as (

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
    where product_tariff_lines.importer = $importer and product = $product

),

exempted as (

    select
        importer,
        measure,
        line,
        valid_from,
        valid_before,
        valid_from as first_day,
        valid_before as day_after,
        exempt_share,
        is_upper_bound,
        instrument,
        scope,
        granted_by,
        title,
        citation,
        url,
        known
    from marts.exempt_lines
    inner join marts.exemption_instruments using (importer, measure, citation)
    union all
    select
        'China' as importer,
        'waivers' as measure,
        line,
        held_from as valid_from,
        held_before as valid_before,
        valid_from as first_day,
        valid_before as day_after,
        1 as exempt_share,
        true as is_upper_bound,
        'Waivers on application' as instrument,
        'on application' as scope,
        'State Council Tariff Commission' as granted_by,
        'Waivers of China''s retaliation against Section 301' as title,
        citation,
        url,
        known
    from marts.cn_waiver_lines
    where $reading = 'with_waivers'

)

select
    measure,
    instrument,
    len(list_distinct(list(line))) as lines,
    coalesce(sum(exempt_share * value_usd), 0) as trade_usd,
    100 * trade_usd / nullif(any_value(imports_usd), 0) as share_pct,
    valid_from,
    valid_before,
    scope,
    is_upper_bound,
    granted_by,
    if(valid_before > law_through, valid_before - 1 - $counted_from::date, null) as days_left,
    title,
    array_to_string(list_sort(list_distinct(list(citation))), '; ') as citation,
    any_value(url) as url,
    any_value(known) as known,
    any_value(day_status) as day_status
from exempted
cross join asked_day
inner join product_lines using (line)
cross join marts.evidence_dates
where importer = $importer and first_day <= law_day and law_day < coalesce(day_after, 'infinity')
group by measure, title, instrument, scope, is_upper_bound, granted_by, valid_from, valid_before, law_through
order by is_upper_bound asc, trade_usd desc, measure asc, instrument asc, scope asc, valid_from asc, valid_before asc
