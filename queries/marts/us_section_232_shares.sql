-- Which share of a statistical number's value each Section 232 programme takes.
--
-- A programme takes the goods it names, less what a programme before it in the stacking
-- record has taken, times the metal in them where it charges content only. Contents that
-- add up to more than the article are scaled to it. goods_taken is the share of the goods
-- that owe the programme, on whatever part of their value.
--
-- grain one row per ten-digit number, programme and span
with days as (

    select
        line,
        valid_from as day
    from marts.us_section_232_coverage
    union
    select
        line,
        valid_before
    from marts.us_section_232_coverage
    where valid_before is not null
    union
    select
        us_section_232_coverage.line,
        stacking.valid_from
    from marts.us_section_232_coverage
    inner join policy.stacking
        on us_section_232_coverage.programme = stacking.displaced

),

spans as (

    select
        line,
        day as valid_from,
        lead(day) over (partition by line order by day) as valid_before
    from days

),

charged as (

    select
        us_section_232_coverage.* exclude (valid_from, valid_before),
        spans.valid_from,
        spans.valid_before
    from spans
    inner join marts.us_section_232_coverage
        on
            spans.line = us_section_232_coverage.line
            and spans.valid_from >= us_section_232_coverage.valid_from
            and spans.valid_from < coalesce(us_section_232_coverage.valid_before, 'infinity')
    qualify
        row_number() over (
            partition by us_section_232_coverage.hts10, us_section_232_coverage.programme, spans.valid_from
            order by us_section_232_coverage.goods_share * us_section_232_coverage.content_share desc
        ) = 1

),

left_over as (

    select
        displaced.hts10,
        displaced.programme,
        displaced.valid_from,
        product(1 - displacer.goods_share) as left_share
    from charged as displaced
    inner join policy.stacking
        on
            displaced.programme = stacking.displaced
            and displaced.valid_from >= stacking.valid_from
            and displaced.valid_from < coalesce(stacking.valid_before, 'infinity')
    inner join charged as displacer
        on
            displaced.hts10 = displacer.hts10
            and displaced.valid_from = displacer.valid_from
            and stacking.displacer = displacer.programme
    group by displaced.hts10, displaced.programme, displaced.valid_from

),

shared as (

    select
        charged.*,
        coalesce(left_over.left_share, 1) as left_share,
        charged.goods_share * charged.content_share * coalesce(left_over.left_share, 1) as value_share,
        sum(charged.goods_share * charged.content_share * coalesce(left_over.left_share, 1))
            over (partition by charged.hts10, charged.valid_from) as all_shares
    from charged
    left join left_over
        on
            charged.hts10 = left_over.hts10
            and charged.programme = left_over.programme
            and charged.valid_from = left_over.valid_from

)

select
    * exclude (value_share, all_shares, left_share, goods_share, content_share),
    left_share < 1 as is_rest,
    goods_share < 1 as is_estimated_scope,
    goods_share * left_share as goods_taken,
    value_share / greatest(all_shares, 1) as value_taken
from shared
