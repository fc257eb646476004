-- Which entries of a basket can be charged, and why can the others not?
--
-- Ten digits are charged by their first eight. Six digits are accepted where all lines under them
-- have the same rate on the day. `reason` is empty where an entry is valid. `line` is the line it
-- is charged under; for six digits, any one of the identical lines. `remark` explains what the
-- figure of a valid entry rests on. Entries keep their order.
--
-- grain        entry
-- $importer    one of United States, China: the country that charges the duty
-- $codes       list of text: 6, 8 or 10 digits, dots allowed
-- $amounts     list of text: customs value in US dollars
-- $days        list of text: day of entry, as 2025-04-10
-- $quantities  list of text: in the unit of a duty by weight or piece; empty where not known
-- empty        The basket is empty.
with given as (

    select
        unnest(range(1, len($codes::varchar[]) + 1)) as entry,
        unnest($codes::varchar[]) as code,
        unnest($amounts::varchar[]) as amount,
        unnest($days::varchar[]) as day_text,
        unnest($quantities::varchar[]) as quantity_text

),

entries as (

    select
        * exclude (amount, day_text, quantity_text),
        regexp_replace(coalesce(code, ''), '[.\s]', '', 'g') as digits,
        try_cast(regexp_replace(amount, '[$,\s]', '', 'g') as double) as value_usd,
        regexp_full_match(trim(amount), '-?\$?-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]*)?([eE]\+?[0-9]+)?')
            as is_plain,
        try_cast(trim(day_text) as date) as day,
        case
            when regexp_full_match(trim(quantity_text), '([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]*)?([eE]\+?[0-9]+)?')
                then try_cast(replace(trim(quantity_text), ',', '') as double)
        end as quantity,
        case
            when digits = '' then 'no code'
            when not regexp_full_match(digits, '[0-9]+') then 'the code has characters other than digits'
            when length(digits) in (5, 7, 9)
                then format('{} digits; enter 6, 8 or 10 (a leading zero may be missing)', length(digits))
            when length(digits) not in (6, 8, 10) then format('{} digits; enter 6, 8 or 10', length(digits))
            when not coalesce(is_plain and isfinite(value_usd), false)
                then 'the value is not a number like 10000.50'
            when value_usd < 0 then 'the value is negative'
            when day is null or not regexp_full_match(trim(day_text), '\d{4}-\d{2}-\d{2}')
                then 'the day is not a date like 2025-04-10'
            when day < law_from then format('the day is before {}, when our rates start', law_from)
            when day > law_through then format('the day is after {}, when we last checked the law', law_through)
            when trim(quantity_text) <> '' and not coalesce(isfinite(quantity) and quantity > 0, false)
                then 'the quantity is not a number above zero, like 3500 or 3500.5'
        end as fault
    from given
    cross join marts.evidence_dates

),

owed as (

    select
        entry,
        tariff_lines.line,
        sum(statutory_pct) as total_pct,
        bool_or(applies_to_share < 1 or listed.line is not null) as is_part,
        any_value(general_rate) as general_rate,
        any_value(unit) as unit,
        string_agg(concat_ws(' ', measure, statutory_pct, general_rate), ',' order by measure, statutory_pct) as pays
    from entries
    inner join marts.tariff_lines on tariff_lines.importer = $importer and left(digits, 6) = hs6
    inner join marts.rate_layers
        on
            rate_layers.importer = $importer and tariff_lines.line = rate_layers.line
            and day >= rate_layers.valid_from and day < coalesce(rate_layers.valid_before, 'infinity')
    left join marts.us_specific_rates
        on $importer = 'United States' and layer = 'mfn' and tariff_lines.line = us_specific_rates.line
    left join (select distinct line from marts.us_listed_numbers) as listed
        on $importer = 'United States' and tariff_lines.line = listed.line
    where fault is null and (length(digits) = 6 or left(digits, 8) = tariff_lines.line)
    group by entry, tariff_lines.line

),

fitting as (

    select
        entry,
        min(line) as line,
        bool_or(is_part) as is_part,
        any_value(general_rate) as general_rate,
        any_value(unit) as unit,
        count(*) as line_count,
        count(distinct pays) as pay_count,
        min(total_pct) as lowest_pct,
        max(total_pct) as highest_pct
    from owed
    group by entry

),

listed_entries as (

    select distinct entry
    from entries
    inner join marts.us_listed_numbers on digits = hts10
    where
        $importer = 'United States'
        and day >= us_listed_numbers.valid_from and day < coalesce(us_listed_numbers.valid_before, 'infinity')

)

select
    entries.entry,
    code,
    if(is_plain, value_usd, null) as value_usd,
    day,
    quantity,
    if(pay_count = 1, line, null) as line,
    case
        when fault is not null then fault
        when line_count is null and $importer = 'United States'
            then 'no such US line; we have codes of 2022 and later'
        when line_count is null then format('{} has no such line on that day', $importer)
        when pay_count > 1 and format('{:g}', lowest_pct) = format('{:g}', highest_pct)
            then format('{} lines with different MFN duties; enter eight digits', line_count)
        when pay_count > 1
            then format(
                '{} lines with different rates, {:g} to {:g}%; enter eight digits', line_count, lowest_pct, highest_pct
            )
    end as reason,
    case
        when pay_count = 1
            then nullif(
                concat_ws(
                    '; ',
                    if(
                        general_rate is not null and (unit is null or quantity is null),
                        'without the MFN duty, ' || general_rate
                        || if(unit is null, '', ', which needs the quantity in ' || unit), null
                    ),
                    case
                        when listed_entries.entry is not null
                            then 'this number is on a list in full: it pays more than the average share used here'
                        when is_part then 'a duty covers part of the line: its average share is used'
                    end
                ),
                ''
            )
    end as remark
from entries
left join fitting on entries.entry = fitting.entry
left join listed_entries on entries.entry = listed_entries.entry
order by entries.entry
