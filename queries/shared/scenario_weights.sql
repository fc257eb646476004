-- How much each line of a product counts in averages on the day, in dollars of trade.
--
-- kept, 0.3 MB a product, for all scenarios on it
-- grain line
select
    line,
    value_usd
from scenario_product_weights
where weights = $weights
