-- What each country did to its tariff on a day, in one row.
--
-- Duties that started, ended or were suspended, and goods that were exempted. Low-value parcels
-- (de minimis) are left out, because no average here includes them. What is due after the last day of
-- law stands on its day too; its outcome is not known.
--
-- grain importer, day
select
    if(side = 'US', 'United States', side) as importer,
    valid_from as day,
    string_agg(title, '; ' order by event_type = 'exemption', event_id) as because,
    string_agg(distinct legal_citation, '; ' order by legal_citation) as citation
from marts.event_spans
where
    event_type in ('tariff', 'suspension', 'expiry', 'exemption', 'scheduled')
    and side in ('US', 'China')
    and not lower(authority) like '%de minimis%'
group by side, valid_from
