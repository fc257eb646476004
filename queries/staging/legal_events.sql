-- The dated acts as written; rates stay text, because they may be ranges.
select
    event_id,
    title,
    event_type,
    announced_on::date as announced_on,
    valid_from::date as valid_from,
    side,
    authority,
    scope,
    rate_before_text,
    rate_after_text,
    cumulative_blanket_rate_pct_after::double as cumulative_blanket_rate_pct_after,
    status_note,
    legal_citation,
    url,
    confidence,
    valid_before::date as valid_before,
    evidence
from csv_texts('data/raw/legal_events/events.csv')
