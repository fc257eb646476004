-- What the US lists of Section 201 and Section 301 charge shipments, number by number, the answers counted.
--
-- An exclusion lifts a whole number by law after exclusions. Goods that a part describes are charged
-- unless the answer is that an exclusion is claimed; a line without an answer takes the claimed share.
--
-- A part of the function us_shipment_layers, which takes the shipments.
--
-- grain entry, hts10, measure
with listed as (

    select *
    from us_shipment_scopes
    where layer in ('section_201', 'section_301') and effect in ('include', 'conditional') and taken_share > 0
    qualify row_number() over (partition by entry, hts10, measure order by taken_share desc, rate_pct desc) = 1

)

select
    listed.entry,
    listed.hts10,
    listed.weight,
    listed.is_number,
    listed.layer,
    listed.program,
    listed.measure,
    listed.tier,
    case
        when coalesce(answers['in_transit'], '') = 'yes' then coalesce(us_in_transit.rate_pct, listed.rate_pct)
        else listed.rate_pct
    end as rate_pct,
    taken_share as value_taken,
    case
        when coalesce(answers['exclusion_claimed'], '') = 'no' then 0
        when coalesce(answers['exclusion_claimed'], '') = 'yes' then case when excluded.hts10 is null then 0 else 1 end
        when listed.is_number then case when coalesce(is_whole, false) then 1 else 0 end
        else coalesce(excluded_share, 0)
    end as excluded_share,
    coalesce(answers['exclusion_claimed'], '') = 'yes' and excluded.hts10 is not null as is_claimed,
    coalesce(not is_whole, false) as is_part_excluded
from listed
left join marts.us_exclusion_numbers as excluded
    on
        listed.hts10 = excluded.hts10 and listed.tier = excluded.tier
        and day >= excluded.valid_from and day < excluded.valid_before
left join marts.us_in_transit
    on
        listed.measure = us_in_transit.measure
        and day >= us_in_transit.valid_from and day < us_in_transit.valid_before
