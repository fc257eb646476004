-- Which statistical numbers each Section 232 program covers, when, and at what rate.
--
-- A row of a product list takes its rate by measure and tier. A tier named for metal content
-- charges that metal's share of the value; every other tier charges the full value. A number that
-- is listed both by itself and through its line counts once, by its own row. Provisions that no
-- code isolates have a goods_share of zero: see us_section_232_named.
--
-- grain hts10, measure, tier, rate_pct, valid_from
select distinct
    us_number_prefixes.line,
    us_number_prefixes.hts10,
    us_number_prefixes.share_of_line,
    us_number_prefixes.share_certainty,
    measures.program,
    measures.measure,
    written_rates.tier,
    written_rates.rate_pct,
    contains(measures.unit, 'in total') as is_total,
    coalesce(scopes.share, 1) as goods_share,
    coalesce(us_metal_content.content_share, 1) as content_share,
    us_metal_content.content_share is not null as is_content,
    coalesce(us_metal_content.is_heading_mean, false) as is_heading_mean,
    scopes.condition is not null and scopes.share is null as is_upper_bound,
    coalesce(contains(scopes.condition, 'of the weight'), false) as is_weight_test,
    greatest(scopes.valid_from, written_rates.valid_from) as valid_from,
    least(scopes.valid_before, written_rates.valid_before) as valid_before
from policy.measures
inner join policy.scopes
    on measures.measure = scopes.measure
inner join marts.written_rates
    on
        scopes.measure = written_rates.measure
        and scopes.tier = written_rates.tier
        and scopes.valid_from < coalesce(written_rates.valid_before, 'infinity')
        and written_rates.valid_from < coalesce(scopes.valid_before, 'infinity')
inner join marts.us_number_prefixes
    on scopes.code_prefix = us_number_prefixes.code_prefix
left join marts.us_metal_content
    on
        us_number_prefixes.hts10 = us_metal_content.hts10
        and written_rates.tier = us_metal_content.metal || ' content'
where
    measures.layer = 'section_232'
    and measures.imposed_by = 'United States'
    and scopes.effect = 'include'
    and written_rates.rate_pct > 0
qualify length(scopes.code_prefix) = max(length(scopes.code_prefix)) over (
    partition by us_number_prefixes.hts10, measures.measure, written_rates.tier, written_rates.rate_pct, greatest(
        scopes.valid_from, written_rates.valid_from
    )
)
