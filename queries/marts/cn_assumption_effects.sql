-- How the alternative to an assumption would change the average Chinese rate on US goods.
--
-- Statutory average weighted by 2024 trade; the effect is that average minus ours, in percentage
-- points. The split within six digits has a low and a high end: all trade in the line with the
-- lowest or the highest rate. Numbers are those of docs/assumptions_china.md.
--
-- grain  as_of, assumption
with days as (

    select
        unnest([
            date '2018-07-06', date '2019-06-01', date '2020-02-14', date '2022-01-01', date '2025-01-01',
            date '2025-04-12', date '2025-05-14', date '2025-11-10',
        ]) as as_of
    union all
    select law_through as as_of
    from policy.evidence

),

vehicle_lines as (

    select code_prefix as line
    from policy.scopes
    where measure = 'vehicles_suspended'

),

suspended as (

    select
        days.as_of,
        vehicle_lines.line,
        sum(rates.rate_pct) as suspended_pct
    from days
    cross join vehicle_lines
    inner join policy.scopes on vehicle_lines.line = scopes.code_prefix
    inner join policy.rates
        on
            scopes.measure = rates.measure and scopes.tier = rates.tier
            and as_of >= rates.valid_from and as_of < coalesce(rates.valid_before, date '9999-12-31')
    where
        rates.measure in ('retaliation_301_list_1', 'retaliation_301_list_2', 'retaliation_301_list_3')
        and as_of >= date '2019-01-01'
    group by days.as_of, vehicle_lines.line

),

rates_of_2019 as (

    select
        line,
        round(mfn_2019_01_01_pct, 3) as rate_2019_pct
    from staging.piie_china_tariffs

),

before_the_wto as (

    select
        line,
        rate_pct as earlier_pct
    from marts.cn_mfn
    where valid_before = date '2025-01-01'

),

implied as (

    select hs6
    from marts.cn_wto_agreement
    where reason = 'all lists absent: exclusion implied'

),

line_rates as (

    select
        as_of,
        line,
        sum(statutory_pct) as total_pct,
        sum(after_exclusions_pct) - sum(statutory_pct) as exclusions_pct,
        sum(with_waivers_pct) - sum(after_exclusions_pct) as waivers_pct,
        sum(statutory_pct) filter (where layer = 'mfn') as mfn_pct,
        coalesce(sum(statutory_pct) filter (where layer = 'retaliation_301'), 0) as lists_pct,
        coalesce(sum(statutory_pct) filter (where layer = 'retaliation_232'), 0) as answer_232_pct,
        coalesce(sum(statutory_pct) filter (where layer = 'february_2025'), 0) as february_pct,
        coalesce(sum(statutory_pct) filter (where certainty = 'list inferred'), 0) as inferred_pct,
        bool_or(certainty = 'from WTO') as is_from_wto
    from days
    inner join marts.cn_rate_layers on as_of >= valid_from and as_of < coalesce(valid_before, date '9999-12-31')
    group by as_of, line

),

within_quota as (

    select
        line,
        rate_pct as quota_pct
    from marts.cn_quota_rates
    where over_quota = 'no'

),

weights_of_2024 as (

    select
        as_of,
        line,
        value_usd
    from days
    inner join marts.cn_line_weights
        on as_of >= valid_from and as_of < coalesce(valid_before, date '9999-12-31')
    where weights = 'trade_2024'

),

weighed as (

    select
        line_rates.*,
        left(line, 6) as hs6,
        coalesce(value_usd, 0) as value_usd,
        coalesce(suspended_pct, 0) as suspended_pct,
        coalesce(quota_pct - mfn_pct, 0) as quota_gap_pct,
        if(is_from_wto, coalesce(earlier_pct, mfn_pct), mfn_pct) as mfn_before_wto_pct,
        coalesce(rate_2019_pct, mfn_pct) as mfn_2019_pct
    from line_rates
    left join weights_of_2024 using (as_of, line)
    left join suspended using (as_of, line)
    left join before_the_wto using (line)
    left join rates_of_2019 using (line)
    left join within_quota using (line)

),

