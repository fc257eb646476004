-- What US law says that no figure works out, measures without a list, and the record on refunds.
--
-- topic: refunds, not computed, or missing list. code_prefix: the first digits of the lines touched;
-- empty text for every line.
--
-- grain topic, about, code_prefix
select
    topic,
    about,
    note,
    valid_from,
    valid_before,
    code_prefix,
    citation,
    url,
    known
from policy.law_notes
