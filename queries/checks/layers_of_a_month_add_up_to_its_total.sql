-- The layers of a month add up to its total, for all goods, each section and each chapter.
-- what to do  Find the layer that is missing or counted twice in queries/marts/us_statutory_months.sql.
select
    product,
    month,
    sum(if(layer = 'total', -1, 1) * after_exclusions_pct) as left_over_pct
from marts.us_statutory_months
group by product, month
having abs(sum(if(layer = 'total', -1, 1) * after_exclusions_pct)) > 0.001
