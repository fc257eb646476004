-- What does the law ask of a shipment that no code settles, and what does each answer change?
--
-- Only questions that change the rate of this code on this day. Each answer is computed alone, with
-- all other conditions at their defaults; change_pct is the change from the default. condition is
-- what the law says; by_default is what we assume without an answer, and why. Answers go to
-- rate_of_line and duty_on_shipment as the parameter. metal_pct takes any share; three are shown.
-- In China the only question is whether goods enter within the tariff quotas on grain, sugar,
-- cotton and wool.
--
-- lighter          marts.line_shipment_layers for marts.shipment_layers where $importer = 'China'
-- lighter          marts.number_shipment_layers for marts.shipment_layers where $importer = 'United States'
-- grain            parameter, answer
-- $importer        one of United States, China: the country that charges the duty (default United States)
-- $line            text in marts.tariff_codes.code: eight digits, or ten of the US tariff
-- $day             date: the day of entry
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            No condition changes the rate of this code on that day.
with asked as (

    select
        code,
        line
    from marts.tariff_codes
    cross join asked_day
    where
        importer = $importer and code = $line
        and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')

),

listed as (

    select
        asks,
        condition,
        citation,
        metal is not null or shows_content as has_metal
    from marts.us_scopes
    cross join asked_day
    inner join asked
        on starts_with(code, code_prefix) or (length(code) = 8 and starts_with(code_prefix, code))
    where
        $importer = 'United States'
        and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')

),

choices as (

    select
        parameter,
        question,
        by_default,
        unnest(if(parameter = 'metal_pct', ['0', '50', '100'], answers)) as answer
    from marts.us_condition_questions
    where
        $importer = 'United States'
        and (
            parameter in ('exclusion_claimed', 'in_transit')
            or parameter in (select listed.asks from listed)
            or (parameter = 'metal_pct' and (select bool_or(listed.has_metal) from listed))
        )
    union all
    select
        'over_quota' as parameter,
        'Do the goods enter China outside the yearly tariff quota?' as question,
        'outside, at the MFN rate of the line' as by_default,
        unnest(['yes', 'no']) as answer
    where $importer = 'China'

),

the_shipments as (

    select list({ 'entry': entry, 'code': code, 'day': law_day, 'answers': answers }) as listed
    from (
        select
            parameter || '=' || answer as entry,
            map { parameter: answer } as answers
        from choices
        union all
        select
            'default' as entry,
            map { '': 'none' } as answers
    ) as cases
    cross join asked
    cross join asked_day

),

levied as (

    select
        entry,
        round(sum(coalesce(marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct), 0)), 6)
            as rate_pct
    from marts.shipment_layers($importer, (select listed from the_shipments))
    group by entry

),

compared as (

    select
        parameter,
        answer,
        question,
        by_default,
        levied.rate_pct,
        round(levied.rate_pct - usual.rate_pct, 6) as change_pct
    from choices
    inner join levied on parameter || '=' || answer = levied.entry
    inner join levied as usual on usual.entry = 'default'

),

conditions as (

    select
        asks as parameter,
        condition,
        citation
    from listed
    where condition is not null
    union all
    select
        'exclusion_claimed' as parameter,
        text as condition,
        citation
    from marts.us_exclusion_items
    cross join asked_day
    inner join asked on starts_with(hts10, asked.code)
    where $importer = 'United States' and law_day >= valid_from and law_day < valid_before
    union all
    select
        'in_transit' as parameter,
        format('loaded before {}, entered before {}', loaded_before, valid_before) as condition,
        citation
    from marts.us_in_transit
    cross join asked_day
    where $importer = 'United States' and law_day >= valid_from and law_day < valid_before
    union all
    select
        'over_quota' as parameter,
        format('{:g} percent {}', rate_pct, condition) as condition,
        format('{}; {}', citation, known) as citation
    from marts.cn_quota_rates
    inner join asked using (line)
    cross join asked_day
    where $importer = 'China' and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')

),

stated as (

    select
        parameter,
        array_to_string(list_sort(list_distinct(list(condition))), '; ') as condition,
        array_to_string(list_sort(list_distinct(list(citation))), '; ') as citation
    from conditions
    group by parameter

)

select
    parameter,
    question,
    condition,
    by_default,
    answer,
    rate_pct,
    change_pct,
    citation,
    day_status
from compared
cross join asked_day
left join stated using (parameter)
qualify max(abs(change_pct)) over (partition by parameter) > 0.005
order by
    parameter,
    if(parameter = 'metal_pct', answer::integer, null),
    answer = 'no',
    answer
