-- Which tariff lines contribute most to a layer on a day, and why are they charged?
--
-- points is what the line adds to the average on all goods, after exclusions. Rows are by measure,
-- so a line under two programs has two rows. Use it to check that a correct total does not come
-- from wrong lines. Largest first.
--
-- grain            line, title
-- $importer        one of United States, China: the country that charges the duty (default United States)
-- $day             date: the day of entry
-- $layer           text in marts.rate_layers.layer: the layer
-- $top             integer: how many rows (default 10)
-- $weights         one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            {importer} charges nothing under {layer} on that day.
with weighed as (

    select
        line,
        value_usd,
        value_usd / sum(value_usd) over () as share
    from marts.line_weights
    cross join asked_day
    where
        importer = $importer and weights = $weights
        and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')

),

charged as (

    select
        line,
        value_usd,
        program,
        measure,
        tier,
        rate_pct,
        applies_to_share,
        after_exclusions_pct,
        certainty,
        share * after_exclusions_pct as points,
        points / sum(points) over () as share_of_layer
    from marts.rate_layers_as($after_evidence)
    cross join asked_day
    inner join weighed using (line)
    where
        importer = $importer and layer = $layer
        and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')

)

select
    charged.line,
    coalesce(us_lines.description, product_names.name) as description,
    value_usd as customs_value_usd,
    charged.rate_pct,
    100 * applies_to_share as share_of_value_pct,
    after_exclusions_pct,
    round(points, 4) as points,
    round(100 * share_of_layer, 2) as share_of_layer_pct,
    rate_texts.title,
    rate_texts.citation,
    nullif(certainty, 'certain') as note,
    day_status
from charged
cross join asked_day
left join marts.us_lines on $importer = 'United States' and charged.line = us_lines.line
left join marts.product_catalog as product_names on left(charged.line, 6) = product_names.product
left join marts.rate_texts
    on
        charged.measure = rate_texts.measure and charged.tier is not distinct from rate_texts.tier
        and charged.rate_pct is not distinct from rate_texts.rate_pct
        and law_day >= rate_texts.valid_from and law_day < rate_texts.valid_before
where points > 0
order by points desc, charged.line asc, charged.measure asc
limit $top
