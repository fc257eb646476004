-- What has a country charged on one tariff line since 2018, layer by layer?
--
-- A layer that does not apply is 0, and the layers add up to `total`. An MFN duty that is not a
-- percentage has no rate and is left out of the total. Before 2022 the history of a Chinese line
-- that was new then is that of an older line for its goods: of_line says which and certainty how
-- it is known; where several older lines became one, it is the one with the most trade in 2017.
--
-- grain            layer, valid_from
-- $importer        one of United States, China: the country that charges the duty
-- $line            text in marts.tariff_lines.line: eight digits
-- $last_day        date: last day to show (default law_through)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            {importer} has no line {line}.
with history as (

    select
        of_line,
        valid_from as held_from,
        valid_before as held_before,
        certainty
    from marts.cn_line_history
    where $importer = 'China' and line = $line
    union all
    select
        $line as of_line,
        date '-infinity' as held_from,
        date 'infinity' as held_before,
        'same line' as certainty
    where $importer <> 'China'

),

charged as (

    select
        of_line,
        certainty,
        layer,
        greatest(valid_from, held_from) as first_day,
        least(valid_before, held_before) as day_after,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points
    from marts.layers_as($after_evidence)
    inner join history on line = of_line
    where importer = $importer and first_day < day_after

),

totals as (

    select *
    from charged
    where layer = 'total'

),

its_layers as (

    select distinct
        charged.layer,
        position
    from charged
    left join marts.layers on country = $importer and charged.layer = layers.layer

),

filled as (

    select
        totals.first_day,
        totals.day_after,
        totals.of_line,
        totals.certainty,
        its_layers.layer,
        position,
        coalesce(charged.points, if(its_layers.layer = 'mfn', null, 0)) as points
    from totals
    cross join its_layers
    left join charged
        on
            its_layers.layer = charged.layer
            and totals.first_day >= charged.first_day and totals.first_day < charged.day_after

),

states as (

    select
        first_day,
        of_line,
        certainty,
        list((layer, points) order by layer) as state
    from filled
    group by first_day, of_line, certainty

),

told_apart as (

    select *
    from states
    qualify (of_line, state) is distinct from lag((of_line, state)) over (order by first_day)

),

spans as (

    select
        told_apart.first_day as valid_from,
        coalesce(
            lead(told_apart.first_day) over (partition by layer order by told_apart.first_day),
            (select max(totals.day_after) from totals)
        ) as valid_before,
        layer,
        position,
        points as rate_pct,
        told_apart.of_line,
        told_apart.certainty
    from told_apart
    inner join filled using (first_day)

)

select
    greatest(spans.valid_from, status_spans.first_day) as valid_from,
    nullif(least(spans.valid_before, day_after), 'infinity') as valid_before,
    layer,
    rate_pct,
    of_line,
    certainty,
    day_status
from spans
inner join marts.status_spans($last_day) as status_spans
    on spans.valid_from < day_after and spans.valid_before > status_spans.first_day
where greatest(spans.valid_from, status_spans.first_day) <= $last_day
order by position asc nulls last, valid_from asc
