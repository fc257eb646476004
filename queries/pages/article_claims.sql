-- Which claims of an article of May 2025 on the trade war hold?
--
-- True on that day: the record gives the same figure. Partly: the figure is there, but not for what
-- the claim says, or no official text has it. Not: the record gives another figure. found_day is the
-- first day of the rate, the first talks, or the day on which the baseline ended.
--
-- grain claim
with found as (

    select
        if(importer = 'China', 'china_rate', 'us_rate') as claim,
        max(rate_pct) as found_value,
        arg_max(valid_from, rate_pct) as found_day,
        null as is_partly
    from marts.across_the_board
    where layer = 'total'
    group by importer
    union all
    select
        'pause' as claim,
        suspended_days as found_value,
        max(valid_before) over () as found_day,
        coalesce(suspended_until <> found_day, true) as is_partly
    from marts.us_baseline_on_others
    where layer = 'ieepa_reciprocal'
    qualify suspended_days = 90
    union all
    select
        'deficit' as claim,
        -balance_usd as found_value,
        null as found_day,
        null as is_partly
    from marts.goods_trade_by_year
    where partner = 'WLD' and basis = 'census' and year = 2024
    union all
    select
        'ratio' as claim,
        imports_usd / exports_usd as found_value,
        null as found_day,
        null as is_partly
    from marts.goods_trade_by_year
    where partner = 'CHN' and basis = 'census' and year = 2024
    union all
    select
        'waivers' as claim,
        max(value) filter (where unit = 'usd') as found_value,
        null as found_day,
        true as is_partly
    from marts.cn_waiver_claims
    union all
    select
        'talks' as claim,
        null as found_value,
        min(announced_on) as found_day,
        null as is_partly
    from marts.events
    where authority = 'Talks' and announced_on >= '2025-01-20'

)

select
    claim,
    place,
    step,
    said,
    said_value,
    unit,
    found_value,
    found_day,
    case
        when is_partly then 'partly'
        when claim = 'talks' and found_day > '2025-05-06' then 'true on that day'
        when abs(found_value / said_value - 1) < 0.01 then 'true on that day'
        else 'not'
    end as verdict
from marts.claims_made
inner join found using (claim)
order by place
