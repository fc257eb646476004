-- Eight-digit lines of the eleven tariff editions we have, with the general rate as text.
--
-- A specific or compound rate has no ad valorem percent here.
select
    line,
    first_edition,
    last_edition,
    general_rate,
    ad_valorem_pct::double as ad_valorem_pct
from csv_texts('data/raw/usitc_hts_numbers/lines.csv')
