-- Who supplies the United States, what does each pay on all goods on a day, and what has changed?
--
-- Duty as in partner_rates. Imports are general imports at customs value. change_usd is the latest
-- twelve months minus 2017; share_pct is the share of US imports from the world. EU members also
-- count in the EU (repeats). A month is missing for Germany, so its latest twelve months are
-- empty.
--
-- grain            partner
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            There are no rates before 2018.
with figures as (

    select
        partner,
        max(imports_usd) filter (where period = '2017') as imports_2017_usd,
        max(imports_usd) filter (where period = '2024') as imports_2024_usd,
        max(imports_usd) filter (where period = 'latest twelve months') as imports_latest_usd,
        max(balance_usd) filter (where period = '2017') as balance_2017_usd,
        max(balance_usd) filter (where period = '2024') as balance_2024_usd,
        max(balance_usd) filter (where period = 'latest twelve months') as balance_latest_usd,
        max(first_month) filter (where period = 'latest twelve months') as latest_first_month,
        max(last_month) filter (where period = 'latest twelve months') as latest_last_month,
        max(month_count) filter (where period = 'latest twelve months') as latest_month_count
    from marts.partner_imports
    group by partner

),

world as (

    select
        imports_2017_usd as world_2017_usd,
        imports_latest_usd as world_latest_usd
    from figures
    where partner = 'WLD'

)

select
    partner,
    partner_name,
    rate_pct,
    is_all_in,
    is_usmca_free,
    repeats,
    imports_2017_usd,
    imports_2024_usd,
    imports_latest_usd,
    imports_latest_usd - imports_2017_usd as change_usd,
    100 * imports_2017_usd / world_2017_usd as share_2017_pct,
    100 * imports_latest_usd / world_latest_usd as share_latest_pct,
    balance_2017_usd,
    balance_2024_usd,
    balance_latest_usd,
    latest_first_month,
    latest_last_month,
    latest_month_count,
    layers,
    conditions,
    citation,
    url,
    known,
    day_status
from marts.rates_by_partner
cross join asked_day
inner join figures using (partner)
cross join world
where valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
order by imports_2024_usd desc, partner asc
