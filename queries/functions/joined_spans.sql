-- Spans that touch as one: a list of valid_from and valid_before.
--
-- Of spans that do not overlap, given by their first days and the days after them. What goes on
-- to infinity has no end. To be unnested, recursive, beside the keys that the days are grouped by.
--
-- takes first_days, days_after
select
    list_transform(
        list_zip(
            list_sort(list_filter(first_days, lambda day: not list_contains(days_after, day))),
            list_sort(list_filter(days_after, lambda day: not list_contains(first_days, day)))
        ),
        lambda pair: struct_pack(valid_from := pair[1], valid_before := nullif(pair[2], date 'infinity'))
    )
