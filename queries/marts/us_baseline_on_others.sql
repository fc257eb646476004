-- The US duty on goods of countries without a rate of their own, step by step since 2018.
--
-- From 2026-07-24 the lower of the two rates on 60 economies. lowest_pct and highest_pct are those
-- of the partners on record during the step, without China and Hong Kong, for rates on top of the
-- MFN duty only.
--
-- grain valid_from
with steps as (

    select
        date '2018-01-01' as valid_from,
        min(valid_from) as valid_before,
        null as layer,
        0.0 as rate_pct,
        null::date as suspended_until,
        'No duty on all goods' as because,
        null as citation,
        null as url,
        null as known
    from staging.us_duties_on_partners__baseline
    union all
    select
        valid_from,
        valid_before,
        layer,
        rate_pct,
        suspended_until,
        because,
        citation,
        url,
        known
    from staging.us_duties_on_partners__baseline

)

select
    steps.valid_from,
    steps.valid_before,
    steps.layer,
    steps.rate_pct,
    steps.suspended_until,
    steps.suspended_until - steps.valid_from as suspended_days,
    min(rates_by_partner.rate_pct) as lowest_pct,
    max(rates_by_partner.rate_pct) as highest_pct,
    steps.because,
    steps.citation,
    steps.url,
    steps.known
from steps
inner join marts.rates_by_partner
    on
        rates_by_partner.valid_from < coalesce(steps.valid_before, 'infinity')
        and steps.valid_from < coalesce(rates_by_partner.valid_before, 'infinity')
where rates_by_partner.partner not in ('CHN', 'HKG') and not rates_by_partner.is_all_in
group by
    steps.valid_from, steps.valid_before, steps.layer, steps.rate_pct, steps.suspended_until, steps.because,
    steps.citation, steps.url, steps.known
