-- No line has a rate below zero or above 600 percent.
-- what to do  Find the measure of this line with a rate copied wrong or counted twice.
select
    importer,
    line,
    valid_from,
    statutory_pct
from marts.rates
where
    statutory_pct not between 0 and 600
    or after_exclusions_pct > statutory_pct + 0.00001
    or with_waivers_pct > after_exclusions_pct + 0.00001
