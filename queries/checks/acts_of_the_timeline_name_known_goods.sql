-- An act covers all goods, codes that exist, or a product list that we have and that is not empty.
-- what to do  Correct the event, measure, tier or code in data/raw/legal_events/event_goods.csv.
select
    event_id,
    measure,
    tier,
    code_prefix
from staging.legal_events__event_goods
where
    event_id not in (select event_id from marts.event_goods)
    or event_id not in (select event_id from marts.events)
