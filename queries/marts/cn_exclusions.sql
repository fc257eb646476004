-- The published exclusions from the retaliation for Section 301 that we found.
--
-- A fraction of what was published. Where only some goods are excluded, the rate is not lowered,
-- and trade is that of the whole line, an upper limit. We have not read end dates; the last
-- extensions we read are in marts.cn_exclusion_extensions. A code without a present line was
-- renumbered in 2022, and whether its exclusion went on was not found.
--
-- grain  code_prefix, goods
with items as (

    select
        code_prefix,
        condition,
        extent,
        scopes.valid_from,
        scopes.citation
    from policy.scopes
    inner join policy.measures using (measure)
    where imposed_by = 'China' and program = 'exclusions'

),

line_duty as (

    select
        line,
        sum(statutory_pct) as lifted_pct
    from marts.cn_rate_layers
    where layer = 'retaliation_301' and valid_before is null
    group by line

),

line_trade as (

    select
        line,
        value_usd
    from marts.cn_line_weights
    where weights = 'trade_2024' and valid_before is null

)

select
    items.code_prefix,
    coalesce(items.condition, any_value(cn_lines.description)) as goods,
    items.extent,
    items.valid_from,
    any_value(exclusion_set) as exclusion_set,
    any_value(published_items) as published_items,
    items.citation,
    count(cn_lines.line) filter (where cn_lines.valid_before is null) as line_count,
    round(avg(lifted_pct), 3) as lifted_pct,
    coalesce(sum(value_usd), 0) as trade_usd
from items
inner join staging.china_exclusions__published_sets on starts_with(items.citation, citation_start)
left join marts.cn_lines on starts_with(cn_lines.line, items.code_prefix)
left join line_duty on cn_lines.line = line_duty.line
left join line_trade on cn_lines.line = line_trade.line
group by items.code_prefix, items.condition, items.extent, items.valid_from, items.citation
