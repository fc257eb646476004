-- What does China charge on a line by law, and what do importers with a waiver pay?
--
-- The waiver lifts only the retaliation for Section 301, not the retaliation for Section 232 or
-- the 2025 duties, and only for importers who were granted one. Who they are and how much they
-- import is not published. Importers may apply beyond the published list of 696 lines, so every
-- line with Section 301 retaliation counts as open to waivers. Where no waiver applied, both
-- figures are the same. The citation is for the days on which waivers applied.
--
-- grain            one row
-- $line            text in marts.tariff_lines.line: eight digits
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            China has no line {line} on that day.
with answers as (

    select coalesce(sum(statutory_pct), 0) as answer_pct
    from marts.layers_as($after_evidence)
    cross join asked_day
    where
        importer = 'China' and line = $line and layer = 'retaliation_301'
        and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')

)

select
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    answer_pct as answer_to_section_301_pct,
    answer_pct > 0 as is_open_to_waiver,
    cn_waiver_spans.valid_from is not null as waivers_held,
    cn_waiver_spans.valid_from as held_from,
    cn_waiver_spans.valid_before as held_before,
    citation,
    url,
    known,
    note,
    day_status
from marts.rates_as($after_evidence) as rates
cross join asked_day
cross join answers
left join marts.cn_waiver_spans
    on law_day >= cn_waiver_spans.valid_from and law_day < cn_waiver_spans.valid_before
where
    importer = 'China' and line = $line
    and rates.valid_from <= law_day and law_day < coalesce(rates.valid_before, 'infinity')
