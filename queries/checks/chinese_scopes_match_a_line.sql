-- Every code on a Chinese list is a line of the tariff, or its prefix, on some day of the list.
-- what to do  Correct the code in the product list of the measure, or add the line to the Chinese tariff.
select
    measure,
    code_prefix
from policy.scopes
inner join policy.measures using (measure)
where
    imposed_by = 'China'
    and not exists (
        from marts.cn_lines
        where
            left(line, 2) = left(code_prefix, 2) and starts_with(line, code_prefix)
            and coalesce(cn_lines.valid_before, date '9999-12-31') > scopes.valid_from
            and cn_lines.valid_from < coalesce(scopes.valid_before, date '9999-12-31')
    )
