-- What does each partner pay on all goods on a day, by the last known law and by what is due as written?
--
-- carried_on_pct is by the law of the last day that we read, as_written_pct adds what is due by its
-- text, whatever became of it. Duty as in partner_rates; change_usd is the difference on general
-- imports of 2024.
--
-- grain  partner
-- $day   date: the day of entry (default law_through)
-- empty  There are no rates before 2018.
with both_ways as (

    select
        partner,
        any_value(partner_name) as partner_name,
        any_value(repeats) as repeats,
        max(rate_pct) filter (where valid_from <= law_day and law_day < coalesce(valid_before, 'infinity'))
            as carried_on_pct,
        max(rate_pct) filter (where valid_from <= $day and $day < coalesce(valid_before, 'infinity'))
            as as_written_pct,
        any_value(if($day::date <= law_through, 'law read', 'carried on')) as day_status
    from marts.rates_by_partner
    cross join (
        select
            law_through,
            least($day::date, law_through) as law_day
        from marts.evidence_dates
    ) as days
    group by partner

)

select
    partner,
    partner_name,
    repeats,
    carried_on_pct,
    as_written_pct,
    as_written_pct - carried_on_pct as change_points,
    imports_usd * change_points / 100 as change_usd,
    day_status
from both_ways
left join marts.partner_imports using (partner)
where period = '2024'
order by abs(change_usd) desc, partner asc
