-- Which ten-digit numbers does a US line have on a day, and what does each pay?
--
-- Each number is charged under the law for that number, with every condition at its default
-- (conditions_of_line). differs_in: the layers whose rate is not that of every other number of the
-- line; empty where all numbers pay the same. An MFN duty that is not a percentage is left out of
-- the totals (is_incomplete). share_of_line_pct is by 2024 trade, and empty for newer numbers.
-- valid_from is empty where the number is older than our editions of the tariff.
--
-- grain            hts10
-- $line            text in marts.tariff_lines.line: eight digits of the US tariff
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            We know no ten-digit numbers of {line} on that day.
with numbers as (

    select
        hts10,
        text,
        unit,
        us_numbers.valid_from,
        us_numbers.valid_before
    from marts.us_numbers
    cross join asked_day
    inner join marts.tariff_codes
        on importer = 'United States' and hts10 = code
    where
        us_numbers.line = $line
        and law_day >= tariff_codes.valid_from and law_day < coalesce(tariff_codes.valid_before, 'infinity')

),

levied as (

    select
        hts10,
        layer,
        statutory_pct,
        after_exclusions_pct
    from marts.us_number_layers
    cross join asked_day
    where line = $line and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
    union all
    select
        hts10,
        layer,
        sum(statutory_pct) as statutory_pct,
        sum(after_exclusions_pct) as after_exclusions_pct
    from numbers
    cross join line_numbers_owe_alike
    cross join asked_day
    inner join marts.rate_layers_as('as_written') as rate_layers
        on
            importer = 'United States' and line = $line
            and law_day >= rate_layers.valid_from and law_day < coalesce(rate_layers.valid_before, 'infinity')
    where holds
    group by hts10, layer

),

every_layer as (

    select distinct layer
    from levied

),

by_layer as (

    select
        numbers.hts10,
        every_layer.layer,
        coalesce(levied.statutory_pct, 0) as statutory_pct,
        coalesce(levied.after_exclusions_pct, 0) as after_exclusions_pct,
        levied.hts10 is not null and levied.statutory_pct is null as is_incomplete
    from numbers
    cross join every_layer
    left join levied
        on numbers.hts10 = levied.hts10 and every_layer.layer = levied.layer

),

compared as (

    select
        *,
        count(distinct round(statutory_pct, 4)) over (partition by layer) > 1
        or count(distinct round(after_exclusions_pct, 4)) over (partition by layer) > 1 as differs
    from by_layer

),

totals as (

    select
        hts10,
        round(sum(statutory_pct), 6) as statutory_pct,
        round(sum(after_exclusions_pct), 6) as after_exclusions_pct,
        bool_or(is_incomplete) as is_incomplete,
        string_agg(compared.layer, ', ' order by position) filter (where differs) as differs_in
    from compared
    inner join marts.layers on country = 'United States' and compared.layer = layers.layer
    group by hts10

)

select
    hts10,
    text,
    unit,
    statutory_pct,
    after_exclusions_pct,
    differs_in,
    is_incomplete,
    100 * share_of_line as share_of_line_pct,
    numbers.valid_from,
    numbers.valid_before,
    day_status
from numbers
cross join asked_day
inner join totals using (hts10)
left join marts.us_statistical_numbers
    using (hts10)
order by hts10
