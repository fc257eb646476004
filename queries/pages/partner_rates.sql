-- What does the United States charge on all goods of each partner on a day?
--
-- The sum of the duties on all goods of the partner, on top of the MFN duty; where is_all_in is
-- true, a total that includes the MFN duty. Never add the two. EU members repeat the EU's rate and
-- Hong Kong repeats China's (repeats). Where is_usmca_free is true, goods that enter free under
-- USMCA pay none of it. Section 232 and the Section 301 lists are separate.
-- Equal rates stand by US imports of 2024.
--
-- grain            partner
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            There are no rates before 2018.
select
    rates_by_partner.partner,
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
    imports_usd as imports_2024_usd,
    day_status
from marts.rates_by_partner
cross join asked_day
left join marts.partner_imports on rates_by_partner.partner = partner_imports.partner and period = '2024'
where valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
order by rate_pct desc, imports_2024_usd desc nulls last, partner_name asc
