-- How each alternative to a Section 232 assumption would change the rate of a line.
--
-- Rows add up: on a day, a line's rate under an alternative is ours plus all its rows in force.
-- More value under Section 232 leaves less for the duties on all goods, as the stacking record
-- says, except where goods are exempt from them. Alternatives:
-- us_section_232_shares_by_alternative.
--
-- grain line, alternative, valid_from, valid_before
with by_number as (

    select
        alternative,
        hts10,
        line,
        share_of_line,
        us_section_232_shares_by_alternative.valid_from,
        us_section_232_shares_by_alternative.valid_before,
        sum(value_taken * if(is_total, greatest(rate_pct - coalesce(mfn_pct, 0), 0), rate_pct)) as points,
        least(sum(value_taken), 1) as value_taken,
        least(sum(goods_taken), 1) as goods_taken
    from marts.us_section_232_shares_by_alternative
    inner join marts.us_lines using (line)
    group by all

),

others as (

    select distinct
        alternative,
        unnest(['as charged', alternative]) as source_alternative,
        unnest([-1, 1]) as sign
    from marts.us_section_232_shares_by_alternative
    where alternative <> 'as charged'

),

against_ours as (

    select
        others.alternative,
        by_number.* exclude (alternative) replace (
            points * sign as points, value_taken * sign as value_taken, goods_taken * sign as goods_taken
        )
    from by_number
    inner join others on by_number.alternative = others.source_alternative

),

moved as (

    select
        alternative,
        hts10,
        line,
        share_of_line,
        valid_from,
        valid_before,
        sum(points) as points,
        sum(value_taken) as value_taken,
        sum(goods_taken) as goods_taken
    from against_ours
    group by alternative, hts10, line, share_of_line, valid_from, valid_before
    having round(abs(sum(points)) + abs(sum(value_taken)) + abs(sum(goods_taken)), 6) > 0

),

general as (

    select distinct
        measure,
        rate_pct,
        stacking.applies_to,
        greatest(rates.valid_from, stacking.valid_from) as valid_from,
        least(rates.valid_before, stacking.valid_before) as valid_before
    from policy.measures
    inner join policy.rates using (measure)
    inner join policy.stacking on stacking.displaced in (layer, measure)
    where
        measures.imposed_by = 'United States' and measures.applies_to = 'all goods' and rate_pct > 0
        and rates.valid_from < coalesce(stacking.valid_before, 'infinity')
        and stacking.valid_from < coalesce(rates.valid_before, 'infinity')

),

displaced as (

    select
        alternative,
        hts10,
        line,
        measure,
        greatest(moved.valid_from, general.valid_from) as valid_from,
        least(moved.valid_before, general.valid_before) as valid_before,
        -rate_pct * share_of_line * if(applies_to = 'share', value_taken, goods_taken) as points
    from moved
    inner join general
        on
            moved.valid_from < coalesce(general.valid_before, 'infinity')
            and general.valid_from < coalesce(moved.valid_before, 'infinity')

),

exempt as (

    select distinct
        measure,
        hts10,
        coalesce(scopes.share, 1) as exempt_share,
        scopes.valid_from,
        scopes.valid_before
    from policy.scopes
    inner join marts.us_number_prefixes using (code_prefix)
    where measure in (select general.measure from general) and effect = 'exclude'

),

parts as (

    select
        alternative,
        line,
        valid_from,
        valid_before,
        share_of_line * points as points
    from moved
    union all
    select
        alternative,
        line,
        valid_from,
        valid_before,
        points
    from displaced
    union all
    select
        alternative,
        line,
        greatest(displaced.valid_from, exempt.valid_from) as valid_from,
        least(displaced.valid_before, exempt.valid_before) as valid_before,
        -points * exempt_share as points
    from displaced
    inner join exempt
        on
            displaced.measure = exempt.measure and displaced.hts10 = exempt.hts10
            and displaced.valid_from < coalesce(exempt.valid_before, 'infinity')
            and exempt.valid_from < coalesce(displaced.valid_before, 'infinity')

)

select
    alternative,
    line,
    valid_from,
    valid_before,
    round(sum(points), 6) as added_pct
from parts
group by alternative, line, valid_from, valid_before
having round(sum(points), 6) <> 0
