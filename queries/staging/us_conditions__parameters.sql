-- The facts of a shipment that US law asks for and no code settles, with what is taken unless answered.
select
    parameter,
    string_split(answers, '|') as answers,
    question,
    by_default
from read_csv('data/raw/us_conditions/parameters.csv', header = true, all_varchar = true)
