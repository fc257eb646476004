-- Column 1 general rates of 2017; a line with two rates changed in July 2017, the later is the lower.
--
-- Only free and ad valorem rates have a percent.
select
    line,
    min(ad_valorem_pct::double) as ad_valorem_pct,
    count(distinct ad_valorem_pct) > 1 as is_staged
from csv_texts('data/raw/usitc_mfn/rates_2017.csv.gz')
where ad_valorem_pct is not null
group by line
