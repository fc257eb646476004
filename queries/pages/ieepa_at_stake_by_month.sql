-- How much duty on Chinese goods was charged under IEEPA each month?
--
-- Estimate: calculated duty times IEEPA's share of the legal rate, group by group (chapters 84,
-- 85, 95, all others). low and high are the lowest and highest of three methods; see
-- marts.ieepa_at_stake. Refunds are not deducted. Months from February 2025 to February 2026.
--
-- grain  month
-- $goods_group one of all, 84, 85, 95, others: the group of goods (default all)
select
    month,
    calculated_duty_usd,
    at_stake_usd,
    low_usd,
    high_usd,
    100 * at_stake_usd / calculated_duty_usd as share_of_duty_pct
from marts.ieepa_bands
where goods_group = $goods_group
order by month
