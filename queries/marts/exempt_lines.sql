-- What each country exempts from its added duties, line by line.
--
-- Exempt lists of the US duties on all goods, Section 301 exclusions, China's published
-- exclusions, and China's suspended duties on vehicles. Within a measure a good counts once: whole
-- lines before parts, parts before conditions of use, then the earlier act. Where no tariff code
-- isolates the goods, the share is what remains of the line, an upper limit. Goods that pay
-- Section 232 in place of another duty are not exempt. valid_before may lie after our last check:
-- it is the end stated in the act.
--
-- grain importer, measure, line, citation, scope, is_upper_bound, valid_from, valid_before
with charged_lines as (

    select distinct
        line,
        layer
    from marts.rate_layers
    where layer in ('section_301', 'retaliation_301')

),

listed as (

    select
        'United States' as importer,
        measure,
        line,
        hts10 as number,
        share_of_line as share,
        regexp_replace(scopes.citation, '; out again with.*', '') as citation,
        case
            when effect = 'exclude' and extent = 'whole' then 'whole line'
            when condition like 'only for use%' then 'condition of use'
            else 'part of line'
        end as scope,
        effect = 'conditional' as is_upper_bound,
        scopes.valid_from,
        coalesce(scopes.valid_before, 'infinity') as valid_before
    from policy.scopes
    inner join policy.measures using (measure)
    inner join marts.us_number_prefixes using (code_prefix)
    where imposed_by = 'United States' and applies_to = 'all goods' and effect in ('exclude', 'conditional')
    union all
    select
        'United States' as importer,
        'section_301_exclusions' as measure,
        us_exclusion_numbers.line,
        us_exclusion_numbers.hts10 || if(is_described, ' described', '') as number,
        share_of_line * if(is_described, 1 - coalesce(excluded_share, 0), excluded_share) as share,
        'USTR exclusions, ' || round || '; HTS ' || headings as citation,
        'part of line' as scope,
        is_described as is_upper_bound,
        valid_from,
        valid_before
    from marts.us_exclusion_numbers
    inner join marts.us_statistical_numbers
        on us_exclusion_numbers.hts10 = us_statistical_numbers.hts10
    cross join (select unnest([true, false]) as is_described) as kinds
    where if(is_described, not is_whole, excluded_share > 0)
    union all
    select
        'China' as importer,
        measure,
        cn_lines.line,
        cn_lines.line as number,
        1 as share,
        scopes.citation,
        extent || if(extent = 'whole', ' line', ' of line') as scope,
        extent = 'part' as is_upper_bound,
        greatest(scopes.valid_from, cn_lines.valid_from) as valid_from,
        coalesce(least(scopes.valid_before, cn_lines.valid_before), 'infinity') as valid_before
    from policy.scopes
    inner join marts.cn_lines on starts_with(cn_lines.line, code_prefix)
    left join charged_lines on cn_lines.line = charged_lines.line and layer = 'retaliation_301'
    where
        measure = 'vehicles_suspended' or (measure = 'retaliation_301_exclusions' and charged_lines.line is not null)

),

spans as (

    select
        measure,
        number,
        unnest(marts.cut_spans(list(valid_from) || list(valid_before)), recursive := true) as span
    from listed
    where valid_from < valid_before
    group by measure, number

),

chosen as (

    select
        listed.*,
        spans.valid_from as first_day,
        coalesce(spans.valid_before, 'infinity') as day_after
    from spans
    inner join listed
        on
            spans.measure = listed.measure and spans.number = listed.number
            and spans.valid_from >= listed.valid_from and spans.valid_from < listed.valid_before
    qualify
        row_number() over (
            partition by spans.measure, spans.number, spans.valid_from
            order by
                scope = 'whole line' desc, is_upper_bound asc, scope desc, listed.valid_from asc, citation asc
        ) = 1

),

whole_spans as (

    select
        importer,
        measure,
        line,
        number,
        citation,
        scope,
        is_upper_bound,
        share,
        unnest(marts.joined_spans(list(first_day), list(day_after)), recursive := true) as span
    from chosen
    group by importer, measure, line, number, citation, scope, is_upper_bound, share

)

select
    importer,
    measure,
    line,
    citation,
    scope,
    valid_from,
    valid_before,
    round(sum(share), 6) as exempt_share,
    is_upper_bound
from whole_spans
group by importer, measure, line, citation, scope, valid_from, valid_before, is_upper_bound
