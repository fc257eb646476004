-- The duties on all goods of single partners with the condition that holds for all of them.
select
    layer,
    layer_name,
    condition as general_condition
from csv_texts('data/raw/us_duties_on_partners/layers.csv')
