-- The ten-digit numbers that shipments are charged by, with the weight of each.
--
-- A shipment of ten digits is that number. One of eight digits is a mix of the numbers of its line,
-- as traded in 2024, for want of anything finer.
--
-- A part of the function us_shipment_layers, which takes the shipments.
--
-- grain entry, hts10
with given as (

    select unnest(shipments, max_depth := 2)

)

select
    entry,
    day,
    answers,
    code as hts10,
    left(code, 8) as line,
    1.0 as weight,
    true as is_number
from given
where length(code) = 10
union all
select
    entry,
    day,
    answers,
    hts10,
    line,
    share_of_line as weight,
    false as is_number
from given
inner join marts.us_statistical_numbers
    on code = line
