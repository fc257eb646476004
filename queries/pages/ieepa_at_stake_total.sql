-- How much duty on Chinese goods was charged under IEEPA in total, next to the sum reported for
-- all countries?
--
-- Estimates with their range, as by month, added up. named_usd is what the record of the trade
-- court's refund order reports as collected from all countries; named_how is how we know it. The
-- two differ in basis: duty calculated on entries from China here, duty collected there.
--
-- grain one row
with months as (

    select
        min(month) as first_month,
        max(month) as last_month,
        sum(calculated_duty_usd) as calculated_duty_usd,
        sum(at_stake_usd) as at_stake_usd,
        sum(low_usd) as low_usd,
        sum(high_usd) as high_usd
    from marts.ieepa_bands
    where goods_group = 'all'

)

select
    months.*,
    100 * at_stake_usd / calculated_duty_usd as share_of_duty_pct,
    1e9 * regexp_extract(scope, '\$(\d+) billion', 1)::double as named_usd,
    100 * at_stake_usd / named_usd as share_of_named_pct,
    100 * low_usd / named_usd as low_share_of_named_pct,
    100 * high_usd / named_usd as high_share_of_named_pct,
    scope as named_words,
    legal_citation as named_citation,
    evidence as named_how,
    coalesce(valid_from, announced_on) as named_on,
    status_note as refunds
from months
cross join marts.events
where event_id = 'COURT-2026-03-04-REFUNDS'
