-- A rate with the MFN duty inside is the only duty on all goods of its partner on the day.
-- what to do  Find the second duty in data/raw/us_duties_on_partners/duties.csv and end one of the two.
select
    inside.partner,
    inside.layer,
    beside.layer as second_layer,
    beside.valid_from
from marts.partner_duties as inside
inner join marts.partner_duties as beside
    on
        inside.partner = beside.partner and inside.layer <> beside.layer
        and beside.valid_from < coalesce(inside.valid_before, 'infinity')
        and inside.valid_from < coalesce(beside.valid_before, 'infinity')
where inside.is_all_in and beside.rate_pct > 0
