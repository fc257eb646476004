-- The change in duty on Chinese goods from the same month of an earlier year, by component.
--
-- Duty = imports x collected rate; collected rate = law after exclusions - gap, all at the
-- month. With means of the two months (m):
--   change in duty = m(collected rate) x change in imports              from_trade_usd
--                  + m(imports) x change in law                         from_law_usd
--                  - m(imports) x change in gap                         from_gap_usd
-- The parts add up exactly, but arithmetic does not show cause: imports may have fallen because
-- rates rose. fixed_trade_duty_usd is what the imports of the earlier month would pay under the
-- law of this month.
--
-- grain base_year, month
with months as (

    select
        month,
        calculated_duty_usd,
        imports_for_consumption_usd,
        100 * calculated_duty_usd / imports_for_consumption_usd as collected_pct,
        after_exclusions_pct
    from marts.calculated_duty_by_product
    inner join marts.us_statutory_months using (product, month)
    where product = 'all' and layer = 'total'

)

select
    year(base.month)::integer as base_year,
    months.month,
    base.calculated_duty_usd as base_duty_usd,
    months.calculated_duty_usd,
    months.calculated_duty_usd - base.calculated_duty_usd as change_usd,
    (base.collected_pct + months.collected_pct) / 200
    * (months.imports_for_consumption_usd - base.imports_for_consumption_usd) as from_trade_usd,
    (base.imports_for_consumption_usd + months.imports_for_consumption_usd) / 200
    * (months.after_exclusions_pct - base.after_exclusions_pct) as from_law_usd,
    change_usd - from_trade_usd - from_law_usd as from_gap_usd,
    base.imports_for_consumption_usd * months.after_exclusions_pct / 100 as fixed_trade_duty_usd
from months
inner join months as base on month(months.month) = month(base.month) and months.month > base.month
