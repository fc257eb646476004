-- What soybeans, phones and toys paid before and after each step of the story.
--
-- Soybeans as the United States sells them to China, phones and toys as China sells them to the
-- United States: the average rate of the six digits, before exclusions, and for importers with a
-- Chinese waiver (waived_after_pct).
--
-- grain step, product
with spans as (

    select
        'Soybeans' as goods,
        '120190' as product,
        *
    from marts.average_spans('total', 'China', '120190', 'trade_2024', 'statutory', 'carried_on')
    union all
    select
        'Phones' as goods,
        '851713' as product,
        *
    from marts.average_spans('total', 'United States', '851713', 'trade_2024', 'statutory', 'carried_on')
    union all
    select
        'Toys' as goods,
        '950300' as product,
        *
    from marts.average_spans('total', 'United States', '950300', 'trade_2024', 'statutory', 'carried_on')

),

waived as (

    select *
    from marts.average_spans('total', 'China', '120190', 'trade_2024', 'with_waivers', 'carried_on')

)

select
    place,
    story_days.step,
    product,
    goods,
    spans.importer,
    max(spans.rate_pct) filter (
        where day_before >= spans.valid_from and day_before < coalesce(spans.valid_before, 'infinity')
    ) as before_pct,
    max(spans.rate_pct) filter (
        where last_day >= spans.valid_from and last_day < coalesce(spans.valid_before, 'infinity')
    ) as after_pct,
    any_value(waived.rate_pct) as waived_after_pct
from marts.story_days
cross join spans
left join waived
    on
        spans.importer = 'China'
        and last_day >= waived.valid_from and last_day < coalesce(waived.valid_before, 'infinity')
group by place, story_days.step, product, goods, spans.importer
