-- A rate for a listed layer with an @product: all of the product, less the lists that a later change
-- took off or gave another rate.
--
-- part goods
-- grain line, layer
with layers as (

    select distinct layer
    from scenario_decided
    where kind = 'listed' and is_touched

)

select
    scenario_local.line,
    layers.layer,
    scenario_local.decided_pct as rate_pct,
    1 - least(coalesce(sum(applies_to_share) filter (where not is_layer_rate), 0), 1) as applies_to_share,
    coalesce(bool_or(is_excluded), false) as is_excluded
from scenario_local
inner join layers on scenario_local.program = layers.layer
left join scenario_decided on scenario_local.program = scenario_decided.program and scenario_decided.tier = '*'
left join scenario_listed_shares as shares
    on scenario_local.line = shares.line and layers.layer = shares.layer
where
    scenario_local.tier = '*' and scenario_local.decided = 'rate'
    and scenario_local.place > coalesce(scenario_decided.place, 0)
group by scenario_local.line, layers.layer, scenario_local.decided_pct
