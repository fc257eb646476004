-- The spans between days, one after the other: a list of valid_from and valid_before.
--
-- The last span has no end where the last day is infinity. To be unnested, recursive, beside
-- the keys that the days are grouped by.
--
-- takes days
select
    list_transform(
        list_zip(list_sort(list_distinct(days)), list_sort(list_distinct(days))[2:], true),
        lambda pair: struct_pack(valid_from := pair[1], valid_before := nullif(pair[2], date 'infinity'))
    )
