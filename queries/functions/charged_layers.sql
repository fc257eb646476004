-- What each country charges on each line as the texts say, measure by measure, on days after one.
--
-- The pieces of rate_layers before they are cut at the last day of law and joined.
--
-- takes after_day
with pieces as (

    select
        line,
        layer,
        program,
        measure,
        tier,
        valid_from,
        valid_before,
        rate_pct,
        applies_to_share,
        rate_pct * applies_to_share as statutory_pct,
        rate_pct * applies_to_share * kept_share as after_exclusions_pct,
        after_exclusions_pct as with_waivers_pct,
        certainty
    from (
        from marts.us_listed_layers
        union all by name
        select
            *,
            1.0 as kept_share
        from marts.us_section_232_layers
        union all by name
        select
            *,
            1.0 as kept_share
        from marts.us_general_layers
    ) as american
    union all by name
    select
        line,
        'mfn' as layer,
        'mfn' as program,
        'us_mfn' as measure,
        valid_from,
        valid_before,
        rate_pct,
        1.0 as applies_to_share,
        rate_pct as statutory_pct,
        rate_pct as after_exclusions_pct,
        rate_pct as with_waivers_pct,
        certainty
    from marts.us_mfn

),

both_countries as (

    select
        'United States' as importer,
        * replace (coalesce(nullif(certainty, ''), 'certain') as certainty)
    from pieces
    union all by name
    from marts.cn_rate_layers

)

select
    importer,
    line,
    layer,
    program,
    measure,
    tier,
    valid_from,
    valid_before,
    rate_pct,
    applies_to_share,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    certainty
from both_countries
where coalesce(valid_before, 'infinity') > after_day
