-- Duty that rested on IEEPA lies within its band, and the band between nothing and all duty.
-- what to do  Compare the methods of that month in marts.ieepa_at_stake; one of them is worked out wrong.
select
    goods_group,
    month,
    low_usd,
    at_stake_usd,
    high_usd,
    calculated_duty_usd
from marts.ieepa_bands
where not (0 <= low_usd and low_usd <= at_stake_usd and at_stake_usd <= high_usd and high_usd <= calculated_duty_usd)
