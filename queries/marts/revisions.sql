-- How much one year's figure changed from vintage to vintage.
--
-- grain  partner, basis, year, vintage
select
    partner,
    basis,
    year,
    vintage,
    exports_usd,
    imports_usd,
    balance_usd
from staging.census_goods_trade__revisions
