-- Which codes each US measure on goods of China reaches or leaves out, when, and what it asks of the goods.
--
-- A list meets the rates of its tier; duties on all goods have no rate here, only what leaves goods
-- out. goods_share is what is taken where nobody answers: 0 where the law lists the code with a
-- condition that most goods do not meet. asks is the fact that settles it, applies_when the answer.
--
-- grain measure, tier, code_prefix, effect, rate_pct, condition, citation, valid_from
with listed as (

    select
        scopes.measure,
        measures.program,
        measures.layer,
        measures.title,
        scopes.tier,
        scopes.code_prefix,
        scopes.effect,
        scopes.extent,
        coalesce(scopes.share, if(scopes.effect = 'conditional', 0, 1)) as goods_share,
        scopes.condition,
        scopes.citation,
        written_rates.rate_pct,
        contains(measures.unit, 'in total') as is_total,
        if(scopes.tier like '% content', split_part(scopes.tier, ' ', 1), null) as metal,
        coalesce(scopes.condition like '%metal content, where%', false) as shows_content,
        greatest(scopes.valid_from, written_rates.valid_from) as valid_from,
        least(scopes.valid_before, written_rates.valid_before) as valid_before
    from policy.scopes
    inner join policy.measures
        on scopes.measure = measures.measure
    left join marts.written_rates
        on
            measures.applies_to = 'listed goods'
            and scopes.measure = written_rates.measure
            and scopes.tier = written_rates.tier
            and written_rates.rate_pct > 0
            and scopes.valid_from < coalesce(written_rates.valid_before, 'infinity')
            and written_rates.valid_from < coalesce(scopes.valid_before, 'infinity')
    where
        measures.imposed_by = 'United States'
        and (measures.applies_to = 'all goods' or written_rates.rate_pct is not null)

),

asking as (

    select
        condition,
        min_by(parameter, condition_has) as parameter,
        min_by(applies_when, condition_has) as applies_when
    from (
        select distinct condition
        from listed
        where condition is not null
    ) as said
    inner join staging.us_conditions__conditions
        on contains(condition, condition_has)
    group by condition

)

select
    listed.*,
    case
        when program in ('section_232_auto_parts', 'section_232_truck_parts') then 'for_vehicle'
        when shows_content or listed.condition is null then null
        else coalesce(asking.parameter, 'described')
    end as asks,
    case
        when program = 'section_232_auto_parts' then 'car'
        when program = 'section_232_truck_parts' then 'truck'
        when asks is not null then coalesce(asking.applies_when, 'yes')
    end as applies_when
from listed
left join asking
    on listed.condition = asking.condition
