-- Does the United States charge what the claim says on all Chinese goods?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with figures as (

    from marts.claim_rate_figures('United States')

)

select *
from marts.claim_judged('us_rate', (select list(figures) from figures))
order by place
