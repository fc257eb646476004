-- The spans between days, one after the other: a list of valid_from and valid_before.
--
-- The last span has no end where the last day is infinity. To be unnested, recursive, beside
-- the keys that the days are grouped by.
--
-- takes days
select
    list_transform(
        list_filter(list_zip(list_sort(days), list_sort(days)[2:], true), lambda pair: pair[1] < pair[2]),
        lambda pair: struct_pack(valid_from := pair[1], valid_before := nullif(pair[2], date 'infinity'))
    )
