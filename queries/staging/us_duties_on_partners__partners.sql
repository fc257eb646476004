-- Whose duty each partner repeats (members the European Union, Hong Kong China), and preferences.
select
    partner,
    repeats,
    preference
from read_csv('data/raw/us_duties_on_partners/partners.csv', header = true, all_varchar = true)
