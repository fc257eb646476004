-- A scenario that changes nothing charges each line as the law does, to the last digit, in every reading.
-- what to do  Mend the select in queries/shared that charges this layer; it differs from the marts of the law.
-- cases       marts.unchanged_scenarios
with law as (

    select
        line,
        layer,
        statutory_pct,
        after_exclusions_pct,
        with_waivers_pct
    from marts.line_layers
    where importer = $importer and valid_from <= $day and $day < coalesce(valid_before, 'infinity')

),

differences as (

    (
        from scenario_layers
        except
        from law
    )
    union
    (
        from law
        except
        from scenario_layers
    )

)

select distinct
    $importer as imposed_by,
    $day as as_of,
    line,
    layer
from differences
order by line, layer
