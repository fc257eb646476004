-- Where does the duty collected on Chinese goods in 2024 differ from that year's law, and why?
--
-- Percent of customs value. difference_pct is the collected rate minus the legal rate after
-- exclusions. For a section, each reason sums its lines, in percentage points of the section;
-- lines within half a point have no reason. section_301_paid_pct is the share of Section 301 duty
-- that was paid. $by decides whether a row is a section or a line.
--
-- grain  product
-- $by    one of sections, largest_lines: all sections, or the hundred lines with the most imports (default sections)
with by_line as (

    select
        us_collected_2024.*,
        product_lines.product as section
    from marts.us_collected_2024
    inner join marts.product_lines on left(us_collected_2024.line, 6) = product_lines.hs6
    where starts_with(product_lines.product, 'section:')

),

reasons as (

    select
        section,
        coalesce(reason, 'lines within half a point') as part,
        sum(customs_value_usd * difference_pct) as difference,
        sum(sum(customs_value_usd)) over (partition by section) as section_usd
    from by_line
    group by section, coalesce(reason, 'lines within half a point')

),

section_reasons as (

    select
        section,
        string_agg(
            format('{} ({:+.2f})', part, difference / section_usd), '; ' order by abs(difference) desc
        ) filter (where abs(difference / section_usd) >= 0.1) as reason
    from reasons
    group by section

),

sections as (

    select
        section as product,
        sum(customs_value_usd) as customs_value_usd,
        100 * sum(calculated_duty_usd) / sum(customs_value_usd) as collected_pct,
        sum(customs_value_usd * mfn_pct) / sum(customs_value_usd) as mfn_pct,
        sum(customs_value_usd * section_301_pct) / sum(customs_value_usd) as section_301_pct,
        sum(customs_value_usd * section_232_pct) / sum(customs_value_usd) as section_232_pct,
        sum(customs_value_usd * statutory_pct) / sum(customs_value_usd) as statutory_pct,
        sum(customs_value_usd * after_exclusions_pct) / sum(customs_value_usd) as after_exclusions_pct,
        any_value(section_reasons.reason) as reason
    from by_line
    inner join section_reasons using (section)
    group by section

),

lines as (

    select
        line as product,
        customs_value_usd,
        collected_pct,
        mfn_pct,
        section_301_pct,
        section_232_pct,
        statutory_pct,
        after_exclusions_pct,
        reason
    from by_line
    order by customs_value_usd desc
    limit 100

)

select
    product,
    coalesce(product_catalog.name, us_lines.description) as description,
    customs_value_usd,
    collected_pct,
    chosen.mfn_pct,
    section_301_pct,
    section_232_pct,
    statutory_pct,
    after_exclusions_pct,
    collected_pct - after_exclusions_pct as difference_pct,
    if(section_301_pct > 0, 100 * (collected_pct - chosen.mfn_pct - section_232_pct) / section_301_pct, null)
        as section_301_paid_pct,
    reason
from (
    from sections
    where $by = 'sections'
    union all by name
    from lines
    where $by = 'largest_lines'
) as chosen
left join marts.product_catalog using (product)
left join marts.us_lines on chosen.product = us_lines.line
order by customs_value_usd desc
