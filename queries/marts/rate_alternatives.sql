-- Assumptions that no law settles, and how each alternative would change the rate of a line.
--
-- Added to our rate; rows of an alternative add up. Only what changes an average by line is here:
-- China's exclusions of part of a line, waivers and small choices are not. The Chinese alternative
-- splits six-digit trade equally over the lines, where ours follows 2017: a line moves to the
-- average of its six digits.
--
-- grain importer, assumption, alternative, line, valid_from, valid_before
with american as (

    select
        line,
        case
            when starts_with(alternative, 'content') then 'metal content before April 2026'
            when alternative = 'metal chapters by content' then 'derivatives inside the metal chapters'
            when alternative = 'every listed part' then 'parts of cars and trucks'
            else 'weight test of the metal tiers'
        end as assumption,
        alternative,
        valid_from,
        valid_before,
        added_pct
    from marts.us_section_232_alternatives
    union all by name
    select
        *,
        'exclusions from Section 301' as assumption
    from marts.us_exclusion_alternatives
    union all by name
    select
        line,
        'equivalents of duties by weight or piece' as assumption,
        'counted as nothing' as alternative,
        valid_from,
        valid_before,
        -rate_pct as added_pct
    from marts.us_mfn
    where certainty = 'ad valorem equivalent' and rate_pct > 0

),

chinese_changes as (

    select
        left(line, 6) as hs6,
        unnest([valid_from, coalesce(valid_before, 'infinity')]) as day,
        unnest([statutory_pct, -statutory_pct]) as rate_pct,
        unnest([1, -1]) as line_count
    from marts.rates
    where importer = 'China'

),

chinese_means as (

    select
        hs6,
        day as valid_from,
        nullif(lead(day) over (partition by hs6 order by day), 'infinity') as valid_before,
        sum(sum(rate_pct)) over (partition by hs6 order by day)
        / nullif(sum(sum(line_count)) over (partition by hs6 order by day), 0) as mean_pct
    from chinese_changes
    group by hs6, day

),

chinese as (

    select
        line,
        greatest(rates.valid_from, chinese_means.valid_from) as valid_from,
        least(rates.valid_before, chinese_means.valid_before) as valid_before,
        round(mean_pct - statutory_pct, 6) as added_pct
    from marts.rates
    inner join chinese_means
        on
            left(rates.line, 6) = chinese_means.hs6
            and rates.valid_from < coalesce(chinese_means.valid_before, 'infinity')
            and chinese_means.valid_from < coalesce(rates.valid_before, 'infinity')
    where importer = 'China' and mean_pct is not null and round(mean_pct - statutory_pct, 6) <> 0

),

both_countries as (

    select
        'United States' as importer,
        *
    from american
    union all by name
    select
        'China' as importer,
        'split of six digits over lines' as assumption,
        'alike over the lines' as alternative,
        *
    from chinese

)

select
    importer,
    assumption,
    alternative,
    line,
    valid_from,
    if(valid_before > law_through, null, valid_before) as valid_before,
    sum(added_pct) as added_pct
from both_countries
cross join policy.evidence
where valid_from <= law_through
group by all
