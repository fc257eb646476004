-- PIIE's average of China's tariff on US goods next to ours, with the weights we have.
--
-- PIIE weights products by US exports to the world; we have only the total of each chapter in
-- 2017. exports_to_world_pct weights chapters by it and uses the simple average of six-digit codes
-- within a chapter; exports_to_world_2017_pct uses China's 2017 imports by line within a chapter.
-- The other three use the weights of our averages. covered_pct is the share of China's 2017
-- imports charged a duty from a list or on all goods.
--
-- grain  valid_from
with days as (

    select
        valid_from as day,
        published_pct,
        evidence
    from staging.piie_china_averages

),

line_rates as (

    select
        day,
        line,
        sum(statutory_pct) as rate_pct,
        bool_or(layer <> 'mfn') as is_covered
    from days
    inner join marts.cn_rate_layers
        on day >= valid_from and day < coalesce(valid_before, date '9999-12-31')
    group by day, line

),

by_own_weights as (

    select
        day,
        100 * sum(value_usd) filter (where weights = 'trade_2017' and is_covered)
        / sum(value_usd) filter (where weights = 'trade_2017') as covered_pct,
        sum(rate_pct * value_usd) filter (where weights = 'trade_2017')
        / sum(value_usd) filter (where weights = 'trade_2017') as trade_2017_pct,
        sum(rate_pct * value_usd) filter (where weights = 'trade_2024')
        / sum(value_usd) filter (where weights = 'trade_2024') as trade_2024_pct
    from line_rates
    inner join marts.cn_line_weights
        on
            line_rates.line = cn_line_weights.line
            and day >= valid_from and day < coalesce(valid_before, date '9999-12-31')
    group by day

),

six_digit_means as (

    select
        day,
        left(line, 6) as hs6,
        avg(rate_pct) as rate_pct
    from line_rates
    group by day, left(line, 6)

),

by_chapter as (

    select
        day,
        left(hs6, 2) as hs2,
        avg(rate_pct) as rate_pct
    from six_digit_means
    group by day, left(hs6, 2)

),

by_chapter_2017 as (

    select
        day,
        left(line_rates.line, 2) as hs2,
        sum(rate_pct * value_usd) / sum(value_usd) as rate_2017_pct
    from line_rates
    inner join marts.cn_line_weights
        on
            line_rates.line = cn_line_weights.line and weights = 'trade_2017'
            and day >= valid_from and day < coalesce(valid_before, date '9999-12-31')
    group by day, left(line_rates.line, 2)
    having sum(value_usd) > 0

),

exports_to_world_2017 as (

    select
        hs2,
        sum(fas_value_usd) as fas_value_usd
    from staging.census_trade_by_chapter__exports
    where partner = 'WLD' and year(month) = 2017
    group by hs2

),

by_exports_to_world as (

    select
        day,
        sum(rate_pct * fas_value_usd) / sum(fas_value_usd) as exports_to_world_pct,
        sum(coalesce(rate_2017_pct, rate_pct) * fas_value_usd) / sum(fas_value_usd) as exports_to_world_2017_pct
    from by_chapter
    left join by_chapter_2017 using (day, hs2)
    inner join exports_to_world_2017 using (hs2)
    group by day

),

line_means as (

    select
        day,
        avg(rate_pct) as simple_pct
    from line_rates
    group by day

)

select
    day as valid_from,
    published_pct,
    round(exports_to_world_pct, 2) as exports_to_world_pct,
    round(exports_to_world_2017_pct, 2) as exports_to_world_2017_pct,
    round(trade_2017_pct, 2) as trade_2017_pct,
    round(trade_2024_pct, 2) as trade_2024_pct,
    round(simple_pct, 2) as simple_pct,
    coalesce(round(covered_pct, 1), 0) as covered_pct,
    evidence,
    because
from days
inner join by_own_weights using (day)
inner join by_exports_to_world using (day)
inner join line_means using (day)
left join staging.piie_china_averages__reasons on day = piie_china_averages__reasons.valid_from
order by day
