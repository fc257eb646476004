-- Whether a code is charged by the rates of its line: it has eight digits, and no question of the law is answered.
--
-- grain one row
select
    $importer = 'China' or (
        length($line) = 8 and $metal_pct < 0
        and 'default' = all(
            select unnest([
                $for_vehicle, $metal_over_15, $exclusion_claimed, $civil_aircraft, $pharmaceutical, $informational,
                $thermal_imaging, $over_quota, $described, $in_transit
            ])
        )
    ) as holds
