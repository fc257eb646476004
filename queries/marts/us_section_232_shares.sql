-- The share of a statistical number's value that each Section 232 program takes, as we charge it.
--
-- How it is computed, and the alternatives: us_section_232_shares_by_alternative.
--
-- grain hts10, program, valid_from
select * exclude (alternative, is_weight_test)
from marts.us_section_232_shares_by_alternative
where alternative = 'as charged'
