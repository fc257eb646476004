-- Which entries of a basket can be charged, and why can the others not?
--
-- Ten digits of the US tariff are charged as that number; one that we do not know, and ten digits of
-- China, by their first eight. Six digits are accepted where all lines under them have the same rate
-- on the day. `reason` is empty where an entry is valid. `line` is the code it is charged under; for
-- six digits, any one of the identical lines. `remark` explains what the figure of a valid entry
-- rests on. A code that ended leads to those that took over its goods. Entries keep their order.
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
            when try_strptime(trim(day_text), '%m/%d/%Y') <> try_strptime(trim(day_text), '%d/%m/%Y')
                then format(
                    'the day may be {} or {}; write one of them',
                    try_strptime(trim(day_text), '%m/%d/%Y')::date, try_strptime(trim(day_text), '%d/%m/%Y')::date
                )
            when day is null or not regexp_full_match(trim(day_text), '\d{4}-\d{2}-\d{2}')
                then 'the day is not a date like 2025-04-10'
            when day < law_from then format('the day is before {}, when our rates start', law_from)
            when year(day) > year(greatest(today(), edition::date)) + 1
                then format(
                    'the day is after {}-12-31, the last that can be asked',
                    year(greatest(today(), edition::date)) + 1
                )
            when trim(quantity_text) <> '' and not coalesce(isfinite(quantity) and quantity > 0, false)
                then 'the quantity is not a number above zero, like 3500 or 3500.5'
        end as fault
    from given
    cross join marts.evidence_dates

),

numbers as (

    select
        entry,
        hts10,
        us_numbers.valid_before,
        coalesce(day >= possible_from, true) and coalesce(day < us_numbers.valid_before, true) as is_valid
    from entries
    inner join marts.us_numbers on $importer = 'United States' and digits = hts10

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
        min(pays) <> max(pays) as pays_differ,
        min(total_pct) as lowest_pct,
        max(total_pct) as highest_pct
    from owed
    group by entry

),

estimated as (

    select distinct entries.entry
    from entries
    inner join numbers on entries.entry = numbers.entry
    inner join marts.us_scopes
        on
            metal is not null and starts_with(digits, code_prefix)
            and day >= us_scopes.valid_from and day < coalesce(us_scopes.valid_before, 'infinity')

),

heirs as (

    select
        entry,
        any_value(ended_on) as ended_on,
        string_agg(heir, ', ' order by heir) as heirs
    from entries
    inner join marts.us_code_heirs
        on $importer = 'United States' and us_code_heirs.code in (digits, left(digits, 8))
    where how_known not like '%possible%'
    group by entry

)

select
    entries.entry,
    code,
    if(is_plain, value_usd, null) as value_usd,
    day,
    quantity,
    case
        when not pays_differ and is_valid then hts10
        when not pays_differ and hts10 is null then line
    end as line,
    case
        when fault is not null then fault
        when line_count is null and heirs is not null
            then 'this code ended' || coalesce(format(' by {}', ended_on), '') || '; its goods are now in ' || heirs
        when line_count is null and $importer = 'United States'
            then 'no such US line; we have codes of 2022 and later'
        when not is_valid
            then
                'no such number on that day' || coalesce(format('; it ended by {}', valid_before), '')
                || coalesce('; its goods are in ' || heirs, '')
        when line_count is null then format('{} has no such line on that day', $importer)
        when pays_differ and format('{:g}', lowest_pct) = format('{:g}', highest_pct)
            then format('{} lines with different MFN duties; enter eight digits', line_count)
        when pays_differ
            then format(
                '{} lines with different rates, {:g} to {:g}%; enter eight digits', line_count, lowest_pct, highest_pct
            )
    end as reason,
    case
        when not pays_differ
            then nullif(
                concat_ws(
                    '; ',
                    if(
                        general_rate is not null and (unit is null or quantity is null),
                        'without the MFN duty, ' || general_rate
                        || if(unit is null, '', ', which needs the quantity in ' || unit), null
                    ),
                    case
                        when is_valid and estimated.entry is not null then 'its metal content is an estimate'
                        when is_valid then null
                        when is_part and length(digits) = 10 and $importer = 'United States'
                            then 'a number that we do not know: the average of its line is used'
                        when is_part then 'a duty covers part of the line: its average share is used'
                    end
                ),
                ''
            )
    end as remark
from entries
left join fitting on entries.entry = fitting.entry
left join numbers on entries.entry = numbers.entry
left join estimated on entries.entry = estimated.entry
left join heirs on entries.entry = heirs.entry
order by entries.entry
