-- What ten-digit numbers owe the United States, layer by layer, where the law distinguishes the numbers of a line.
--
-- Worked out by us_shipment_layers with every condition at its default, anew on each day on which the
-- law of the line turns. At other times and on other lines a number owes what its line owes
-- (us_numbers_distinguished). An MFN duty that is not a percentage is empty.
--
-- grain hts10, layer, valid_from
with numbers as (

    select
        hts10,
        line
    from marts.us_numbers
    where line in (select us_numbers_distinguished.line from marts.us_numbers_distinguished)

),

prefixes as (

    select distinct
        line,
        unnest([left(hts10, 2), left(hts10, 4), left(hts10, 6), line, hts10]) as code_prefix
    from numbers

),

turning as (

    select
        line,
        valid_from,
        valid_before
    from prefixes
    inner join marts.us_scopes using (code_prefix)
    union
    select
        line,
        valid_from,
        valid_before
    from marts.us_exclusion_numbers
    union
    select
        line,
        valid_from,
        valid_before
    from marts.us_mfn
    union
    select
        line,
        valid_from,
        valid_before
    from (
        select
            valid_from,
            valid_before
        from marts.us_general_rates
        union
        select
            valid_from,
            valid_before
        from marts.us_stacking
    ) as of_all_goods
    cross join (select distinct line from numbers) as lines

),

spans as (

    select
        line,
        unnest(marts.cut_spans(list(valid_from) || list(coalesce(valid_before, 'infinity'))), recursive := true) as span
    from turning
    semi join numbers using (line)
    group by line

),

shipped as (

    select distinct
        hts10 || ' ' || spans.valid_from as entry,
        hts10,
        numbers.line,
        spans.valid_from,
        spans.valid_before
    from spans
    inner join marts.us_numbers_distinguished as distinguished
        on
            spans.line = distinguished.line and spans.valid_from >= distinguished.valid_from
            and spans.valid_from < coalesce(distinguished.valid_before, 'infinity')
    inner join numbers on spans.line = numbers.line

),

the_shipments as (

    select list({ 'entry': entry, 'code': hts10, 'day': valid_from, 'answers': map { '': 'default' } }) as listed
    from shipped

)

select
    hts10,
    line,
    layer,
    valid_from,
    valid_before,
    sum(statutory_pct) as statutory_pct,
    sum(after_exclusions_pct) as after_exclusions_pct
from marts.us_shipment_layers((select listed from the_shipments))
inner join shipped using (entry)
group by hts10, line, layer, valid_from, valid_before
