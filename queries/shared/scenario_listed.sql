-- What duties on listed goods charge on each line under a changed law, Section 232 apart.
--
-- A rate for a layer is charged once, on the share of the line that its lists reach; with
-- @product on all of the product.
--
-- grain line, layer, program, tier, rate_pct
select
    line,
    layer,
    program,
    tier,
    rate_pct,
    applies_to_share,
    is_excluded,
    kept_on_day,
    kept_latest,
    has_kept
from scenario_listed_shares
where not is_layer_rate and not is_off
union all
select
    shares.line,
    shares.layer,
    shares.layer as program,
    '*' as tier,
    shares.rate_pct,
    least(sum(shares.applies_to_share), 1) as applies_to_share,
    bool_or(shares.is_excluded) as is_excluded,
    null as kept_on_day,
    null as kept_latest,
    false as has_kept
from scenario_listed_shares as shares
anti join scenario_listed_whole as whole on shares.line = whole.line and shares.layer = whole.layer
where is_layer_rate
group by shares.line, shares.layer, shares.rate_pct
union all
select
    line,
    layer,
    layer as program,
    '*' as tier,
    rate_pct,
    applies_to_share,
    is_excluded,
    null as kept_on_day,
    null as kept_latest,
    false as has_kept
from scenario_listed_whole
where applies_to_share > 0
