-- Which codes of the US tariff come nearest to one that does not exist, and when did it end?
--
-- A code that ended leads to those that took over its goods, with the day it ended. Any other code
-- leads to the lines of its six digits, of their successors of 2022, or of its heading; their texts
-- show which fits.
--
-- grain  code
-- $code  text: eight or ten digits without dots
-- empty  The US tariff has no code near {code}.
select
    near.code,
    near.text,
    near.why,
    near.how_known,
    ended_on
from marts.codes_near($code) as near
left join (
    select
        heir,
        min(ended_on) as ended_on
    from marts.us_code_heirs
    where us_code_heirs.code in ($code, left($code, 8))
    group by heir
) as heirs
    on near.code = heirs.heir
order by near.how_known is distinct from 'official pair', near.how_known like '%possible%', near.code
