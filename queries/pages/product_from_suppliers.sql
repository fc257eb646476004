-- What would one six-digit product pay when it comes from each partner, on a day?
--
-- The MFN duty, the partner's duty on all goods, and Section 232 where it covers all countries;
-- simple averages of the lines under the six digits, with the lowest and highest total. Exempt
-- lists and Section 232 shares are those of the lines for Chinese goods. Not in the total:
-- Sections 301 and 201 on China (only_china_pct), preferences (preference), product lists for
-- single partners, and lower Section 232 rates agreed with some of them, so section_232_pct is an
-- upper limit. is_at_most marks a partner whose exempt list we do not have. A duty that China does
-- not pay applies to the value that Section 232 does not cover; the others use the line's share
-- for Chinese goods.
--
-- grain            partner
-- $hs6             text in marts.tariff_lines.hs6: six digits
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            The US tariff has no line under {hs6} on that day.
with lines as (

    select
        line,
        sum(statutory_pct) filter (where layer = 'mfn') as mfn_pct,
        coalesce(sum(statutory_pct) filter (where layer = 'section_232'), 0) as section_232_pct,
        coalesce(sum(statutory_pct) filter (where layer in ('section_301', 'section_201')), 0) as only_china_pct
    from marts.layers_as($after_evidence) as line_layers
    cross join asked_day
    inner join marts.tariff_lines using (importer, line)
    where
        importer = 'United States' and hs6 = $hs6
        and line_layers.valid_from <= law_day and law_day < coalesce(line_layers.valid_before, 'infinity')
    group by line

),

shares as (

    select
        line,
        layer,
        sum(applies_to_share) as share
    from marts.rate_layers_as($after_evidence)
    cross join asked_day
    inner join lines using (line)
    where importer = 'United States' and valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
    group by line, layer

),

-- A duty that China does not pay falls on what Section 232 leaves; the others by the share of the line on China's goods.
duties as (

    select
        partner,
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
        if(is_all_in, greatest(partner_duties.rate_pct - coalesce(mfn_pct, 0), 0), partner_duties.rate_pct)
        * falls_on as points
    from marts.partner_duties
    cross join asked_day
    cross join lines
    left join shares
        on
            lines.line = shares.line
            and if(partner_duties.layer = 'ieepa_russian_oil', 'ieepa_reciprocal', partner_duties.layer) = shares.layer
    left join shares as taken on lines.line = taken.line and taken.layer = 'section_232'
    where partner_duties.valid_from <= law_day and law_day < coalesce(partner_duties.valid_before, 'infinity')

),

added as (

    select
        partner,
        line,
        sum(points) as all_goods_pct,
        bool_or(is_at_most and points > 0) as is_at_most
    from duties
    group by partner, line

)

select
    partner,
    partner_name,
    repeats,
    avg(mfn_pct) as mfn_pct,
    avg(coalesce(all_goods_pct, 0)) as all_goods_pct,
    avg(section_232_pct) as section_232_pct,
    avg(coalesce(mfn_pct, 0) + coalesce(all_goods_pct, 0) + section_232_pct) as total_pct,
    min(coalesce(mfn_pct, 0) + coalesce(all_goods_pct, 0) + section_232_pct) as lowest_pct,
    max(coalesce(mfn_pct, 0) + coalesce(all_goods_pct, 0) + section_232_pct) as highest_pct,
    if(partner = 'CHN', avg(only_china_pct), 0) as only_china_pct,
    count(*) as lines,
    bool_or(mfn_pct is null) as is_mfn_missing,
    coalesce(bool_or(is_at_most), false) as is_at_most,
    is_all_in,
    is_usmca_free,
    preference,
    layers,
    conditions,
    citation,
    any_value(day_status) as day_status
from marts.rates_by_partner
cross join asked_day
cross join lines
left join added using (partner, line)
where valid_from <= law_day and law_day < coalesce(valid_before, 'infinity')
group by
    partner, partner_name, repeats, is_all_in, is_usmca_free, preference, layers, conditions, citation
order by total_pct desc, partner_name asc
