-- The facts of a shipment that US law asks for and no code settles, with what is taken unless answered.
select
    parameter,
    string_split(answers, '|') as answers,
    question,
    by_default
from csv_texts('data/raw/us_conditions/parameters.csv')
