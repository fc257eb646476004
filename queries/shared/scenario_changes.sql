-- The changes of a scenario, one by one.
--
-- $changes is the JSON that warehouse/scenario.py makes of the code in the address. A later place
-- overrides an earlier one. goods is empty where the change has no @product.
--
-- grain place
select unnest(
    $changes::json::struct(
        place integer, importer varchar, thing varchar, action varchar, rate_pct double, goods varchar
    )[],
    max_depth := 2
)
