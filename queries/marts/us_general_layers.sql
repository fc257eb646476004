-- What the US duties on all Chinese goods charge on each line.
--
-- All goods, minus the exempt list of the measure, minus what Section 232 takes where the stacking
-- record says so: its share of the value, or the whole good. Conditions of use (civil aircraft,
-- medicines) are in the list as remarks and lower no rate.
--
-- grain line, measure, valid_from
with general as (

    select
        layer,
        program,
        measure,
        rate_pct,
        valid_from,
        valid_before
    from policy.measures
    inner join marts.written_rates using (measure)
    where imposed_by = 'United States' and applies_to = 'all goods' and rate_pct > 0

),

exempt as (

    select
        measure,
        hts10,
        line,
        exempt_share,
        valid_from,
        valid_before
    from marts.us_exempt_numbers

),

displaced as (

    select
        general.measure,
        us_section_232_shares.hts10,
        us_section_232_shares.line,
        if(stacking.applies_to = 'share', value_taken, goods_taken) as taken_share,
        greatest(us_section_232_shares.valid_from, stacking.valid_from) as valid_from,
        least(us_section_232_shares.valid_before, stacking.valid_before) as valid_before
    from policy.stacking
    inner join (select distinct layer, measure from general) as general on stacking.displaced in (layer, measure)
    inner join marts.us_section_232_shares on stacking.displacer in ('section_232', program)
    where
        us_section_232_shares.valid_from < coalesce(stacking.valid_before, 'infinity')
        and stacking.valid_from < coalesce(us_section_232_shares.valid_before, 'infinity')

),

moving as (

    from exempt
    union all by name
    from displaced

),

spans as (

    select
        measure,
        line,
        unnest(marts.cut_spans(list(valid_from) || list(coalesce(valid_before, 'infinity'))), recursive := true) as span
    from (
        select
            measure,
            line,
            valid_from,
            valid_before
        from moving
        union all
        select
            measure,
            line,
            valid_from,
            valid_before
        from general
        cross join marts.us_lines
    ) as turning
    group by measure, line

),

-- Only numbers that something moves need a look day by day; the rest owe the whole rate.
moved as (

    select
        spans.measure,
        hts10,
        spans.valid_from,
        max(exempt_share) as exempt_share,
        least(sum(taken_share), 1) as taken_share
    from spans
    inner join moving
        on
            spans.measure = moving.measure and spans.line = moving.line
            and spans.valid_from >= moving.valid_from
            and spans.valid_from < coalesce(moving.valid_before, 'infinity')
    group by spans.measure, hts10, spans.valid_from

),

freed as (

    select
        measure,
        line,
        valid_from,
        sum(share_of_line * (1 - (1 - coalesce(exempt_share, 0)) * (1 - coalesce(taken_share, 0)))) as freed_share,
        bool_or(exempt_share > 0) as is_exempt,
        bool_or(taken_share > 0) as is_displaced,
        count(distinct hts10) as numbers_moved,
        min(share_certainty) as share_certainty
    from moved
    inner join marts.us_statistical_numbers using (hts10)
    group by measure, line, valid_from

)

select
    spans.line,
    general.layer,
    general.program,
    general.measure,
    spans.valid_from,
    spans.valid_before,
    general.rate_pct,
    round(1 - coalesce(freed_share, 0), 6) as applies_to_share,
    concat_ws(
        ', ',
        case when freed_share between 0.000001 and 0.999999 then share_certainty end,
        case when is_exempt then 'exempt in part' end,
        case when is_displaced then 'rest after Section 232' end
    ) as certainty
from spans
inner join general
    on
        spans.measure = general.measure
        and spans.valid_from >= general.valid_from
        and spans.valid_from < coalesce(general.valid_before, 'infinity')
left join freed
    on spans.measure = freed.measure and spans.line = freed.line and spans.valid_from = freed.valid_from
where round(1 - coalesce(freed_share, 0), 6) > 0
