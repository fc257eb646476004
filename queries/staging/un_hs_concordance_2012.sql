-- One row a newer code: a code that merges several older ones lists only one of them.
select
    hs2017,
    hs2012
from csv_texts('data/raw/un_hs_concordance_2012/hs2017_to_hs2012.csv')
where hs2017 <> '999999'
