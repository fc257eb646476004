-- Every line of the tariff of 2017, whatever its rate.
select distinct line
from csv_texts('data/raw/usitc_mfn/rates_2017.csv.gz')
