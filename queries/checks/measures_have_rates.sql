-- Every measure has at least one rate, announced or in force; the MFN duty has them by line.
-- what to do  Add a rate to the file of the measure under data/policy, or remove the file.
select measure
from policy.measures
where
    layer <> 'mfn'
    and measure not in (select measure from policy.rates)
    and measure not in (select measure from policy.future_rates)
