-- A specific or compound MFN duty as a percentage of value, on Chinese goods in 2024.
--
-- Calculated duty minus the Section 301 duty of the line, divided by customs value. Left out, with
-- the reason: no trade; a Section 301 rate that changed in 2024; a line with Section 301
-- exclusions or under Section 232, whose share of the duty is not known; an equivalent below zero
-- or below the ad valorem part of the duty, which shows relief that no table records.
--
-- grain line
with section_301 as (

    select
        us_number_prefixes.hts10,
        sum(rates.rate_pct) as rate_pct,
        bool_or(
            greatest(scopes.valid_from, rates.valid_from) > '2024-01-01'
            or least(scopes.valid_before, rates.valid_before) < '2025-01-01'
        ) as is_changing
    from marts.us_number_prefixes
    inner join policy.scopes
        on us_number_prefixes.code_prefix = scopes.code_prefix
    inner join policy.measures
        on scopes.measure = measures.measure
    inner join policy.rates
        on scopes.measure = rates.measure and scopes.tier = rates.tier
    where
        measures.layer = 'section_301'
        and scopes.effect = 'include'
        and greatest(scopes.valid_from, rates.valid_from) < '2025-01-01'
        and coalesce(least(scopes.valid_before, rates.valid_before), 'infinity') > '2024-01-01'
    group by us_number_prefixes.hts10

),

collected as (

    select
        usitc_hts_numbers__lines.line,
        usitc_hts_numbers__lines.general_rate,
        nullif(sum(census_imports_china_hts10_2024.customs_value_usd), 0) as customs_value_usd,
        100 * sum(
            census_imports_china_hts10_2024.calculated_duty_usd
            - census_imports_china_hts10_2024.customs_value_usd * coalesce(section_301.rate_pct, 0) / 100
        ) / nullif(sum(census_imports_china_hts10_2024.customs_value_usd), 0) as equivalent_pct,
        bool_or(coalesce(section_301.is_changing, false)) as is_changing
    from staging.usitc_hts_numbers__lines
    left join staging.census_imports_china_hts10_2024
        on usitc_hts_numbers__lines.line = census_imports_china_hts10_2024.line
    left join section_301
        on census_imports_china_hts10_2024.hts10 = section_301.hts10
    where usitc_hts_numbers__lines.ad_valorem_pct is null
    group by usitc_hts_numbers__lines.line, usitc_hts_numbers__lines.general_rate

),

muddling as (

    select
        line,
        'excluded from Section 301 in part' as reason
    from marts.us_section_301_exclusion_shares
    where valid_from < '2025-01-01' and valid_before > '2024-01-01'
    union
    select
        line,
        'under Section 232 in part' as reason
    from marts.us_section_232_coverage
    where valid_from < '2025-01-01' and coalesce(valid_before, 'infinity') > '2024-01-01'

),

muddled as (

    select
        line,
        min(reason) as reason
    from muddling
    group by line

),

judged as (

    select
        collected.*,
        case
            when collected.customs_value_usd is null then 'no trade in 2024'
            when collected.is_changing then 'Section 301 rate changed in 2024'
            when muddled.reason is not null then muddled.reason
            when collected.equivalent_pct < -0.05 then 'less duty than Section 301 alone'
            when
                collected.equivalent_pct + 0.05
                < try_cast(regexp_extract(collected.general_rate, '([0-9.]+)%( on the entire set)?$', 1) as double)
                then 'less duty than the ad valorem part'
        end as reason
    from collected
    left join muddled
        on collected.line = muddled.line

)

select
    line,
    general_rate,
    customs_value_usd,
    case when reason is null then round(greatest(equivalent_pct, 0), 3) end as equivalent_pct,
    reason
from judged
