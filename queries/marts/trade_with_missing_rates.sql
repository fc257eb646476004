-- 2024 trade that the averages leave out, or count without its MFN duty.
--
-- Chapters 98 and 99 (special provisions, repairs, low values) have no rates of their own.
--
-- grain importer, reason
with american as (

    select
        sum(customs_value_usd) as all_usd,
        coalesce(sum(customs_value_usd) filter (where hts10 >= '98'), 0) as special_usd
    from staging.census_imports_china_hts10_2024

),

chinese as (

    select
        sum(reported_value_usd) as all_usd,
        sum(reported_value_usd) - (
            select sum(value_usd)
            from marts.line_weights
            where
                importer = 'China' and weights = 'trade_2024' and coalesce(valid_before, 'infinity') > date '2024-12-31'
        ) as special_usd
    from staging.comtrade_us_china_trade
    where flow = 'export' and year = 2024

),

special as (

    select
        'United States' as importer,
        *
    from american
    union all
    select
        'China' as importer,
        *
    from chinese

),

missing as (

    select
        importer,
        sum(value_usd) as missing_usd
    from marts.rates
    inner join marts.line_weights using (importer, line)
    where
        weights = 'trade_2024' and is_mfn_missing and rates.valid_before is null and line_weights.valid_before is null
    group by importer

)

select
    importer,
    'chapters 98 and 99' as reason,
    special_usd as trade_usd,
    100 * special_usd / all_usd as share_pct
from special
union all
select
    importer,
    'MFN duty is no percentage' as reason,
    coalesce(missing_usd, 0) as trade_usd,
    100 * coalesce(missing_usd, 0) / (all_usd - special_usd) as share_pct
from special
left join missing using (importer)
