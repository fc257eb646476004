-- Which country rates did the United States pause for 90 days in April 2025, and what were they?
--
-- The rates of a single day, 2025-04-09, suspended the next day, and the baseline that replaced
-- them. China, Hong Kong, Canada and Mexico had no such rate. A later act extended the pause to
-- 2025-08-07.
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
    partner,
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
    known
from marts.rates_by_partner
inner join pause on rates_by_partner.valid_before = paused_from
where partner not in ('CHN', 'HKG') and rate_pct > paused_pct
order by rate_pct desc, partner_name asc
