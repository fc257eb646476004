-- How many codes does each exempt list of the US duties on all goods hold?
--
-- effect exclude: the code is exempt. effect conditional: a use or a description that no code
-- settles, listed on the line and never deducted. customs_value_usd is all 2024 trade with China
-- under these codes, of which an unknown part meets a condition.
--
-- grain measure, effect, covers
select
    measure,
    effect,
    covers,
    count(distinct code_prefix) as codes,
    sum(customs_value_usd) as customs_value_usd
from marts.exempt_codes
group by measure, effect, covers
order by measure asc, effect desc, codes desc
