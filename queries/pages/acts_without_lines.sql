-- Which scheduled acts may cover any product, because we do not have their product list?
--
-- Acts on days when no tariff line is known to change.
--
-- grain      day, title
-- $importer  one of United States, China: the country that charges the duty
with known as (

    select distinct valid_from as day
    from marts.line_changes_ahead
    where importer = $importer

)

select
    valid_from as day,
    title,
    scope,
    legal_citation as citation,
    url
from marts.event_spans
where
    state = 'scheduled' and if(side = 'US', 'United States', side) = $importer
    and event_id not in (select event_id from marts.event_goods)
    and valid_from not in (select day from known)
order by day, title
