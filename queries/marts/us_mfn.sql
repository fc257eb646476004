-- The US MFN duty (column 1 general) by line, with how each span is known.
--
-- No rate changes between the editions of January 2025 and June 2026. Certain: the tables of 2017
-- and 2025 agree. Carried: the 2025 rate, used for earlier years, because the line is newer than
-- 2017 or had another rate then. Staged by rule: goods of the Information Technology Agreement
-- that fell in July 2017 are assumed to fall in equal steps to zero in July 2019; we have not read
-- the text. A duty by weight or piece is a 2024 equivalent on all days, or not expressible and
-- empty. We do not have the temporary reductions of chapter 99.
--
-- grain line, valid_from
with lines as (

    select
        usitc_hts_numbers__lines.line,
        usitc_hts_numbers__lines.ad_valorem_pct as rate_2025_pct,
        usitc_mfn__rates_2017.ad_valorem_pct as rate_2017_pct,
        coalesce(usitc_mfn__rates_2017.is_staged, false) and rate_2025_pct = 0 as is_staged,
        coalesce(rate_2017_pct = rate_2025_pct, false) as is_certain
    from staging.usitc_hts_numbers__lines
    left join staging.usitc_mfn__rates_2017
        on usitc_hts_numbers__lines.line = usitc_mfn__rates_2017.line
    where usitc_hts_numbers__lines.ad_valorem_pct is not null

),

spans as (

    select
        line,
        unnest([date '2018-01-01', date '2018-07-01', date '2019-07-01', date '2025-01-01']) as valid_from,
        unnest([date '2018-07-01', date '2019-07-01', date '2025-01-01', null]) as valid_before,
        unnest([rate_2017_pct, round(rate_2017_pct / 2, 3), 0, 0]) as rate_pct,
        unnest(['certain', 'staged by rule', 'staged by rule', 'certain']) as certainty
    from lines
    where is_staged
    union all
    select
        line,
        date '2018-01-01' as valid_from,
        if(is_certain, null, date '2025-01-01') as valid_before,
        rate_2025_pct as rate_pct,
        if(is_certain, 'certain', 'carried') as certainty
    from lines
    where not is_staged
    union all
    select
        line,
        date '2025-01-01' as valid_from,
        null as valid_before,
        rate_2025_pct as rate_pct,
        'certain' as certainty
    from lines
    where not is_staged and not is_certain
    union all
    select
        line,
        date '2018-01-01' as valid_from,
        null as valid_before,
        equivalent_pct as rate_pct,
        if(equivalent_pct is null, 'not expressible', 'ad valorem equivalent') as certainty
    from marts.us_duty_equivalents

)

select
    'United States' as importer,
    line,
    valid_from,
    valid_before,
    rate_pct,
    certainty
from spans
