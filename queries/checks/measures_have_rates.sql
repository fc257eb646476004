-- Every measure has at least one rate, announced or in force.
select measure
from policy.measures
where
    measure not in (select measure from policy.rates)
    and measure not in (select measure from policy.future_rates)
