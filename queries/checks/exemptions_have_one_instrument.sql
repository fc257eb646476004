-- Each citation of an exempt good has one instrument, granted by somebody.
-- what to do  Name the instrument and who granted it in data/raw/exemption_instruments/instruments.csv, once.
select
    importer,
    measure,
    citation,
    count(*) as instruments
from marts.exemption_instruments
group by importer, measure, citation
having count(*) <> 1 or bool_or(instrument is null or granted_by is null)
