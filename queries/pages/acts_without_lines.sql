-- Which scheduled acts may touch any line, because their list of lines is not in hand?
--
-- Acts of days on which no line is known to change.
--
-- grain      day, title
-- $importer  one of United States, China: the country that charges
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
