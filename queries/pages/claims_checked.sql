-- Which claims of the public debate are checked here, in whose words, and how?
--
-- Each claim has its own question, `claim_` and its name, with the figures and the verdict. The
-- addresses were not opened: we read stored copies of the pages.
--
-- grain claim
select
    claim,
    place,
    title,
    origin,
    words,
    words_are,
    said_by,
    said_on,
    publisher,
    url,
    opened,
    step,
    test,
    said_value,
    unit,
    compare,
    tolerance_pct,
    context,
    would_change
from marts.claims
order by place
