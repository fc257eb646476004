-- A month of trade and the sum of its chapters differ by no more than the largest revision of a year.
--
-- The two are read in different vintages. A month can take up no more than all that a year of the
-- partner and flow has moved between two vintages, but for a rounding of half a million dollars.
-- what to do  Read the month again in both sources; one of them is copied wrong.
with moved as (

    select
        partner,
        year,
        max(exports_usd) - min(exports_usd) as exports_moved_usd,
        max(imports_usd) - min(imports_usd) as imports_moved_usd
    from marts.revisions
    where basis = 'census'
    group by partner, year

),

explained as (

    select
        partner,
        max(exports_moved_usd) as exports_moved_usd,
        max(imports_moved_usd) as imports_moved_usd
    from moved
    group by partner

),

chapters as (

    select
        'export' as flow,
        partner,
        month,
        sum(fas_value_usd) as chapters_usd
    from staging.census_trade_by_chapter__exports
    group by partner, month
    having count(*) > 90
    union all
    select
        'import' as flow,
        partner,
        month,
        sum(value_usd) as chapters_usd
    from staging.census_trade_by_chapter__imports
    where basis = 'general imports'
    group by partner, month
    having count(*) > 90

)

select
    flow,
    partner,
    month,
    chapters_usd,
    if(flow = 'export', exports_usd, imports_usd) as month_usd
from chapters
inner join marts.goods_trade_by_month using (partner, month)
inner join explained using (partner)
where
    adjusted = 'no'
    and abs(chapters_usd - if(flow = 'export', exports_usd, imports_usd))
    > if(flow = 'export', exports_moved_usd, imports_moved_usd) + 0.5e6
