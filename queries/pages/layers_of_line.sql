-- What has a country charged on one tariff line since 2018, layer by layer?
--
-- A layer that does not apply is 0, and the layers add up to `total`. An MFN duty that is not a
-- percentage has no rate and is left out of the total.
--
-- grain      layer, valid_from
-- $importer  one of United States, China: the country that charges the duty
-- $line      text in marts.tariff_lines.line: eight digits
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- empty      {importer} has no line {line}.
with spans as (

    select
        valid_from,
        valid_before,
        is_mfn_missing,
        case $reading
            when 'statutory' then statutory_pct
            when 'after_exclusions' then after_exclusions_pct
            else with_waivers_pct
        end as total_pct
    from marts.rates
    where importer = $importer and line = $line

),

charged as (

    select
        layer,
        valid_from,
        valid_before,
        case $reading
            when 'statutory' then statutory_pct
            when 'after_exclusions' then after_exclusions_pct
            else with_waivers_pct
        end as rate_pct
    from marts.line_layers
    where importer = $importer and line = $line

),

its_layers as (

    select distinct
        charged.layer,
        position
    from charged
    left join marts.layers on country = $importer and charged.layer = layers.layer
    union all
    select
        'total' as layer,
        null as position

)

select
    spans.valid_from,
    spans.valid_before,
    its_layers.layer,
    case
        when its_layers.layer = 'total' then total_pct
        when its_layers.layer = 'mfn' and is_mfn_missing then null
        else coalesce(rate_pct, 0)
    end as rate_pct
from spans
cross join its_layers
left join charged
    on
        its_layers.layer = charged.layer
        and spans.valid_from >= charged.valid_from
        and spans.valid_from < coalesce(charged.valid_before, 'infinity')
order by its_layers.position asc nulls last, spans.valid_from asc
