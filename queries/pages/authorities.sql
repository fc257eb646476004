-- Which authorities do the acts rest on?
--
-- grain  one row per authority
select authority
from marts.event_authorities
where authority <> 'all'
order by authority
