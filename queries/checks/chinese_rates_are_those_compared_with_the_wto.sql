-- Our six-digit means of 2025-01-01 are still those that were compared with the WTO's rates.
-- what to do  Compare the code with the WTO anew and refresh data/raw/wto_comparison, or undo the change of rate.
with line_rates as (

    select
        line,
        sum(statutory_pct) as rate_pct
    from marts.cn_rate_layers
    where valid_from <= date '2025-01-01' and coalesce(valid_before, date '9999-12-31') > date '2025-01-01'
    group by line

),

means as (

    select
        left(line, 6) as hs6,
        avg(rate_pct) as mean_pct
    from line_rates
    group by left(line, 6)

)

select
    cn_wto_agreement.hs6,
    our_pct,
    mean_pct
from marts.cn_wto_agreement
left join means on cn_wto_agreement.hs6 = means.hs6
where mean_pct is null or abs(mean_pct - our_pct) > 0.001
