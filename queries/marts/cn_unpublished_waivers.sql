-- Codes that the press places on the unpublished list of April 2025.
--
-- China has not confirmed them, and no rate uses them. A code that is not a line of the tariff
-- stands for its six digits; codes reported as excluded are left out. Trade is US exports to China
-- in 2024 for the whole code.
--
-- grain  code_prefix
with codes as (

    select
        code_prefix,
        because as goods,
        citation,
        if(
            exists (
                from marts.cn_lines
                where starts_with(line, code_prefix) and valid_before is null
            ),
            code_prefix,
            left(code_prefix, 6)
        ) as matched
    from staging.china_exclusions__exclusions
    where program_name like 'unpublished%' and code_prefix is not null

)

select
    code_prefix,
    goods,
    list(cn_lines.line order by cn_lines.line) as lines,
    count(cn_lines.line) as line_count,
    coalesce(sum(value_usd), 0) as trade_usd,
    citation
from codes
inner join marts.cn_lines
    on
        starts_with(cn_lines.line, matched) and cn_lines.valid_before is null
        and cn_lines.hs6 <> regexp_extract(goods, 'excl. ([0-9]{6})', 1)
left join marts.cn_line_weights
    on
        cn_lines.line = cn_line_weights.line and weights = 'trade_2024'
        and cn_line_weights.valid_before is null
group by code_prefix, goods, matched, citation
