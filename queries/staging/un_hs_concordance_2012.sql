-- One row a newer code: a code that merges several older ones lists only one of them.
select
    hs2017,
    hs2012
from read_csv('data/raw/un_hs_concordance_2012/hs2017_to_hs2012.csv', header = true, all_varchar = true)
where hs2017 <> '999999'
