-- The goods each act of the timeline covers, where we have its list.
--
-- An act on all goods has one row without a code; its exemptions are not deducted. An act on a
-- list has the six-digit codes that contain any line of the list, in part or whole. An act without
-- a list has no row.
--
-- grain event_id, hs6
with named as (

    select distinct
        legal_events__event_goods.event_id,
        left(coalesce(scopes.code_prefix, legal_events__event_goods.code_prefix), 6) as code_prefix
    from staging.legal_events__event_goods
    left join policy.scopes
        on
            legal_events__event_goods.measure = scopes.measure
            and scopes.tier = coalesce(nullif(legal_events__event_goods.tier, ''), scopes.tier)
            and scopes.valid_from is not distinct from coalesce(legal_events__event_goods.scope_from, scopes.valid_from)
            and starts_with(scopes.code_prefix, coalesce(legal_events__event_goods.code_prefix, ''))
    where
        legal_events__event_goods.measure = 'named codes'
        or scopes.measure is not null

),

subheadings as (

    select
        product as hs6,
        left(product, unnest([2, 4, 6])) as code_prefix
    from marts.product_catalog
    where level = 'subheading'

)

select
    event_id,
    null as hs6
from staging.legal_events__event_goods
where measure = 'all goods'
union all
select distinct
    event_id,
    hs6
from named
inner join subheadings using (code_prefix)
