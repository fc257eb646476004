-- What does the record say on refunds of IEEPA duty: who may ask, for which entries, until when?
--
-- Rulings, orders and customs guidance, each with how we know it. It says nothing about a single
-- entry: we do not know its liquidation, a protest, the importer of record or what was paid.
--
-- grain about
select
    about,
    note,
    valid_from as since,
    citation,
    url,
    known
from marts.us_law_notes
where topic = 'refunds' and valid_from <= (select law_through from marts.evidence_dates)
order by about = 'Until when', valid_from, about
