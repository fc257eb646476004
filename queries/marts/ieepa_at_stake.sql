-- How much of the duty on Chinese goods was charged under IEEPA, by three methods and two sets of
-- weights.
--
-- share of duty: calculated duty times IEEPA's share of the legal rate. points on imports: imports
-- times the IEEPA rate, at most all the duty. duty less other layers: calculated duty minus
-- imports times the rates of all other layers, at least zero. The first spreads the gap between
-- law and duty over all layers, the second assigns it to the others, the third to IEEPA. `all` is
-- computed once from all goods. All are estimates.
--
-- grain goods_group, weights, method, month
select
    goods_group,
    month,
    weights,
    unnest(['share of duty', 'points on imports', 'duty less other layers']) as method,
    unnest([
        calculated_duty_usd * ieepa_pct / after_exclusions_pct,
        least(imports_for_consumption_usd * ieepa_pct / 100, calculated_duty_usd),
        greatest(calculated_duty_usd - imports_for_consumption_usd * (after_exclusions_pct - ieepa_pct) / 100, 0)
    ]) as at_stake_usd,
    calculated_duty_usd
from marts.us_duty_groups_by_month
where ieepa_pct > 0
