-- Which acts cover goods whose product list we do not have, so that no product finds them?
--
-- grain  event_id
select
    event_id,
    title,
    side
from marts.event_spans
where event_id not in (select event_id from marts.event_goods)
order by event_id
