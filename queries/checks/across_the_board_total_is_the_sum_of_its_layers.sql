-- On each day the across-the-board total is the sum of its layers.
-- what to do  Compare the layers in force on that day with the total in queries/marts/across_the_board.sql.
with totals as (

    select
        importer,
        valid_from,
        rate_pct
    from marts.across_the_board
    where layer = 'total'

),

layers as (

    select
        importer,
        valid_from,
        valid_before,
        rate_pct
    from marts.across_the_board
    where layer <> 'total' and status <> 'scheduled'

)

select
    totals.importer,
    totals.valid_from,
    totals.rate_pct as total_pct,
    coalesce(sum(layers.rate_pct), 0) as sum_of_layers_pct
from totals
left join layers
    on
        totals.importer = layers.importer
        and totals.valid_from >= layers.valid_from
        and totals.valid_from < coalesce(layers.valid_before, date '9999-12-31')
group by totals.importer, totals.valid_from, totals.rate_pct
having abs(totals.rate_pct - coalesce(sum(layers.rate_pct), 0)) > 1e-9
