-- What the US product lists say of shipments on their days, each condition settled by the answers.
--
-- taken_share is the share of the goods that the row takes in, or leaves out: that of the list where
-- a fact is not given, else all or nothing.
--
-- A part of the function us_shipment_layers, which takes the shipments.
--
-- grain entry, hts10, measure, tier, code_prefix, effect, rate_pct, condition, citation, valid_from
with prefixes as (

    select
        entry,
        day,
        answers,
        hts10,
        line,
        weight,
        is_number,
        unnest([left(hts10, 2), left(hts10, 4), left(hts10, 6), left(hts10, 8), hts10]) as code_prefix
    from us_shipment_numbers

)

select
    prefixes.*,
    us_scopes.* exclude (code_prefix, goods_share),
    case
        when asks is null or coalesce(answers[asks], 'default') = 'default' then goods_share
        when applies_when = answers[asks] then 1
        else 0
    end as taken_share,
    asks is not null and coalesce(answers[asks], 'default') = 'default' as is_open
from prefixes
inner join marts.us_scopes
    on
        prefixes.code_prefix = us_scopes.code_prefix
        and day >= us_scopes.valid_from and day < coalesce(us_scopes.valid_before, 'infinity')
