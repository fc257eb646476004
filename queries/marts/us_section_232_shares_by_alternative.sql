-- The share of a statistical number's value that each Section 232 program takes, by alternative.
--
-- A program takes the goods it lists, minus what a program before it in the stacking record has
-- taken, times their metal content where it charges content only. Contents that add up to more
-- than the article are scaled to it. goods_taken is the share of the goods charged under the
-- program, on whatever part of their value. The alternative `as charged` is ours; each of the
-- others changes one assumption: metal content of every derivative at 25 or 50 percent;
-- derivatives charged in full are charged by the cost shares of the other derivatives from
-- 2025-06-04, when customs allowed importers to show them; every listed provision of car and truck
-- parts in full, except computers (heading 8471 is listed but holds almost no car parts); no
-- article passes the test of 15 percent metal by weight.
--
-- grain hts10, program, alternative, valid_from
with alternatives as (

    select
        alternative,
        us_section_232_coverage.* replace (
            case
                when alternative = 'content of 25 percent' and is_content then 0.25
                when alternative = 'content of 50 percent' and is_content then 0.5
                when
                    alternative = 'metal chapters by content' and tier = 'full value'
                    and us_section_232_coverage.valid_from >= '2025-06-04'
                    then coalesce(us_metal_content.content_share, us_section_232_coverage.content_share)
                else us_section_232_coverage.content_share
            end as content_share,
            case
                when
                    alternative = 'every listed part' and us_section_232_coverage.hts10 not like '8471%'
                    and program in ('section_232_auto_parts', 'section_232_truck_parts')
                    then 1
                when alternative = 'no article passes the weight test' and is_weight_test then 0
                else goods_share
            end as goods_share
        )
    from marts.us_section_232_coverage
    left join marts.us_metal_content
        on
            us_section_232_coverage.hts10 = us_metal_content.hts10
            and us_section_232_coverage.measure = 'section_232_' || us_metal_content.metal || '_derivatives'
    cross join (
        select unnest([
            'as charged', 'content of 25 percent', 'content of 50 percent', 'every listed part',
            'metal chapters by content', 'no article passes the weight test',
        ]) as alternative
    ) as named

),

spans as (

    select
        us_section_232_coverage.line,
        unnest(
            marts.cut_spans(
                list(us_section_232_coverage.valid_from)
                || list(coalesce(us_section_232_coverage.valid_before, 'infinity'))
                || list(stacking.valid_from)
            ),
            recursive := true
        ) as span
    from marts.us_section_232_coverage
    left join policy.stacking on us_section_232_coverage.program = stacking.displaced
    group by us_section_232_coverage.line

),

charged as (

    select
        alternatives.* exclude (valid_from, valid_before),
        spans.valid_from,
        spans.valid_before
    from spans
    inner join alternatives
        on
            spans.line = alternatives.line
            and spans.valid_from >= alternatives.valid_from
            and spans.valid_from < coalesce(alternatives.valid_before, 'infinity')
    where alternatives.goods_share > 0
    qualify
        row_number() over (
            partition by alternatives.alternative, alternatives.hts10, alternatives.program, spans.valid_from
            order by alternatives.goods_share * alternatives.content_share desc
        ) = 1

),

left_over as (

    select
        displaced.alternative,
        displaced.hts10,
        displaced.program,
        displaced.valid_from,
        product(1 - displacer.goods_share) as left_share
    from charged as displaced
    inner join policy.stacking
        on
            displaced.program = stacking.displaced
            and displaced.valid_from >= stacking.valid_from
            and displaced.valid_from < coalesce(stacking.valid_before, 'infinity')
    inner join charged as displacer
        on
            displaced.alternative = displacer.alternative
            and displaced.hts10 = displacer.hts10
            and displaced.valid_from = displacer.valid_from
            and stacking.displacer = displacer.program
    group by displaced.alternative, displaced.hts10, displaced.program, displaced.valid_from

),

shared as (

    select
        charged.*,
        coalesce(left_over.left_share, 1) as left_share,
        charged.goods_share * charged.content_share * coalesce(left_over.left_share, 1) as value_share
    from charged
    left join left_over
        on
            charged.alternative = left_over.alternative
            and charged.hts10 = left_over.hts10
            and charged.program = left_over.program
            and charged.valid_from = left_over.valid_from

),

all_programs as (

    select
        alternative,
        hts10,
        valid_from,
        sum(value_share) as all_shares
    from shared
    group by alternative, hts10, valid_from

)

select
    * exclude (value_share, all_shares, left_share, goods_share, content_share),
    left_share < 1 as is_rest,
    goods_share < 1 as is_estimated_scope,
    goods_share * left_share as goods_taken,
    value_share / greatest(all_shares, 1) as value_taken
from shared
inner join all_programs using (alternative, hts10, valid_from)
