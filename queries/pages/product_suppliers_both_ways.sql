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
with carried_on as (

    select
        partner,
        partner_name,
        repeats,
        round(total_pct, 6) as carried_on_pct
    from
        marts.product_by_partner(
            $hs6, (select least($day::date, law_through) from marts.evidence_dates), 'carried_on'
        )

),

as_written as (

    select
        partner,
        round(total_pct, 6) as as_written_pct
    from marts.product_by_partner($hs6, $day::date, 'as_written')

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
from carried_on
inner join as_written using (partner)
cross join marts.evidence_dates
order by abs(change_points) desc, partner asc
