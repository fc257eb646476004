-- Remarks on a line that enter no total.
--
-- Exclusions of part of a line, waivers that importers apply for, the unpublished list of 2025 as
-- the press reports it, exclusions that only the WTO's rates imply, what became of an exclusion, and
-- the rate within a tariff quota.
--
-- grain  importer, line, kind, note, valid_from
with read_until as (

    select
        citation_start,
        max(cn_exclusion_extensions.valid_before) - 1 as last_day
    from marts.cn_exclusion_extensions
    inner join staging.china_exclusions__published_sets using (exclusion_set)
    group by citation_start

),

excluded_lines as (

    select
        line,
        scopes.valid_from,
        scopes.extent,
        scopes.condition,
        scopes.citation,
        last_day
    from policy.scopes
    inner join policy.measures using (measure)
    inner join marts.cn_lines on starts_with(line, code_prefix)
    left join read_until on starts_with(scopes.citation, citation_start)
    where imposed_by = 'China' and program = 'exclusions'

),

published as (

    select
        line,
        valid_from,
        if(extent = 'whole', 'excluded', 'excluded in part') as kind,
        concat(
            'Published exclusion from the retaliation for Section 301',
            if(extent = 'whole', '', ', only for: ' || condition),
            '. ',
            format('The last extension that we read runs to {}; which items it kept was not read', last_day),
            if(extent = 'whole', ', and the exclusion is taken to go on', '')
        ) as note,
        citation
    from excluded_lines

),

-- The line that carried the exclusion was renumbered or divided in 2022.
renumbered as (

    select distinct
        cn_line_predecessors.line,
        date '2022-01-01' as valid_from,
        'exclusion of the older line' as kind,
        format(
            'Before 2022 these goods were in line {}, which had a published exclusion. Whether it goes on under '
            || 'this code was not found, so nothing is deducted here',
            predecessor
        ) as note,
        citation
    from excluded_lines
    inner join marts.cn_line_predecessors on excluded_lines.line = predecessor
    where cn_line_predecessors.line not in (select line from published)

),

on_application as (

    select
        line,
        date '2020-03-02' as valid_from,
        'waiver on application' as kind,
        format(
            'Importers may apply for a waiver of the retaliation for Section 301; not every importer gets one: '
            || '{:g} percent instead of {:g} when we last checked',
            sum(statutory_pct) filter (where layer <> 'retaliation_301'), sum(statutory_pct)
        ) as note,
        'State Council Tariff Commission Announcement [2020] No. 2' as citation
    from marts.rate_layers
    where importer = 'China' and valid_before is null
    group by line
    having bool_or(layer = 'retaliation_301')

),

reported as (

    select
        line,
        date '2025-04-25' as valid_from,
        'reported on an unpublished list' as kind,
        'The press reports a waiver of the duties of April 2025 on: ' || goods as note,
        citation
    from (
        select
            unnest(lines) as line,
            goods,
            citation
        from marts.cn_unpublished_waivers
    ) as reported_lines

),

implied as (

    select
        line,
        date '2025-01-01' as valid_from,
        'exclusion implied by WTO' as kind,
        'The WTO''s applied rate of the six digits implies an exclusion that is on none of our lists' as note,
        'World Trade Organization, applied rates of China on US goods, 2025-01-01' as citation
    from staging.wto_comparison__agreement
    inner join marts.cn_lines using (hs6)
    where reason like '%exclusion implied%' and valid_before is null

),

quotas as (

    select
        line,
        valid_from,
        'tariff quota' as kind,
        format(
            'Within the yearly tariff quota the MFN duty on {} is {:g} percent; '
            || 'the rate here applies outside the quota',
            goods, rate_pct
        ) as note,
        format('{} ({})', citation, known) as citation
    from marts.cn_quota_rates
    where over_quota = 'no'

),

every_note as (

    from published
    union all
    from renumbered
    union all
    from on_application
    union all
    from reported
    union all
    from implied
    union all
    from quotas

)

select
    'China' as importer,
    line,
    greatest(every_note.valid_from, cn_lines.valid_from) as valid_from,
    cn_lines.valid_before,
    kind,
    note,
    citation
from every_note
inner join marts.cn_lines using (line)
where every_note.valid_from < coalesce(cn_lines.valid_before, date '9999-12-31')
