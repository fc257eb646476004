-- The line or number that is asked about on the day, with the reader's answers to what no number decides.
--
-- grain one row
select
    code,
    line,
    map {
        'for_vehicle': $for_vehicle,
        'metal_pct': if($metal_pct < 0, 'default', $metal_pct::varchar),
        'metal_over_15': $metal_over_15,
        'exclusion_claimed': $exclusion_claimed,
        'civil_aircraft': $civil_aircraft,
        'pharmaceutical': $pharmaceutical,
        'informational': $informational,
        'thermal_imaging': $thermal_imaging,
        'over_quota': $over_quota,
        'described': $described,
        'in_transit': $in_transit
    } as answers
from marts.tariff_codes
cross join asked_day
where
    importer = $importer and code = $line
    and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
