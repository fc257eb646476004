-- What Section 232 charges on each line, programme by programme.
--
-- A line is a mix of statistical numbers, and a programme takes a share of each: the
-- goods it names, less what a programme before it in the stacking record has taken,
-- times the metal in them where it charges content only. Contents that add up to more
-- than the article are scaled to it. A total of 15 percent is filled up from the normal
-- duty; a line whose normal duty is not ad valorem and unknown stays at the full total.
--
-- grain one row per line, programme, rate and span
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

),

by_line as (

    select
        shared.line,
        shared.programme,
        shared.measure,
        shared.valid_from,
        shared.valid_before,
        case
            when shared.is_total then greatest(shared.rate_pct - coalesce(us_lines.mfn_pct, 0), 0)
            else shared.rate_pct
        end as rate_pct,
        round(sum(shared.share_of_line * shared.value_share / greatest(shared.all_shares, 1)), 6) as applies_to_share,
        concat_ws(
            ', ',
            case when round(sum(shared.share_of_line), 6) < 1 then min(shared.share_basis) end,
            case when bool_or(shared.goods_share < 1) then 'estimated scope' end,
            case when bool_or(shared.left_share < 1) then 'rest after another programme' end,
            case when bool_or(shared.is_content) then 'estimated content' end,
            case when bool_or(shared.is_heading_mean) then 'heading mean' end,
            case when bool_or(shared.is_upper_bound) then 'upper bound' end,
            case when bool_or(shared.is_total) and any_value(us_lines.mfn_pct) is null then 'normal duty unknown' end
        ) as basis
    from shared
    inner join marts.us_lines
        on shared.line = us_lines.line
    group by
        shared.line,
        shared.programme,
        shared.measure,
        shared.valid_from,
        shared.valid_before,
        shared.rate_pct,
        shared.is_total,
        us_lines.mfn_pct

),

marked as (

    select
        *,
        coalesce(
            lag(valid_before) over run <> valid_from
            or lag(rate_pct) over run <> rate_pct
            or lag(applies_to_share) over run <> applies_to_share
            or lag(basis) over run <> basis,
            true
        ) as is_new
    from by_line
    where applies_to_share > 0 and rate_pct > 0
    window run as (partition by line, programme, measure order by valid_from)

),

numbered as (

    select
        *,
        sum(is_new::integer) over (partition by line, programme, measure order by valid_from) as stretch
    from marked

)

select
    line,
    'section_232' as layer,
    programme,
    min(valid_from) as valid_from,
    case when bool_or(valid_before is null) then null else max(valid_before) end as valid_before,
    rate_pct,
    applies_to_share,
    measure,
    coalesce(nullif(basis, ''), 'certain') as basis
from numbered
group by line, programme, measure, stretch, rate_pct, applies_to_share, basis
