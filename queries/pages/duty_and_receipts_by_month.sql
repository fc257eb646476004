-- How much duty did the United States charge each month, on Chinese goods and on all others?
--
-- Calculated duty comes from the month's customs entries. Receipts are cash the Treasury took in
-- from all countries, some weeks later, so the two differ. Months since 2013.
--
-- grain month
select
    month,
    sum(calculated_duty_usd) filter (where partner = 'CHN') as china_duty_usd,
    sum(calculated_duty_usd) filter (where partner = 'WLD') as world_duty_usd,
    world_duty_usd - china_duty_usd as others_duty_usd,
    any_value(customs_receipts_usd) as customs_receipts_usd,
    sum(calculated_duty_rate_pct) filter (where partner = 'CHN') as china_collected_pct,
    sum(calculated_duty_rate_pct) filter (where partner = 'WLD') as world_collected_pct
from marts.calculated_duties_by_month
left join marts.customs_receipts using (month)
where month >= date '2013-01-01' and partner in ('CHN', 'WLD')
group by month
order by month
