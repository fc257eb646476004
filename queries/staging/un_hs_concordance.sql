-- One row a newer code: a code that merges several older ones lists only one of them.
select
    hs2022,
    hs2017
from csv_texts('data/raw/un_hs_concordance/hs2022_to_hs2017.csv')
where hs2022 <> '999999'
