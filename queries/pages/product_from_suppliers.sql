-- What would one six-digit product pay when it comes from each partner, on a day?
--
-- The MFN duty, the partner's duty on all goods, and Section 232 where it covers all countries;
-- simple averages of the lines under the six digits, with the lowest and highest total. Exempt
-- lists and Section 232 shares are those of the lines for Chinese goods. Not in the total:
-- Sections 301 and 201 on China (only_china_pct), preferences (preference), product lists for
-- single partners, and lower Section 232 rates agreed with some of them, so section_232_pct is an
-- upper limit. is_at_most marks a partner whose exempt list we do not have. A duty that China does
-- not pay applies to the value that Section 232 does not cover; the others use the line's share
-- for Chinese goods. Equal totals stand by all US imports of 2024 from the partner.
--
-- grain            partner
-- $hs6             text in marts.tariff_lines.hs6: six digits
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            The US tariff has no line under {hs6} on that day.
with the_days as (

    select [asked_day.law_day] as listed
    from asked_day

)

select
    by_partner.* exclude (day),
    imports_usd as imports_2024_usd,
    day_status
from marts.product_by_partner($hs6, (select the_days.listed from the_days)) as by_partner
cross join asked_day
left join marts.partner_imports on by_partner.partner = partner_imports.partner and period = '2024'
order by round(total_pct, 6) desc, imports_2024_usd desc nulls last, partner_name asc
