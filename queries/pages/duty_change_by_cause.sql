-- How much of the change in duty on goods of China is trade, and how much is rates?
--
-- Each month beside the same month of the base year; the formula is in marts.duty_changes.
-- from_trade_usd: imports changed. from_law_usd: rates of the law changed. from_gap_usd: the gap between
-- law and collection changed (exclusions claimed, what is bought, goods under way). An
-- identity of accounts that adds up exactly; it says nothing of causes. By year: only the
-- months that are in hand, summed. Periods are months or years after the base year.
--
-- grain      period
-- $base_year integer: the year to compare with, 2018 or later (default weights_year)
-- $by        one of month, year: the period (default month)
-- empty      There is no later month for this base year; take one from 2018 to 2025.
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
