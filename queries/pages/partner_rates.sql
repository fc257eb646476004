-- What does the United States charge on all goods of each partner on a day?
--
-- The sum of the duties on all goods of the partner, on top of the MFN duty; where is_all_in is
-- true, a total that includes the MFN duty. Never add the two. EU members repeat the EU's rate and
-- Hong Kong repeats China's (repeats). Where is_usmca_free is true, goods that enter free under
-- USMCA pay none of it. Section 232 and the Section 301 lists are separate.
--
-- grain            partner
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            There are no rates before 2018.
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
    known,
    day_status
from marts.rates_by_partner
cross join asked_day
where valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
order by rate_pct desc, partner_name asc
