-- Ten-digit numbers that a US measure lists within an eight-digit line, with their rates.
--
-- Averages count such a number by its share of 2024 trade, which is zero for a newer number. A
-- shipment either is of that number and pays the rate on its whole value, or is not.
--
-- grain measure, hts10, rate_pct, valid_from
select
    left(code_prefix, 8) as line,
    code_prefix as hts10,
    measures.layer,
    measures.program,
    measures.measure,
    measures.title,
    rates.rate_pct,
    greatest(scopes.valid_from, rates.valid_from) as valid_from,
    least(scopes.valid_before, rates.valid_before) as valid_before,
    any_value(scopes.citation) as citation
from policy.scopes
inner join policy.measures using (measure)
inner join policy.rates using (measure, tier)
where
    imposed_by = 'United States' and effect = 'include' and length(code_prefix) = 10 and rates.rate_pct > 0
    and scopes.valid_from < coalesce(rates.valid_before, 'infinity')
    and rates.valid_from < coalesce(scopes.valid_before, 'infinity')
group by all
