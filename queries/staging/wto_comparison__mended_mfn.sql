-- Six-digit codes without any list whose most-favored-nation rate the WTO shows lower than 2019.
select
    hs6,
    mfn_pct::double as mfn_pct
from csv_texts('data/raw/wto_comparison/mended_mfn.csv')
