-- What an article of May 2025 claimed, and the step of the story to which it belongs.
select
    claim,
    place::integer as place,
    step,
    said,
    said_value::double as said_value,
    unit
from read_csv('data/raw/legal_events/article_claims.csv', header = true, all_varchar = true)
