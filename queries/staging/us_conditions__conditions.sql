-- Which words of a condition in a US product list ask for which fact of the goods, and when it applies.
select
    condition_has,
    parameter,
    applies_when
from csv_texts('data/raw/us_conditions/conditions.csv')
