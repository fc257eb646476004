-- What does the United States charge on all goods of each partner on a day?
--
-- The sum of the duties on all goods of the partner, on top of the MFN duty; where is_all_in
-- is true, a total with the MFN duty inside. The two are never added up. Members of the
-- European Union repeat its rate and Hong Kong China's (repeats). Where is_usmca_free is true
-- goods that enter free under USMCA pay none of it. Section 232 and Section 301 lists apart.
--
-- grain  partner
-- $day   date: the day of entry
-- empty  There are no rates before 2018.
select
    partner,
    partner_name,
    rate_pct,
    is_all_in,
    is_usmca_free,
    repeats,
    layers,
    conditions,
    valid_from,
    valid_before,
    citation,
    url,
    known
from marts.rates_by_partner
where valid_from <= $day and $day < coalesce(valid_before, 'infinity')
order by rate_pct desc, partner_name asc
