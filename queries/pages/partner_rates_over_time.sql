-- What has the United States charged on all goods of each partner since 2018?
--
-- As in partner_rates: on top of the MFN duty, or a total that includes it (is_all_in).
--
-- grain    partner, valid_from
-- $partner text: partner code such as VNM, or all (default all)
-- empty    There is no record of US duties on all goods of {partner}; 23 partners have one.
select
    partner,
    partner_name,
    valid_from,
    valid_before,
    rate_pct,
    is_all_in,
    is_usmca_free,
    repeats,
    layers,
    conditions,
    citation,
    url,
    known
from marts.rates_by_partner
where $partner in ('all', partner)
order by partner_name, valid_from
