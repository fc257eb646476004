-- How much duty did Chinese goods of a given value pay under IEEPA on a day?
--
-- At the rates on all goods: goods on an exempt list or under Section 232 paid less, or nothing.
-- One product and the basket answer for a code. The layer `total` is the sum.
--
-- grain      layer
-- $value_usd number: customs value in US dollars
-- $day       date: the day of entry
-- empty      No duty under IEEPA was charged on that day.
with charged as (

    select
        layer,
        rate_pct,
        $value_usd::double * rate_pct / 100 as duty_usd
    from marts.us_general_rates
    where
        layer in ('ieepa_fentanyl', 'ieepa_reciprocal')
        and $day >= valid_from and $day < coalesce(valid_before, 'infinity')

)

select
    layer,
    rate_pct,
    duty_usd
from charged
union all
select
    'total' as layer,
    sum(rate_pct) as rate_pct,
    sum(duty_usd) as duty_usd
from charged
having count(*) > 0
order by layer = 'total', layer
