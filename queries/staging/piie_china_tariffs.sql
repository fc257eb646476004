-- The file of Bown, Jung and Zhang by line of the tariff of 2018; rates are rounded to a
-- thousandth, because the file holds them as single-precision numbers.
select
    hs8 as line,
    r232::double as retaliation_232_pct,
    l1::double as list_1_pct,
    l2::double as list_2_pct,
    l3::double as list_3_pct,
    l3inc::double as list_3_rise_pct,
    l4a_full::double as list_4a_pct,
    l4a_half::double as list_4a_halved_pct,
    auto_susp::double as vehicles_suspended_pct,
    round(mfn_1jan18::double, 3) as mfn_2018_01_01_pct,
    round(mfn_1may18::double, 3) as mfn_2018_05_01_pct,
    round(mfn_1jul18::double, 3) as mfn_2018_07_01_pct,
    round(mfn_1nov18::double, 3) as mfn_2018_11_01_pct,
    round(mfn_1jan19::double, 3) as mfn_2019_01_01_pct,
    1000 * imports_from_us_2017_kusd::double as imports_2017_usd
from csv_texts('data/raw/piie_china_tariffs/lines.csv')
