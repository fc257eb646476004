-- The US duties on all goods of each partner, layer by layer; China's come from the law records.
--
-- EU members repeat the EU's duties and Hong Kong repeats China's. A rate that includes the MFN
-- duty (is_all_in) is a total, never added to another rate.
--
-- grain partner, layer, valid_from
with own as (

    select
        partner,
        layer,
        valid_from,
        valid_before,
        rate_pct,
        is_all_in,
        is_usmca_free,
        condition,
        citation,
        url,
        known
    from staging.us_duties_on_partners__duties
    union all
    select
        'CHN' as partner,
        layer,
        rates.valid_from,
        rates.valid_before,
        rates.rate_pct,
        false as is_all_in,
        false as is_usmca_free,
        null as condition,
        rates.citation,
        rates.url,
        rates.known
    from policy.rates
    inner join policy.measures using (measure)
    where imposed_by = 'United States' and applies_to = 'all goods' and layer <> 'mfn' and rates.rate_pct > 0

),

partners as (

    select
        partner,
        repeats,
        coalesce(repeats, partner) as rates_of
    from staging.us_duties_on_partners__partners
    union all
    select
        'CHN' as partner,
        null as repeats,
        'CHN' as rates_of

)

select
    partners.partner,
    partners.repeats,
    own.layer,
    layer_name,
    own.valid_from,
    own.valid_before,
    own.rate_pct,
    own.is_all_in,
    own.is_usmca_free,
    concat_ws(
        '. ',
        if(own.is_usmca_free, 'Not on goods that enter free under USMCA', null),
        if(own.rate_pct > 0, general_condition, null),
        own.condition
    ) as conditions,
    own.citation,
    own.url,
    own.known
from partners
inner join own on partners.rates_of = own.partner
left join staging.us_duties_on_partners__layers on own.layer = us_duties_on_partners__layers.layer
