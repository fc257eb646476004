-- The spans of a total follow each other without gap or overlap.
-- what to do  Find the rate whose end leaves a gap or an overlap in the across-the-board records of that country.
select
    importer,
    valid_from,
    valid_before
from marts.across_the_board
where layer = 'total'
qualify valid_before is distinct from lead(valid_from) over (partition by importer order by valid_from)
