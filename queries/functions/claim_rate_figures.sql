-- The figures of a claim on the rate that a country charges on all goods of the other.
--
-- takes of_importer
with on_all_goods as (

    select
        rate_pct,
        valid_from,
        valid_before
    from marts.across_the_board
    where importer = of_importer and layer = 'total'

)

select
    1 as place,
    'then' as role,
    'Duties on all goods, highest' as figure,
    max(rate_pct) as value,
    null as unit,
    arg_max(valid_from, rate_pct) as day
from on_all_goods
union all
select
    2 as place,
    'now' as role,
    'Duties on all goods, at our last check' as figure,
    rate_pct as value,
    null as unit,
    law_through as day
from on_all_goods
cross join marts.evidence_dates
where valid_from <= law_through and coalesce(valid_before, 'infinity') > law_through
union all
select
    3 as place,
    'other' as role,
    'Average on that day, 2024 trade, before exclusions' as figure,
    statutory_pct as value,
    null as unit,
    day
from (select arg_max(valid_from, rate_pct) as day from on_all_goods) as highest
inner join marts.average_rate_spans on valid_from <= day and coalesce(valid_before, 'infinity') > day
where importer = of_importer and layer = 'total' and weights = 'trade_2024'
