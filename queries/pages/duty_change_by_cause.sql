-- How much of the change in duty on Chinese goods comes from imports, and how much from rates?
--
-- Each month is compared with the same month of the base year; the formula is in
-- marts.duty_changes. from_trade_usd: change in imports. from_law_usd: change in legal rates.
-- from_gap_usd: change in the gap between law and collection (exclusions claimed, mix of goods,
-- goods in transit). The parts add up exactly, but arithmetic does not show cause. For years, the
-- available months are added up. Periods are those after the base year.
--
-- grain      period
-- $base_year integer: the year to compare with, 2018 or later (default weights_year)
-- $by        one of month, year: the period (default month)
-- empty      There is no later month for this base year. Choose a year from 2018 to 2025.
select
    date_trunc($by, month)::date as period,
    sum(base_duty_usd) as base_duty_usd,
    sum(calculated_duty_usd) as calculated_duty_usd,
    sum(change_usd) as change_usd,
    sum(from_trade_usd) as from_trade_usd,
    sum(from_law_usd) as from_law_usd,
    sum(from_gap_usd) as from_gap_usd,
    sum(fixed_trade_duty_usd) as fixed_trade_duty_usd,
    count(*) as month_count
from marts.duty_changes
where base_year = $base_year and year(month) > $base_year
group by period
order by period
