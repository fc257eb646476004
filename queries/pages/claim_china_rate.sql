-- Does China charge what the claim says on all US goods?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with figures as (

    from marts.claim_rate_figures('China')

)

select *
from marts.claim_judged('china_rate', (select list(figures) from figures))
order by place
