-- What each program of Section 232 covers of each statistical number, as the law of the day has it
-- or as it last stood, and the day whose law that is.
--
-- kept, 1 MB a day, for all scenarios on it
-- grain hts10, program, tier, rate_pct
select
    coverage.line,
    hts10,
    share_of_line,
    coverage.program,
    coverage.tier,
    is_total,
    goods_share,
    content_share,
    rate_pct,
    law_day
from marts.us_section_232_coverage as coverage
inner join scenario_programs_on as programs
    on
        coverage.program = programs.program and coverage.tier = programs.tier and kind = 'section_232'
        and coverage.valid_from <= law_day and law_day < coalesce(coverage.valid_before, 'infinity')
where goods_share > 0 and $importer = 'United States'
