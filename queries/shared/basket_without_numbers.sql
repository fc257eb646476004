-- Whether a basket has no number of ten digits, so that the rates of its lines charge it.
--
-- grain one row
select
    $importer = 'China'
    or not list_contains(list_transform($lines::varchar[], lambda line: length(line)), 10) as holds
