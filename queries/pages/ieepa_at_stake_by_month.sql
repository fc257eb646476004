-- How much duty on goods of China rested on IEEPA each month?
--
-- Estimate: calculated duty x IEEPA points / all points of the law, group by group (chapters
-- 84, 85, 95, all others). Band: the lowest and the highest of three methods, see
-- marts.ieepa_at_stake. Refunds are not taken off. Months from February 2025 to February 2026.
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
