-- Remarks on a line that enter no total.
--
-- Exclusions of part of a line, waivers that importers apply for, the unpublished list of 2025 as
-- the press reports it, exclusions that only the WTO's rates imply, and tariff quotas: our rates
-- apply outside the quota.
--
-- grain  importer, line, kind, note, valid_from
with published as (

    select
        line,
        scopes.valid_from,
        if(extent = 'whole', 'excluded', 'excluded in part') as kind,
        if(
            extent = 'whole',
            'Published exclusion from the retaliation for Section 301',
            'Published exclusion from the retaliation for Section 301, only for: ' || condition
        ) as note,
        scopes.citation
    from policy.scopes
    inner join policy.measures using (measure)
    inner join marts.cn_lines on starts_with(line, code_prefix)
    where imposed_by = 'China' and program = 'exclusions'

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
        date '2018-01-01' as valid_from,
        'tariff quota' as kind,
        if(
            left(line, 4) in ('1001', '1005', '1006'),
            'Within the yearly quota, wheat, corn and rice pay an MFN duty of 1 percent; '
            || 'the rate here applies outside the quota',
            'Within the yearly quota the MFN duty is lower; we do not know by how much'
        ) as note,
        if(
            left(line, 4) in ('1001', '1005', '1006'),
            'FAO, Food Policy page on China''s low-tariff quotas for 2021 (secondary page read)',
            'China''s protocol of accession to the World Trade Organization, 2001 (secondary page read)'
        ) as citation
    from marts.cn_lines
    where left(line, 4) in ('1001', '1005', '1006', '1701', '5101', '5201')

),

every_note as (

    from published
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
