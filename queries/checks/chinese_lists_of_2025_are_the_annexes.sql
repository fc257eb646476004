-- The lists of February and March 2025 hold the lines and rates of the annexes, no more and no fewer.
-- what to do  Correct the line or its tier in the product list of the measure under data/policy/china.
with annexes as (

    select
        'february_2025' as measure,
        line,
        rate_pct
    from staging.mof_2025_lists__february
    union all
    select
        'march_2025' as measure,
        line,
        rate_pct
    from staging.mof_2025_lists__march

),

law as (

    select
        measure,
        code_prefix as line,
        tier::double as rate_pct
    from policy.scopes
    where measure in ('february_2025', 'march_2025')

),

differences as (

    select *
    from annexes
    full join law using (measure, line, rate_pct)
    where annexes.line is null or law.line is null

)

from differences
