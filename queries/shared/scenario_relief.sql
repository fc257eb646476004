-- Whether exclusions, exemptions and waivers are changed for a line: the last change that falls on it.
--
-- line is empty where the change falls on all lines.
--
-- grain line, program
select
    line,
    program,
    place,
    decided
from scenario_decisions
where program in ('exclusions', 'exemptions', 'waivers')
