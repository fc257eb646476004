-- What is known about refunds of IEEPA duties?
--
-- Rulings and acts that mention refunds or struck down the duties. No source splits refunds by
-- country.
--
-- grain day, title
select
    valid_from as day,
    title,
    scope,
    status_note,
    evidence,
    legal_citation,
    url
from marts.events
where
    valid_from >= date '2025-02-01' and side = 'US'
    and (contains(lower(concat_ws(' ', title, scope, status_note)), 'refund') or event_id = 'COURT-2026-02-20-SCOTUS')
order by valid_from
