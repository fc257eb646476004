-- Which exemptions, conditions and remarks apply to a line on a day, and until when?
--
-- Lines exempt as a whole are already exempt in the rates. Nothing else here is. An open end means
-- that we know of no end.
--
-- grain      kind, note
-- $importer  one of United States, China: the country that charges the duty
-- $line      text in marts.tariff_lines.line: eight digits
-- $day       date: the day of entry
-- empty      We have no exemption, condition or remark for this line on that day.
with every_note as (

    select
        importer,
        line,
        kind,
        note,
        valid_from,
        valid_before,
        citation
    from marts.cn_line_notes
    union all
    select
        'United States' as importer,
        line,
        if(is_charged, 'condition of Section 232', 'listed under Section 232, not charged') as kind,
        condition as note,
        valid_from,
        valid_before,
        citation
    from marts.us_section_232_named
    union all
    select
        'United States' as importer,
        line,
        'partly excluded from Section 301' as kind,
        format(
            'Goods described in an exclusion pay no list duty; they are about {:.1f} percent of the line',
            100 * excluded_share
        ) as note,
        valid_from,
        valid_before,
        citation
    from marts.us_section_301_exclusion_shares
    union all
    select
        importer,
        line,
        'exempt, ' || scope as kind,
        concat_ws('. Exempt from: ', instrument, title) as note,
        exempt_lines.valid_from,
        exempt_lines.valid_before,
        citation
    from marts.exempt_lines
    inner join marts.exemption_instruments using (importer, measure, citation)
    where measure not in ('section_301_exclusions', 'retaliation_301_exclusions')
    union all
    select
        'United States' as importer,
        line,
        'only part of the line is listed' as kind,
        format('{}, {:g} percent: number {}', title, rate_pct, string_agg(hts10, ', ' order by hts10)) as note,
        valid_from,
        valid_before,
        any_value(citation) as citation
    from marts.us_listed_numbers
    group by line, title, rate_pct, valid_from, valid_before

)

select
    kind,
    note,
    valid_from,
    valid_before,
    citation
from every_note
where
    importer = $importer and line = $line
    and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
order by kind, note
