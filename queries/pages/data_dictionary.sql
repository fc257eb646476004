-- What does each column of the data file mean?
--
-- grain  table_name, column_name
select
    schema_name || '.' || table_name as table_name,
    column_name,
    lower(data_type) as column_type,
    comment as meaning
from duckdb_columns()
where not internal
order by table_name, column_index
