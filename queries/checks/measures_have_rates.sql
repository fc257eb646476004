-- Every measure has at least one rate, announced or in force; the MFN duty has them by line.
select measure
from policy.measures
where
    layer <> 'mfn'
    and measure not in (select measure from policy.rates)
    and measure not in (select measure from policy.future_rates)
