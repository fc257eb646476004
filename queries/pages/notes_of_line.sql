-- Which exemptions, conditions and remarks apply to a line on a day, and until when?
--
-- Lines exempt as a whole, and whole numbers under an exclusion, are already exempt in the rates after
-- exclusions. Nothing else here is. Exclusions stand with their official text. On US lines follow the
-- measures whose list we do not have and what we do not compute. An open end means that we know of none.
--
-- grain            kind, note
-- $importer        one of United States, China: the country that charges the duty
-- $line            text in marts.tariff_lines.line: eight digits
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            We have no exemption, condition or remark for this line on that day.
with every_note as (

    select
        importer,
        line,
        kind,
        note,
        valid_from,
        valid_before,
        citation,
        null as url
    from marts.cn_line_notes
    union all
    select
        'United States' as importer,
        line,
        if(is_charged, 'condition of Section 232', 'listed under Section 232, not charged') as kind,
        condition as note,
        valid_from,
        valid_before,
        citation,
        null as url
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
        citation,
        null as url
    from marts.us_section_301_exclusion_shares
    where excluded_share > 0
    union all
    select
        'United States' as importer,
        line,
        if(extent = 'whole', 'number excluded from Section 301', 'goods excluded from Section 301') as kind,
        format(
            '{}.{}.{}{}', left(hts10, 4), substr(hts10, 5, 2), substr(hts10, 7),
            if(extent = 'whole', ', the whole number', ': ' || text)
        ) as note,
        min(valid_from) as valid_from,
        max(valid_before) as valid_before,
        string_agg(distinct citation, '; ' order by citation) as citation,
        null as url
    from marts.us_exclusion_items
    cross join asked_day
    where line = $line and valid_from <= law_day and law_day < valid_before and length(hts10) = 10
    group by line, extent, text, hts10
    union all
    select
        'United States' as importer,
        line,
        if(topic = 'missing list', 'list missing: ', 'not computed: ') || about as kind,
        note,
        us_law_notes.valid_from,
        us_law_notes.valid_before,
        us_law_notes.citation,
        us_law_notes.url
    from marts.us_law_notes
    inner join marts.us_lines on starts_with(line, code_prefix)
    where topic <> 'refunds' and line = $line
    union all
    select
        importer,
        line,
        'exempt, ' || scope as kind,
        concat_ws('. Exempt from: ', instrument, title) as note,
        exempt_lines.valid_from,
        exempt_lines.valid_before,
        citation,
        url
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
        any_value(citation) as citation,
        null as url
    from marts.us_listed_numbers
    group by line, title, rate_pct, valid_from, valid_before

)

select
    kind,
    note,
    valid_from,
    valid_before,
    citation,
    url,
    day_status
from every_note
cross join asked_day
where
    importer = $importer and line = $line
    and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
order by starts_with(kind, 'not computed'), kind, note
