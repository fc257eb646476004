-- Where a year and all its months are there, the year is the sum of its months, to their rounding.
--
-- Months are printed to a tenth of a million dollars, so twelve of them leave at most 0.6 million.
-- what to do  Read the year and its months again in their source; one figure is copied wrong or of another vintage.
with months as (

    select
        partner,
        year(month) as year,
        count(*) as months_there,
        sum(exports_usd) as exports_of_months_usd,
        sum(imports_usd) as imports_of_months_usd
    from marts.goods_trade_by_month
    where adjusted = 'no'
    group by partner, year(month)

)

select
    partner,
    year,
    exports_usd,
    exports_of_months_usd,
    imports_usd,
    imports_of_months_usd
from marts.goods_trade_by_year
inner join months using (partner, year)
where
    basis = 'census' and month_count = months_there
    and (
        abs(exports_usd - exports_of_months_usd) > 0.6e6
        or abs(imports_usd - imports_of_months_usd) > 0.6e6
    )
