-- The codes that differ and hold half a billion dollars of trade, with the WTO's rate and why.
select
    hs6,
    wto_pct::double as wto_pct,
    china_imports_usd::double as china_imports_usd,
    because
from csv_texts('data/raw/wto_comparison/largest_gaps.csv')
