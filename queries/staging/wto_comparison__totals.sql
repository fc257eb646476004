-- How much agrees at each stage; trade is China's imports from the US as the WTO's file gives them.
select
    stage,
    position::integer as position,
    codes_compared::integer as codes_compared,
    codes_agreeing::integer as codes_agreeing,
    china_imports_usd::double as china_imports_usd,
    china_imports_agreeing_usd::double as china_imports_agreeing_usd
from csv_texts('data/raw/wto_comparison/totals.csv')
