-- Each extension of China's published exclusions, with its days and the sets of 2019 and 2020 that it covers.
select
    position::integer as position,
    extension,
    list_transform(string_split(sets, '|'), lambda place: place::integer) as sets,
    valid_from::date as valid_from,
    valid_before::date as valid_before,
    items::integer as items,
    source as citation,
    known,
    note
from csv_texts('data/raw/china_exclusions/extensions.csv')
