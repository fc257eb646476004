-- Which tables does the data file have?
--
-- grain  table_name
select
    tables.schema_name || '.' || tables.table_name as table_name,
    replace(split_part(tables.comment, chr(10) || chr(10), 1), chr(10), ' ') as what_it_has,
    row_counts.row_count
from duckdb_tables() as tables
left join meta.row_counts
    on tables.schema_name || '.' || tables.table_name = row_counts.name
where not tables.internal
order by tables.schema_name <> 'marts', table_name
