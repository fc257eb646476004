-- The goods each act of the timeline covers, where we have its list.
--
-- An act on all goods has one row without a code; its exemptions are not deducted. An act on a
-- list has the six-digit codes that contain any line of the list, in part or whole. An act without
-- a list has no row.
--
-- grain event_id, hs6
with named as (

    select
        legal_events__event_goods.event_id,
        coalesce(scopes.code_prefix, legal_events__event_goods.code_prefix) as code_prefix
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

)

select
    event_id,
    null as hs6
from staging.legal_events__event_goods
where measure = 'all goods'
union all
select distinct
    named.event_id,
    product_catalog.product as hs6
from named
inner join marts.product_catalog
    on
        product_catalog.level = 'subheading'
        and left(product_catalog.product, 2) = left(named.code_prefix, 2)
        and (
            starts_with(product_catalog.product, named.code_prefix)
            or starts_with(named.code_prefix, product_catalog.product)
        )
