-- How much of each published set of exclusions we found.
--
-- grain  exclusion_set
select
    china_exclusions__published_sets.exclusion_set,
    china_exclusions__published_sets.position,
    china_exclusions__published_sets.valid_from,
    china_exclusions__published_sets.published_items,
    count(cn_exclusions.code_prefix) as items_in_hand,
    count(cn_exclusions.code_prefix) filter (where extent = 'whole') as whole_items,
    count(cn_exclusions.code_prefix) filter (where extent = 'part') as part_items,
    coalesce(sum(trade_usd) filter (where extent = 'whole'), 0) as whole_trade_usd,
    coalesce(sum(trade_usd) filter (where extent = 'part'), 0) as part_trade_usd,
    china_exclusions__published_sets.citation,
    china_exclusions__published_sets.url,
    china_exclusions__published_sets.known
from staging.china_exclusions__published_sets
left join marts.cn_exclusions
    on china_exclusions__published_sets.exclusion_set = cn_exclusions.exclusion_set
group by all
