-- Who granted each exemption; citation_has are words of the citations in the product lists.
select
    measure,
    citation_has,
    instrument,
    granted_by,
    event_id
from csv_texts('data/raw/exemption_instruments/instruments.csv')
