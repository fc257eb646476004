-- Whose duty each partner repeats (members the European Union, Hong Kong China), and preferences.
select
    partner,
    repeats,
    preference
from csv_texts('data/raw/us_duties_on_partners/partners.csv')
