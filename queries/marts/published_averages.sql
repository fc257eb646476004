-- Averages that others published or collected, and which of ours comes closest to each.
--
-- Monthly rows are the Census Bureau's calculated duty on imports for consumption from China, for
-- months since 2025 in which no rate on all goods changes. In these months 2024 weights no longer
-- fit: the collected rate on chapter 84 is up to 13 percentage points above our average (exempt
-- computers came from elsewhere), and outside 84, 85 and 95 up to 11 points below it (chapter 98,
-- exempt chemicals and medicines have a larger share). Close totals do not prove any layer right.
--
-- grain importer, publisher, vintage, layer, first_day
select
    importer,
    publisher,
    vintage,
    layer,
    first_day,
    last_day,
    published_pct,
    their_weights,
    weights,
    reading,
    tolerance_pct,
    reason,
    source,
    url,
    how_known
from staging.published_averages__averages
union all by name
select
    'United States' as importer,
    'Census Bureau' as publisher,
    'monthly' as vintage,
    'total' as layer,
    month as first_day,
    last_day(month) as last_day,
    round(calculated_duty_rate_pct, 4) as published_pct,
    'duty collected on imports of the month, chapters 98 and 99 included' as their_weights,
    'trade_2024' as weights,
    'after_exclusions' as reading,
    2.3 as tolerance_pct,
    'Imports of the month are not those of 2024: shares of chapters alone move our average by up to 1.95 points,'
    || ' chapters 98 and 99 by 0.3' as reason,
    'Census Bureau, calculated duties and imports for consumption' as source,
    null as url,
    'read in the publisher''s page or file' as how_known
from marts.calculated_duties_by_month
where
    partner = 'CHN' and month >= '2025-01-01'
    and month not in (
        select date_trunc('month', valid_from)
        from policy.rates
        inner join policy.measures using (measure)
        where imposed_by = 'United States' and applies_to = 'all goods' and extract('day' from valid_from) > 1
    )
