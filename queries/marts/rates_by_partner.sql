-- What the United States charges on all goods of each partner, its duties added up, over time.
--
-- Where is_all_in is true, the rate is a total that includes the MFN duty; otherwise it comes on
-- top of the MFN duty. Every partner has a rate on every day since 2018: 0 before its first duty.
--
-- grain partner, valid_from
with partners as (

    select
        partner,
        repeats,
        preference
    from staging.us_duties_on_partners__partners
    union all
    select
        'CHN' as partner,
        null as repeats,
        null as preference

),

spans as (

    select
        partner,
        unnest(
            marts.cut_spans(
                [date '2018-01-01', 'infinity'] || list(valid_from) || list(coalesce(valid_before, 'infinity'))
            ),
            recursive := true
        ) as span
    from partners
    left join marts.partner_duties using (partner)
    group by partner

)

select
    spans.partner,
    partner_name,
    any_value(partners.repeats) as repeats,
    any_value(preference) as preference,
    spans.valid_from,
    spans.valid_before,
    coalesce(sum(rate_pct), 0) as rate_pct,
    coalesce(bool_or(is_all_in), false) as is_all_in,
    coalesce(bool_or(is_usmca_free and rate_pct > 0), false) as is_usmca_free,
    string_agg(if(rate_pct > 0, format('{} {:g}', layer_name, rate_pct), null), ' + ' order by layer) as layers,
    string_agg(distinct nullif(conditions, ''), '. ' order by nullif(conditions, '')) as conditions,
    string_agg(distinct citation, '; ' order by citation) as citation,
    first(url order by rate_pct desc, citation asc) filter (where rate_pct is not null and url is not null) as url,
    string_agg(distinct known, '; ' order by known) as known
from spans
inner join partners using (partner)
inner join staging.census_goods_trade__partners using (partner)
left join marts.partner_duties
    on
        spans.partner = partner_duties.partner
        and spans.valid_from >= partner_duties.valid_from
        and spans.valid_from < coalesce(partner_duties.valid_before, 'infinity')
group by spans.partner, partner_name, spans.valid_from, spans.valid_before
