-- Where a product covered other goods before HS2022, and how much trade is affected.
--
-- A six-digit product without a row in an older edition cannot be followed back: its code was
-- split or is new. A group has moved goods where an older code has successors inside and outside
-- it; their trade in the last year of the older edition is given, and no table we have says how it
-- divides.
--
-- grain product, nomenclature
with last_years as (

    select
        nomenclature,
        max(year) as year
    from marts.trade_by_code
    where nomenclature <> 'HS2022'
    group by nomenclature

),

trade as (

    select
        trade_by_code.nomenclature,
        trade_by_code.hs6,
        sum(trade_by_code.value_usd) as value_usd
    from marts.trade_by_code
    inner join last_years
        on trade_by_code.nomenclature = last_years.nomenclature and trade_by_code.year = last_years.year
    group by all

),

groups as (

    select
        product,
        hs6
    from marts.product_lines
    where not regexp_full_match(product, '\d{6}')

),

touched as (

    select
        hs_correspondence.nomenclature,
        hs_correspondence.hs6,
        groups.product,
        count(*) as inside_count
    from marts.hs_correspondence
    inner join groups
        on hs_correspondence.hs2022 = groups.hs6
    where hs_correspondence.nomenclature <> 'HS2022'
    group by all

),

successors as (

    select
        nomenclature,
        hs6,
        count(*) as successor_count
    from marts.hs_correspondence
    group by all

),

groups_moved as (

    select
        touched.product,
        touched.nomenclature,
        'codes moved into or out of the group' as because,
        sum(trade.value_usd) as affected_usd
    from touched
    inner join successors
        on touched.nomenclature = successors.nomenclature and touched.hs6 = successors.hs6
    left join trade
        on touched.nomenclature = trade.nomenclature and touched.hs6 = trade.hs6
    where
        touched.inside_count < successors.successor_count
        or not exists (
            from groups
            where groups.product = touched.product and groups.hs6 = touched.hs6
        )
    group by all

),

codes_lost as (

    select
        product_catalog.product,
        last_years.nomenclature,
        'the code was split or is new' as because,
        null as affected_usd
    from marts.product_catalog
    cross join last_years
    where
        product_catalog.level = 'subheading'
        and not exists (
            from marts.hs_correspondence
            where
                hs_correspondence.hs2022 = product_catalog.product
                and hs_correspondence.nomenclature = last_years.nomenclature
                and hs_correspondence.correspondence in ('same code', 'renumbered')
        )

)

select * from groups_moved
where affected_usd > 0
union all by name
select * from codes_lost
