-- Where is the text of each Chinese announcement, did we open it, and which page did we read?
--
-- url is the official address that a source quotes, of the Ministry of Finance for the State
-- Council Tariff Commission. Where no source quotes one (is_official false), url is the page that
-- was read. opened is false where the official address was quoted and not opened; read_at is then the
-- page that was read instead.
--
-- grain  citation, url
-- empty  There is no Chinese announcement.
select
    citation,
    min(published) as published,
    min(valid_from) as valid_from,
    string_agg(distinct title, '; ' order by title) as title,
    url,
    regexp_matches(url, '^https?://([a-z]+\.)*(mof|mofcom)\.gov\.cn/') as is_official,
    bool_and(opened) as opened,
    string_agg(distinct read_at, '; ' order by read_at) as read_at,
    any_value(known) as known
from marts.dated_rates
where importer = 'China' and citation not like 'Import tariff schedule%' and url is not null
group by citation, url
order by published asc, citation asc, url asc
