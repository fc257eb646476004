-- Where our Section 301 lists differ from the USITC table of 2020-01-01 as another project keeps
-- it.
--
-- Compared by ten-digit number on the day of the table. List 4B is left out, because no line pays
-- it. A code of the table that is in no edition we have is retired and has no line.
--
-- grain line, unknown_code, our_heading, their_heading
with ours as (

    select
        us_number_prefixes.hts10,
        us_number_prefixes.line,
        scopes.tier as heading
    from policy.scopes
    inner join policy.measures
        on scopes.measure = measures.measure
    inner join marts.us_number_prefixes
        on scopes.code_prefix = us_number_prefixes.code_prefix
    where
        measures.layer = 'section_301'
        and scopes.effect = 'include'
        and scopes.valid_from <= '2020-01-01'
        and coalesce(scopes.valid_before, 'infinity') > '2020-01-01'

),

theirs as (

    select
        us_number_prefixes.hts10,
        us_number_prefixes.line,
        tradewartracker_lists__section_301.heading,
        if(us_number_prefixes.hts10 is null, tradewartracker_lists__section_301.code_prefix, null) as unknown_code
    from staging.tradewartracker_lists__section_301
    left join marts.us_number_prefixes
        on tradewartracker_lists__section_301.code_prefix = us_number_prefixes.code_prefix
    where tradewartracker_lists__section_301.heading <> '9903.88.16'

),

differing as (

    select
        coalesce(ours.line, theirs.line) as line,
        coalesce(ours.hts10, theirs.hts10) as hts10,
        theirs.unknown_code,
        ours.heading as our_heading,
        theirs.heading as their_heading
    from ours
    full join theirs
        on ours.hts10 = theirs.hts10
    where ours.heading is distinct from theirs.heading

)

select
    differing.line,
    differing.unknown_code,
    differing.our_heading,
    differing.their_heading,
    case
        when differing.unknown_code is not null then 'code retired before 2024'
        when usitc_mfn__known_2017.line is null then 'line younger than the table'
        else 'number younger than the table'
    end as reason,
    count(*) as numbers,
    coalesce(sum(us_statistical_numbers.customs_value_usd), 0) as customs_value_usd
from differing
left join marts.us_statistical_numbers
    on differing.hts10 = us_statistical_numbers.hts10
left join staging.usitc_mfn__known_2017
    on differing.line = usitc_mfn__known_2017.line
group by
    differing.line,
    differing.unknown_code,
    differing.our_heading,
    differing.their_heading,
    usitc_mfn__known_2017.line
