-- The lines of a product that stand on the day, with their trade of 2024 in dollars.
--
-- kept, 0.3 MB a product, for all scenarios on it
-- grain line
select
    line,
    value_usd
from scenario_product_weights
where weights = 'trade_2024'
