-- What duties on listed goods charge on each line under a changed law, Section 232 apart.
--
-- A rate for a layer is charged once, on the share of the line that its lists reach; with
-- @product on all of the product. List 4B takes what the other lists leave.
--
-- grain line, layer, program, tier, rate_pct
with programs as (

    select *
    from scenario_programs_on
    semi join scenario_touched using (layer)
    where kind = 'listed'

),

by_law as (

    select
        rate_layers.line,
        rate_layers.layer,
        rate_layers.program,
        programs.tier,
        rate_layers.rate_pct,
        rate_layers.applies_to_share,
        is_in_force,
        rate_layers.after_exclusions_pct < rate_layers.statutory_pct as is_excluded
    from marts.rate_layers
    inner join programs
        on
            rate_layers.program = programs.program and coalesce(rate_layers.tier, '') = programs.tier
            and rate_layers.valid_from <= law_day and law_day < coalesce(rate_layers.valid_before, 'infinity')
    where importer = $importer
    union all
    select
        line,
        'section_301' as layer,
        'section_301_list_4b' as program,
        '' as tier,
        15 as rate_pct,
        applies_to_share,
        false as is_in_force,
        false as is_excluded
    from marts.us_list_4b
    where $importer = 'United States'

),

decided as (

    select
        by_law.* exclude (rate_pct, is_in_force),
        coalesce(local.place, 0) > coalesce(general.place, 0) as is_local,
        if(is_local, local.decided, general.decided) as action,
        coalesce(action = 'off', false) as is_off,
        coalesce(action = 'rate' and if(is_local, local.is_layer, general.is_layer), false) as is_layer_rate,
        if(action = 'rate', if(is_local, local.decided_pct, general.decided_pct), by_law.rate_pct) as rate_pct
    from by_law
    left join scenario_decisions as general
        on by_law.program = general.program and by_law.tier = general.tier and general.line is null
    left join scenario_decisions as local
        on by_law.program = local.program and by_law.tier = local.tier and by_law.line = local.line
    where is_in_force or action in ('on', 'rate')

),

other_lists as (

    select
        line,
        sum(applies_to_share) as applies_to_share
    from decided
    semi join marts.us_list_4b using (line)
    where layer = 'section_301' and program <> 'section_301_list_4b' and not is_off
    group by line

),

shares as (

    select
        decided.* replace (
            if(
                decided.program = 'section_301_list_4b',
                greatest(
                    least(decided.applies_to_share, 1 - coalesce(other_lists.applies_to_share, 0)), 0
                ),
                decided.applies_to_share
            ) as applies_to_share
        )
    from decided
    left join other_lists on decided.line = other_lists.line and decided.program = 'section_301_list_4b'

),

-- All of the product, less the lists that a later change took off or gave another rate.
whole_products as (

    select
        local.line,
        programs.layer,
        local.decided_pct as rate_pct,
        1 - least(coalesce(sum(applies_to_share) filter (where not is_layer_rate), 0), 1) as applies_to_share,
        coalesce(bool_or(is_excluded), false) as is_excluded
    from scenario_decisions as local
    inner join (select distinct layer from programs) as programs on local.program = programs.layer
    left join scenario_decisions as general
        on local.program = general.program and general.tier = '*' and general.line is null
    left join shares on local.line = shares.line and programs.layer = shares.layer
    where
        local.line is not null and local.tier = '*' and local.decided = 'rate'
        and local.place > coalesce(general.place, 0)
    group by local.line, programs.layer, local.decided_pct

)

select
    line,
    layer,
    program,
    tier,
    rate_pct,
    applies_to_share,
    is_excluded
from shares
where not is_layer_rate and not is_off
union all
select
    shares.line,
    shares.layer,
    shares.layer as program,
    '*' as tier,
    shares.rate_pct,
    least(sum(shares.applies_to_share), 1) as applies_to_share,
    bool_or(shares.is_excluded) as is_excluded
from shares
anti join whole_products on shares.line = whole_products.line and shares.layer = whole_products.layer
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
    is_excluded
from whole_products
where applies_to_share > 0
