-- How many exclusions from Section 301 did the United States publish?
--
-- An item excludes a ten-digit number as a whole, or goods that it describes within one. An item
-- that was renewed in another note of chapter 99 counts once a note.
--
-- grain extent
select
    extent,
    count(distinct concat_ws('|', note, item)) as items,
    count(distinct hts10) as numbers,
    count(distinct line) as lines
from marts.us_exclusion_items
group by extent
order by extent