six_digits as (

    select
        as_of,
        sum(value_usd) as value_usd,
        sum(total_pct * value_usd) / sum(value_usd) as mean_pct,
        min(total_pct) as low_pct,
        max(total_pct) as high_pct,
        avg(total_pct) as alike_pct
    from weighed
    group by as_of, hs6
    having sum(value_usd) > 0

),

splits as (

    select
        as_of,
        sum((low_pct - mean_pct) * value_usd) / sum(value_usd) as low_effect_pct,
        sum((high_pct - mean_pct) * value_usd) / sum(value_usd) as high_effect_pct,
        sum((alike_pct - mean_pct) * value_usd) / sum(value_usd) as alike_effect_pct
    from six_digits
    group by as_of

),

sums as (

    select
        as_of,
        sum(total_pct * value_usd) / sum(value_usd) as average_pct,
        sum(exclusions_pct * value_usd) / sum(value_usd) as exclusions_effect,
        sum(if(hs6 in (from implied), -lists_pct, 0) * value_usd) / sum(value_usd) as implied_effect,
        sum(suspended_pct * value_usd) / sum(value_usd) as suspended_effect,
        -sum(answer_232_pct * value_usd) / sum(value_usd) as answer_232_effect,
        if(as_of >= date '2025-11-10', -sum(february_pct * value_usd) / sum(value_usd), 0) as february_effect,
        -sum(inferred_pct * value_usd) / sum(value_usd) as inferred_effect,
        if(
            as_of >= date '2019-01-01',
            sum((mfn_2019_pct - mfn_before_wto_pct) * value_usd) / sum(value_usd),
            0
        ) as staged_effect,
        sum((mfn_before_wto_pct - mfn_pct) * value_usd) / sum(value_usd) as wto_effect,
        sum(waivers_pct * value_usd) / sum(value_usd) as waivers_effect,
        sum(quota_gap_pct * value_usd) / sum(value_usd) as quota_effect,
        sum(total_pct * value_usd) filter (where hs6 not like '88%')
        / sum(value_usd) filter (where hs6 not like '88%')
        - sum(total_pct * value_usd) / sum(value_usd) as aircraft_effect
    from weighed
    group by as_of

),

effects as (

    select
        as_of,
        average_pct,
        unnest(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C17', 'C18']) as assumption,
        unnest([
            'Six-digit trade split over lines as in 2017; alternative: all on the lowest or highest line',
            'Six-digit trade split over lines as in 2017; alternative: split equally',
            'Exclusions of whole lines not deducted from statutory rates; alternative: deducted',
            'Exclusions that only the WTO''s rates imply not deducted; alternative: deducted for the whole six digits',
            'Duties on vehicles count as suspended; alternative: charged, as the WTO counts them',
            'The retaliation for Section 232 is still in force; alternative: ended',
            'The February 2025 list remains after 2025-11-10; alternative: ended with the March list',
            'Lists continue on lines renumbered in 2022; alternative: no list on them, as the WTO mostly has it',
            'Staged cuts of the Information Technology Agreement by rule; alternative: 2019 rates',
            'The WTO''s lower MFN rate on five codes; alternative: our rate before it',
            'Hidden aircraft trade returned to chapter 88; alternative: an average without chapter 88',
            'Waivers not deducted from statutory rates; alternative: every importer holds one on every line open to it',
            'The MFN rate outside the tariff quotas; alternative: all grain, sugar, cotton and wool within them',
        ]) as statement,
        unnest([
            low_effect_pct, alike_effect_pct, exclusions_effect, implied_effect, suspended_effect,
            answer_232_effect, february_effect, inferred_effect, staged_effect, wto_effect, aircraft_effect,
            waivers_effect, quota_effect,
        ]) as effect_low_pct,
        unnest([
            high_effect_pct, alike_effect_pct, exclusions_effect, implied_effect, suspended_effect,
            answer_232_effect, february_effect, inferred_effect, staged_effect, wto_effect, aircraft_effect,
            waivers_effect, quota_effect,
        ]) as effect_high_pct
    from sums
    inner join splits using (as_of)

)

select
    as_of,
    assumption,
    statement,
    round(average_pct, 3) as average_pct,
    round(effect_low_pct, 3) as effect_low_pct,
    round(effect_high_pct, 3) as effect_high_pct
from effects
