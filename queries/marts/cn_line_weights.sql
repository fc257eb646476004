-- How much each line of the Chinese tariff counts in an average.
--
-- trade_2024: marts.cn_exports_2024; trade_2017: marts.cn_imports_2017. A line whose weight
-- differs before and after 2022 has two rows. Chapters 98 and 99 do not count. China publishes its
-- 2024 imports by year only, not by line.
--
-- grain line, weights, valid_from
with both_weights as (

    select
        'trade_2024' as weights,
        *
    from marts.cn_exports_2024
    union all
    select
        'trade_2017' as weights,
        *
    from marts.cn_imports_2017

)

select
    'China' as importer,
    line,
    weights,
    if(list_contains(list(nomenclature), 'HS2017'), date '2018-01-01', date '2022-01-01') as valid_from,
    if(list_contains(list(nomenclature), 'HS2022'), null, date '2022-01-01') as valid_before,
    value_usd,
    bool_or(coalesce(is_estimated, false)) as is_estimated
from both_weights
group by line, weights, value_usd
