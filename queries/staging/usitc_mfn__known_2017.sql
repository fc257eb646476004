-- Every line of the tariff of 2017, whatever its rate.
select distinct line
from read_csv('data/raw/usitc_mfn/rates_2017.csv.gz', header = true, all_varchar = true)
