-- Which country rates did the United States pause for 90 days in April 2025, and what were they?
--
-- The rates of a single day, 2025-04-09, suspended the next day, and the baseline that replaced
-- them. China, Hong Kong, Canada and Mexico had no such rate. A later act extended the pause to
-- 2025-08-07. Equal rates stand by US imports of 2024.
--
-- grain  partner
with pause as (

    select
        valid_from as paused_from,
        suspended_until as paused_until,
        suspended_days as pause_days,
        rate_pct as paused_pct,
        citation as pause_citation,
        url as pause_url
    from marts.us_baseline_on_others
    where suspended_days = 90

)

select
    rates_by_partner.partner,
    partner_name,
    repeats,
    rate_pct as suspended_pct,
    paused_pct,
    paused_from,
    paused_until,
    pause_days,
    citation,
    pause_citation,
    pause_url,
    known,
    imports_usd as imports_2024_usd
from marts.rates_by_partner
inner join pause on rates_by_partner.valid_before = paused_from
left join marts.partner_imports on rates_by_partner.partner = partner_imports.partner and period = '2024'
where rates_by_partner.partner not in ('CHN', 'HKG') and rate_pct > paused_pct
order by rate_pct desc, imports_2024_usd desc nulls last, partner_name asc
