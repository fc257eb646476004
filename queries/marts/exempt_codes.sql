-- The codes on the lists that US duties on all goods leave out, with the use that a condition asks for.
--
-- customs_value_usd is all 2024 trade with China in the ten-digit numbers of the code; of a condition of
-- use nobody knows which part meets it.
--
-- grain measure, code_prefix, effect, condition
with listed as (

    select distinct
        measure,
        effect,
        code_prefix,
        condition
    from policy.scopes
    inner join policy.measures using (measure)
    where imposed_by = 'United States' and applies_to = 'all goods' and effect in ('exclude', 'conditional')

),

traded as (

    select
        code_prefix,
        sum(customs_value_usd) as customs_value_usd
    from (
        select distinct
            code_prefix,
            hts10
        from marts.us_number_prefixes
    ) as numbers
    inner join marts.us_statistical_numbers using (hts10)
    group by code_prefix

)

select
    measure,
    effect,
    code_prefix,
    condition,
    case
        when condition like '%civil aircraft%' then 'civil aircraft'
        when condition like '%pharmaceutical%' then 'pharmaceutical use'
        when condition like '%informational materials%' then 'informational materials'
        when condition is not null then 'described articles'
        else 'all goods of the code'
    end as covers,
    coalesce(customs_value_usd, 0) as customs_value_usd
from listed
left join traded using (code_prefix)
