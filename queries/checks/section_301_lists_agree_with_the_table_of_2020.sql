-- On 2020-01-01 no line that is older than the USITC table of that day stands under another heading in it.
-- what to do  Read the heading of the line in the notes of 2020 and correct the list it is on.
select
    line,
    our_heading,
    their_heading
from marts.us_section_301_second_source
where our_heading is not null and their_heading is not null
