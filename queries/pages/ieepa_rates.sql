-- What did the duties under IEEPA charge on Chinese goods, and from when to when?
--
-- Rates on all goods that no list exempts, before the ruling ended them.
--
-- grain layer, valid_from
select
    layer,
    measures.title,
    rate_pct,
    us_general_rates.valid_from,
    us_general_rates.valid_before
from marts.us_general_rates
inner join (
    select distinct
        measure,
        title
    from marts.dated_rates
) as measures
    using (measure)
where layer in ('ieepa_fentanyl', 'ieepa_reciprocal')
order by layer, us_general_rates.valid_from
