-- Which legal authorities do the acts rest on?
--
-- grain  authority
select authority
from marts.event_authorities
where authority <> 'all'
order by authority
