-- What would one six-digit product pay from each partner on a day, by the last known law and as written?
--
-- carried_on_pct is by the law of the last day that we read, as_written_pct adds what is due by its
-- text, whatever became of it. Totals as in product_from_suppliers, which lists what they leave
-- out. change_usd is the difference on the value given.
--
-- grain       partner
-- $hs6        text in marts.tariff_lines.hs6: six digits
-- $day        date: the day of entry (default law_through)
-- $value_usd  number: customs value in US dollars (default 10000)
-- empty       The US tariff has no line under {hs6} on that day.
with the_days as (

    select [least($day::date, law_through), $day::date] as listed
    from marts.evidence_dates

),

charged as (

    select
        partner,
        day,
        partner_name,
        repeats,
        round(total_pct, 6) as total_pct
    from marts.product_by_partner($hs6, (select the_days.listed from the_days))

),

compared as (

    select
        carried_on.partner,
        carried_on.partner_name,
        carried_on.repeats,
        carried_on.total_pct as carried_on_pct,
        as_written.total_pct as as_written_pct,
        law_through
    from marts.evidence_dates
    inner join charged as carried_on on carried_on.day = least($day::date, law_through)
    inner join charged as as_written
        on carried_on.partner = as_written.partner and as_written.day = $day::date

)

select
    partner,
    partner_name,
    repeats,
    carried_on_pct,
    as_written_pct,
    as_written_pct - carried_on_pct as change_points,
    $value_usd::double * change_points / 100 as change_usd,
    if($day::date <= law_through, 'law read', 'carried on') as day_status
from compared
order by abs(change_points) desc, partner asc
