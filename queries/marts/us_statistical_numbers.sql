-- Ten-digit numbers of the US tariff, and what share of its line each one is.
--
-- A law that lists ten digits covers part of an eight-digit line. The part is the share of 2024
-- imports from China; where the line had none, its numbers count equally. Watch lines that are
-- counted by their parts have no number of their own and get 00. Chapters 1 to 97.
--
-- grain hts10
with numbers as (

    select
        hts10,
        line
    from staging.usitc_hts_numbers__numbers
    union
    select
        hts10,
        line
    from staging.census_imports_china_hts10_2024
    where hts10 < '98'
    union
    select
        line || '00' as hts10,
        line
    from staging.usitc_hts_numbers__lines
    where line not in (select usitc_hts_numbers__numbers.line from staging.usitc_hts_numbers__numbers)

),

traded as (

    select
        numbers.hts10,
        numbers.line,
        coalesce(census_imports_china_hts10_2024.customs_value_usd, 0) as customs_value_usd,
        sum(census_imports_china_hts10_2024.customs_value_usd) over (partition by numbers.line) as line_value_usd,
        count(*) over (partition by numbers.line) as numbers_in_line
    from numbers
    left join staging.census_imports_china_hts10_2024
        on numbers.hts10 = census_imports_china_hts10_2024.hts10

)

select
    hts10,
    line,
    customs_value_usd,
    case
        when line_value_usd > 0 then customs_value_usd / line_value_usd
        else 1 / numbers_in_line
    end as share_of_line,
    case when line_value_usd > 0 then 'share of trade' else 'equal shares' end as share_certainty
from traded
