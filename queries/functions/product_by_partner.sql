-- What one six-digit product would pay from each partner on some days, by the law of each day as written.
--
-- The averages behind product_from_suppliers, which says what they hold.
--
-- takes of_hs6, of_days
with days as (

    select unnest(list_distinct(of_days)) as day

),

lines as (

    select
        day,
        line,
        sum(statutory_pct) filter (where layer = 'mfn') as mfn_pct,
        coalesce(sum(statutory_pct) filter (where layer = 'section_232'), 0) as section_232_pct,
        coalesce(sum(statutory_pct) filter (where layer in ('section_301', 'section_201')), 0) as only_china_pct
    from marts.layers_as('as_written') as line_layers
    inner join marts.tariff_lines using (importer, line)
    inner join days
        on line_layers.valid_from <= day and day < coalesce(line_layers.valid_before, 'infinity')
    where importer = 'United States' and hs6 = of_hs6
    group by day, line

),

shares as (

    select
        day,
        line,
        layer,
        sum(applies_to_share) as share
    from marts.rate_layers_as('as_written')
    inner join lines using (line)
    where importer = 'United States' and valid_from <= day and day < coalesce(valid_before, 'infinity')
    group by day, line, layer

),

-- A duty that China does not pay falls on what Section 232 leaves; the others by the share of the line on China's goods.
duties as (

    select
        partner,
        lines.day,
        lines.line,
        partner_duties.rate_pct,
        is_all_in,
        partner_duties.layer not in ('ieepa_reciprocal', 'ieepa_russian_oil', 'section_122', 'section_301_forced_labor')
        and partner not in ('CHN', 'HKG') as is_at_most,
        case partner_duties.layer
            when 'ieepa_fentanyl' then 1
            when 'ieepa_brazil' then 1 - least(coalesce(taken.share, 0), 1)
            when 'section_301_brazil' then 1 - least(coalesce(taken.share, 0), 1)
            else coalesce(shares.share, 0)
        end as falls_on,
        case
            when is_all_in then greatest(partner_duties.rate_pct - coalesce(mfn_pct, 0), 0)
            else partner_duties.rate_pct
        end * falls_on as points
    from marts.partner_duties
    cross join lines
    left join shares
        on
            lines.day = shares.day and lines.line = shares.line
            and replace(partner_duties.layer, 'ieepa_russian_oil', 'ieepa_reciprocal') = shares.layer
    left join shares as taken
        on lines.day = taken.day and lines.line = taken.line and taken.layer = 'section_232'
    where partner_duties.valid_from <= lines.day and lines.day < coalesce(partner_duties.valid_before, 'infinity')

),

added as (

    select
        partner,
        day,
        line,
        sum(points) as all_goods_pct,
        bool_or(is_at_most and points > 0) as is_at_most
    from duties
    group by partner, day, line

)

select
    lines.day,
    partner,
    partner_name,
    repeats,
    avg(mfn_pct) as mfn_pct,
    avg(coalesce(all_goods_pct, 0)) as all_goods_pct,
    avg(section_232_pct) as section_232_pct,
    avg(coalesce(mfn_pct, 0) + coalesce(all_goods_pct, 0) + section_232_pct) as total_pct,
    min(coalesce(mfn_pct, 0) + coalesce(all_goods_pct, 0) + section_232_pct) as lowest_pct,
    max(coalesce(mfn_pct, 0) + coalesce(all_goods_pct, 0) + section_232_pct) as highest_pct,
    case when partner = 'CHN' then avg(only_china_pct) else 0 end as only_china_pct,
    count(*) as lines,
    bool_or(mfn_pct is null) as is_mfn_missing,
    coalesce(bool_or(is_at_most), false) as is_at_most,
    is_all_in,
    is_usmca_free,
    preference,
    layers,
    conditions,
    citation
from marts.rates_by_partner
cross join lines
left join added using (partner, day, line)
where valid_from <= lines.day and lines.day < coalesce(valid_before, 'infinity')
group by
    lines.day, partner, partner_name, repeats, is_all_in, is_usmca_free, preference, layers, conditions, citation
