-- Imports for consumption from China in 2024 by ten-digit number.
--
-- Chapters 98 and 99 are kept; marts leave them out.
select
    hts10,
    left(hts10, 8) as line,
    left(hts10, 6) as hs6,
    consumption_value_usd::double as customs_value_usd,
    calculated_duty_usd::double as calculated_duty_usd
from read_parquet('data/raw/census_imports_china_hts10_2024/imports.parquet')
