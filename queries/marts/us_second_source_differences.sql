-- Where our Section 232 lists differ from another project's reading of the same annexes.
--
-- Compared by ten-digit number on the first day of the list; provisions listed but not charged
-- count as listed. A code of the other list that is in no tariff edition is a misprint and has no
-- line. Settled by the line's footnote to US note 16 (steel) or 19 (aluminum) and, where lines
-- have none, by the text our list cites. A row is a line on which the lists differ, or a code
-- unknown here.
--
-- grain list_name, line, unknown_code
with pairs as (

    select
        lists.list_name,
        unnest(lists.measures) as measure,
        lists.day
    from (
        values
        ('steel-tariffs', ['section_232_steel_derivatives'], date '2025-03-12'),
        ('alu-tariffs', ['section_232_aluminum_derivatives'], date '2025-03-12'),
        ('auto-tariffs', ['section_232_cars_and_light_trucks', 'section_232_auto_parts'], date '2025-05-03'),
        ('copper-list', ['section_232_copper'], date '2025-08-01'),
        ('metals-annex-IA', ['section_232_metals_core'], date '2026-04-06'),
        ('metals-annex-IB', ['section_232_metals_derivatives'], date '2026-04-06'),
        ('metals-annex-III-temporary', ['section_232_metals_total_15'], date '2026-04-06')
    ) as lists (list_name, measures, day)

),

ours as (

    select
        pairs.list_name,
        us_statistical_numbers.hts10,
        us_statistical_numbers.line,
        us_statistical_numbers.customs_value_usd,
        min(scopes.citation) as citation
    from pairs
    inner join policy.scopes
        on
            pairs.measure = scopes.measure
            and pairs.day >= scopes.valid_from
            and pairs.day < coalesce(scopes.valid_before, 'infinity')
    inner join marts.us_statistical_numbers
        on
            left(scopes.code_prefix, 4) = left(us_statistical_numbers.hts10, 4)
            and starts_with(us_statistical_numbers.hts10, scopes.code_prefix)
    group by
        pairs.list_name, us_statistical_numbers.hts10, us_statistical_numbers.line,
        us_statistical_numbers.customs_value_usd

),

theirs as (

    select distinct
        tradewartracker_lists__section_232.list_name,
        tradewartracker_lists__section_232.code_prefix,
        us_statistical_numbers.*
    from staging.tradewartracker_lists__section_232
    left join marts.us_statistical_numbers
        on
            left(tradewartracker_lists__section_232.code_prefix, 4) = left(us_statistical_numbers.hts10, 4)
            and starts_with(us_statistical_numbers.hts10, tradewartracker_lists__section_232.code_prefix)
    where tradewartracker_lists__section_232.list_name in (select list_name from pairs)

),

differing as (

    select
        coalesce(ours.list_name, theirs.list_name) as list_name,
        coalesce(ours.line, theirs.line) as line,
        coalesce(ours.customs_value_usd, theirs.customs_value_usd) as customs_value_usd,
        case when theirs.code_prefix is not null and theirs.line is null then theirs.code_prefix end as unknown_code,
        ours.hts10 is not null as is_ours,
        ours.citation
    from ours
    full join theirs
        on ours.list_name = theirs.list_name and ours.hts10 = theirs.hts10
    where ours.hts10 is null or theirs.hts10 is null

),

footnotes as (

    select
        line,
        case note when '16' then 'steel-tariffs' when '19' then 'alu-tariffs' end as list_name,
        'footnote of the line to US note ' || note || ', HTS ' || min(edition) as footnote
    from staging.usitc_section_232_notes__line_footnotes
    where note in ('16', '19')
    group by line, note

)

select
    list_name,
    line,
    unknown_code,
    case
        when unknown_code is not null then 'second source, not in the tariff'
        when is_ours then 'ours only'
        else 'second source only'
    end as side,
    count(*) as numbers,
    sum(customs_value_usd) as customs_value_usd,
    case
        when unknown_code is not null then 'no edition of the tariff has the code'
        when is_ours then coalesce(any_value(footnotes.footnote), 'text of ' || min(citation))
        when any_value(footnotes.footnote) is null then 'no edition has a footnote to the note on the line'
    end as settled_by
from differing
left join footnotes using (list_name, line)
group by list_name, line, unknown_code, is_ours
