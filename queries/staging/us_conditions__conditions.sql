-- Which words of a condition in a US product list ask for which fact of the goods, and when it applies.
select
    condition_has,
    parameter,
    applies_when
from read_csv('data/raw/us_conditions/conditions.csv', header = true, all_varchar = true)
