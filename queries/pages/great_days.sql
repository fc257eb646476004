-- Which days moved the two tariffs most since 2018?
--
-- Chosen by hand from the dated acts: first lists, rises, halvings, truces, rulings.
--
-- grain day
select
    valid_from as day,
    valid_from - 1 as day_before,
    string_agg(title, '; ' order by side desc) as titles
from marts.events
where
    event_id in (
        'US-2018-07-06-S301-L1', 'CN-2018-07-06-L1', 'US-2018-09-24-S301-L3', 'CN-2018-09-24-L3',
        'US-2019-05-10-S301-L3', 'US-2019-09-01-S301-L4A', 'CN-2019-09-01-L4A', 'US-2020-02-14-S301-L4A',
        'CN-2020-02-14-L4AHALF', 'US-2025-04-10-IEEPA-RECIP125', 'CN-2025-04-10-ANN5',
        'US-2025-05-14-IEEPA-RECIP10', 'CN-2025-05-14-ANN7', 'US-2025-11-10-IEEPA-FENT10', 'CN-2025-11-10-ANN9',
        'US-2026-02-24-IEEPA-END', 'US-2026-02-24-S122-10', 'US-2026-07-24-S122-END', 'US-2026-07-24-S301-FL'
    )
group by valid_from
order by day
