-- How many of China's published exclusions did we find?
--
-- We found codes for only some of the items. Of these, whole lines are deducted in rates after
-- exclusions. For lines covered in part, trade is an upper limit. One row covers all sets
-- together.
--
-- grain  exclusion_set
select
    coalesce(exclusion_set, 'All published sets') as exclusion_set,
    min(valid_from) as valid_from,
    sum(published_items)::integer as published_items,
    sum(items_in_hand)::integer as items_in_hand,
    sum(whole_items)::integer as whole_items,
    sum(part_items)::integer as part_items,
    sum(whole_trade_usd) as whole_trade_usd,
    sum(part_trade_usd) as part_trade_usd,
    case when grouping(exclusion_set) = 0 then min(citation) end as citation
from marts.cn_exclusion_sets
group by grouping sets ((exclusion_set), ())
order by valid_from, grouping(exclusion_set) desc
