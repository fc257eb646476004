-- How much each line of the US tariff counts in an average.
--
-- trade_2024: imports for consumption from China by line. trade_2017: imports by six digits in
-- 2017 (customs value, estimated from CIF), each split over the lines of its HS2022 successors as
-- in 2024, or equally where these had no trade in 2024.
--
-- grain line, weights
with trade_2024 as (

    select
        line,
        sum(customs_value_usd) as value_usd
    from marts.us_statistical_numbers
    group by line

),

heirs as (

    select
        trade_by_code.hs6 as older_hs6,
        us_lines.line,
        any_value(trade_by_code.value_usd) as older_usd,
        any_value(coalesce(trade_2024.value_usd, 0)) as newer_usd
    from marts.trade_by_code
    inner join marts.hs_correspondence
        on
            trade_by_code.nomenclature = hs_correspondence.nomenclature
            and trade_by_code.hs6 = hs_correspondence.hs6
    inner join marts.us_lines on hs_correspondence.hs2022 = us_lines.hs6
    left join trade_2024 on us_lines.line = trade_2024.line
    where trade_by_code.flow = 'import' and trade_by_code.year = 2017
    group by older_hs6, us_lines.line

),

trade_2017 as (

    select
        line,
        older_usd * if(
            sum(newer_usd) over (partition by older_hs6) > 0,
            newer_usd / sum(newer_usd) over (partition by older_hs6),
            1 / count(*) over (partition by older_hs6)
        ) as value_usd
    from heirs

)

select
    line,
    'trade_2024' as weights,
    value_usd,
    false as is_estimated
from trade_2024
where value_usd > 0
union all
select
    line,
    'trade_2017' as weights,
    sum(value_usd) as value_usd,
    true as is_estimated
from trade_2017
group by line
having sum(value_usd) > 0
