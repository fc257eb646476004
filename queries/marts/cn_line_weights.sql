-- What each line of the Chinese tariff weighs in an average.
--
-- trade_2024: US exports to China by six digits, spread over their lines as China's imports
-- of 2017 were, or alike where these had none; aircraft, which the six-digit file hides,
-- come from the chapter total and follow the aircraft lines of 2017. trade_2017: China's
-- imports from the US by line, as in the file of Bown, Jung and Zhang; a line retired in
-- 2022 leaves its value in equal parts to the new lines of its six digits that carry the
-- same list duty, else to all of them. A line whose weight is not the same before and after
-- 2022 has two rows. Chapters 98 and 99 weigh nothing. China-reported imports of 2024 are
-- not in hand by line.
--
-- grain  one row per line, weights, valid_from
with lines as (

    select
        line,
        hs6,
        predecessor_hs6,
        valid_before is not null as is_retired,
        unnest(
            case
                when valid_before is not null then ['HS2017']
                when predecessor_hs6 is not null then ['HS2022']
                else ['HS2017', 'HS2022']
            end
        ) as nomenclature
    from marts.cn_lines

),

imports_2017 as (

    select
        line,
        hs6,
        predecessor_hs6 is null and valid_before is not null as is_retired,
        imports_2017_usd
    from staging.piie_china_tariffs
    inner join marts.cn_lines using (line)
    where imports_2017_usd is not null

),

carried_at_the_seam as (

    select
        line,
        sum(statutory_pct) as lists_pct
    from marts.cn_rate_layers
    where
        layer <> 'mfn' and (
            valid_before = date '2022-01-01'
            or (valid_from <= date '2022-01-01' and coalesce(valid_before, date '9999-12-31') > date '2022-01-01')
        )
    group by line

),

renewed_codes as (

    select distinct predecessor_hs6
    from marts.cn_lines
    where predecessor_hs6 is not null

),

heirs as (

    select
        line,
        coalesce(predecessor_hs6, hs6) as hs6,
        coalesce(lists_pct, 0) as lists_pct
    from lines
    left join carried_at_the_seam using (line)
    where
        nomenclature = 'HS2022'
        and (
            predecessor_hs6 is not null
            or hs6 not in (from renewed_codes)
        )

),

heirs_by_retired_line as (

    select
        heirs.line,
        imports_2017.line as retired_line,
        imports_2017_usd
    from imports_2017
    left join carried_at_the_seam using (line)
    inner join heirs using (hs6)
    where imports_2017.is_retired
    qualify
        heirs.lists_pct = coalesce(carried_at_the_seam.lists_pct, 0)
        or not bool_or(heirs.lists_pct = coalesce(carried_at_the_seam.lists_pct, 0))
            over (partition by imports_2017.line)

),

inherited as (

    select
        line,
        sum(part_usd) as inherited_usd
    from (
        select
            line,
            imports_2017_usd / count(*) over (partition by retired_line) as part_usd
        from heirs_by_retired_line
    ) as parts
    group by line

),

trade_2017 as (

    select
        nomenclature,
        lines.line,
        coalesce(imports_2017_usd, 0) + if(nomenclature = 'HS2022', coalesce(inherited_usd, 0), 0) as value_usd,
        nomenclature = 'HS2022' and inherited_usd is not null as is_estimated
    from lines
    left join imports_2017 using (line)
    left join inherited using (line)
    where imports_2017_usd is not null or (nomenclature = 'HS2022' and inherited_usd is not null)

),

exports_2024 as (

    select
        'HS2022' as nomenclature,
        hs6,
        fas_value_usd
    from staging.comtrade_us_exports
    where year = 2024
    union all
    select
        'HS2017' as nomenclature,
        hs2017 as hs6,
        fas_value_usd
    from staging.comtrade_us_exports
    inner join staging.un_hs_concordance on hs6 = hs2022
    where year = 2024

),

six_digits_2024 as (

    select
        nomenclature,
        hs6,
        sum(fas_value_usd) as six_digits_usd
    from exports_2024
    where left(hs6, 2) not in ('98', '99')
    group by nomenclature, hs6

),

hidden_aircraft as (

    select
        annual.fas_value_usd - (
            select sum(fas_value_usd)
            from staging.comtrade_us_exports
            where year = 2024 and left(hs6, 2) = '88'
        ) as hidden_usd
    from staging.census_us_exports_chapters as annual
    where year = 2024 and hs2 = '88' and partner = 'CHN'

),

aircraft_shares as (

    select
        nomenclature,
        line,
        value_usd / sum(value_usd) over (partition by nomenclature) as aircraft_share
    from trade_2017
    where left(line, 2) = '88'

),

line_shares as (

    select
        lines.nomenclature,
        lines.line,
        lines.hs6,
        count(*) over six_digits > 1 as is_split,
        if(
            sum(trade_2017.value_usd) over six_digits > 0,
            coalesce(trade_2017.value_usd, 0) / sum(trade_2017.value_usd) over six_digits,
            1 / count(*) over six_digits
        ) as share
    from lines
    left join trade_2017 on lines.nomenclature = trade_2017.nomenclature and lines.line = trade_2017.line
    window six_digits as (partition by lines.nomenclature, lines.hs6)

),

trade_2024 as (

    select
        line_shares.nomenclature,
        line_shares.line,
        coalesce(six_digits_usd * share, 0) + coalesce(aircraft_share * hidden_usd, 0) as value_usd,
        aircraft_share > 0 or is_split or line_shares.nomenclature = 'HS2017' as is_estimated
    from line_shares
    left join six_digits_2024
        on line_shares.nomenclature = six_digits_2024.nomenclature and line_shares.hs6 = six_digits_2024.hs6
    left join aircraft_shares
        on line_shares.nomenclature = aircraft_shares.nomenclature and line_shares.line = aircraft_shares.line
    cross join hidden_aircraft

),

both_weights as (

    select
        'trade_2024' as weights,
        *
    from trade_2024
    where value_usd > 0
    union all
    select
        'trade_2017' as weights,
        *
    from trade_2017

)

select
    'China' as importer,
    line,
    weights,
    if(list_contains(list(nomenclature), 'HS2017'), date '2018-01-01', date '2022-01-01') as valid_from,
    if(list_contains(list(nomenclature), 'HS2022'), null, date '2022-01-01') as valid_before,
    value_usd,
    bool_or(coalesce(is_estimated, false)) as is_estimated
from both_weights
group by line, weights, value_usd
