-- How much of the duty on goods of China rested on IEEPA, by three methods and two weights.
--
-- share of duty: calculated duty x IEEPA points / all points of the law. points on imports:
-- imports x IEEPA points, at most all the duty. duty less other layers: calculated duty less
-- imports x the points of all other layers, at least nothing. The first leaves the gap between
-- law and duty to all layers alike, the second to the others, the third to IEEPA. `all` is
-- worked out once from all goods. Estimates, each of them.
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
