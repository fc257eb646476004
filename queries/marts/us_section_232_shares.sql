-- Which share of a statistical number's value each Section 232 programme takes, as we charge it.
--
-- How it is worked out, and other readings: us_section_232_shares_by_reading.
--
-- grain hts10, programme, valid_from
select * exclude (reading, is_weight_test)
from marts.us_section_232_shares_by_reading
where reading = 'as charged'
