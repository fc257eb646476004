-- On which days each set of published Chinese exclusions was extended, as far as we read.
--
-- valid_before is empty where the end is not known. No annex of an extension was found, so codes
-- that an extension left out or renumbered are not known.
--
-- grain exclusion_set, valid_from
with parts as (

    select
        china_exclusions__extensions.* exclude (sets, position),
        unnest(sets) as position
    from staging.china_exclusions__extensions

)

select
    exclusion_set,
    extension,
    parts.valid_from,
    parts.valid_before,
    items,
    parts.citation,
    parts.known,
    parts.note
from parts
inner join staging.china_exclusions__published_sets using (position)
