-- No rate is older than the text that set it, unless its reason says that the text came later.
-- what to do  Correct the day of publication, or say in `because` that the text was printed after its first day.
select
    measure,
    tier,
    valid_from,
    published
from policy.rates
where published > valid_from and because not like '%printed after its first day%'
