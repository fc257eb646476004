-- US duties on all goods of single partners, as dated rates; nothing is left out.
select
    partner,
    layer,
    valid_from::date as valid_from,
    valid_before::date as valid_before,
    rate_pct::double as rate_pct,
    is_all_in::boolean as is_all_in,
    is_usmca_free::boolean as is_usmca_free,
    condition,
    citation,
    url,
    known
from csv_texts('data/raw/us_duties_on_partners/duties.csv')
