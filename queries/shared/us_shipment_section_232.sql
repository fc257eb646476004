-- What Section 232 takes of the value of shipments, number by number, the answers counted.
--
-- The sums of us_section_232_shares for one day: each program by its largest row, less what a
-- program before it in the stacking record took, times the metal where it charges content only.
--
-- A part of the function us_shipment_layers, which takes the shipments.
--
-- grain entry, hts10, program
with listed as (

    select
        us_shipment_scopes.*,
        coalesce(us_metal_content.content_share, 1) as content_share,
        us_metal_content.content_share is not null as is_content,
        coalesce(us_metal_content.is_heading_mean, false) as is_heading_mean,
        nullif(answers['metal_pct'], 'default')::double / 100 as given_share
    from us_shipment_scopes
    left join marts.us_metal_content
        on
            us_shipment_scopes.hts10 = us_metal_content.hts10
            and us_shipment_scopes.metal = us_metal_content.metal
    where layer = 'section_232' and effect = 'include' and taken_share > 0

),

chosen as (

    select *
    from listed
    qualify
        row_number() over (
            partition by entry, hts10, program order by taken_share * content_share desc, rate_pct desc
        ) = 1

),

contained as (

    select
        *,
        case
            when given_share is null then content_share
            when is_content
                then coalesce(
                    given_share * content_share / nullif(sum(content_share) over metals, 0),
                    given_share / count(*) over metals
                )
            when shows_content and day >= '2025-06-04' then given_share
            else content_share
        end as charged_content
    from chosen
    window metals as (partition by entry, hts10, is_content)

),

left_over as (

    select
        displaced.entry,
        displaced.hts10,
        displaced.program,
        product(1 - displacing.taken_share) as left_share
    from contained as displaced
    inner join marts.us_stacking
        on
            displaced.program = us_stacking.displaced
            and displaced.day >= us_stacking.valid_from
            and displaced.day < coalesce(us_stacking.valid_before, 'infinity')
    inner join contained as displacing
        on
            displaced.entry = displacing.entry and displaced.hts10 = displacing.hts10
            and us_stacking.displacer = displacing.program
    group by displaced.entry, displaced.hts10, displaced.program

),

shared as (

    select
        contained.*,
        coalesce(left_share, 1) as left_share,
        taken_share * charged_content * coalesce(left_share, 1) as value_share,
        sum(taken_share * charged_content * coalesce(left_share, 1)) over (
            partition by contained.entry, contained.hts10
        ) as all_shares
    from contained
    left join left_over
        on
            contained.entry = left_over.entry and contained.hts10 = left_over.hts10
            and contained.program = left_over.program

)

select
    shared.entry,
    shared.day,
    shared.hts10,
    shared.line,
    shared.weight,
    shared.is_number,
    shared.program,
    shared.measure,
    shared.tier,
    case
        when is_total then greatest(shared.rate_pct - coalesce(us_mfn.rate_pct, 0), 0)
        else shared.rate_pct
    end as rate_pct,
    taken_share * left_share as goods_taken,
    value_share / greatest(all_shares, 1) as value_taken,
    is_content and given_share is null as is_estimated_content,
    is_heading_mean and given_share is null as is_heading_mean,
    is_open and condition is not null as is_upper_bound,
    left_share < 1 as is_rest
from shared
left join marts.us_mfn
    on
        shared.line = us_mfn.line
        and shared.day >= us_mfn.valid_from and shared.day < coalesce(us_mfn.valid_before, 'infinity')
