-- Under which line of the Chinese tariff the goods of a line stood since 2018.
--
-- A line itself, and before 2022, for a line new then, one old line: of those that it comes
-- from (marts.cn_line_predecessors) the one with most of China's imports of 2017. predecessors
-- says how many there are; with more than one the history is that of a part of the goods.
--
-- grain line, of_line
with chosen as (

    select
        cn_line_predecessors.line,
        predecessor,
        certainty,
        count(*) over of_line as predecessors
    from marts.cn_line_predecessors
    left join marts.cn_imports_2017
        on predecessor = cn_imports_2017.line and nomenclature = 'HS2017'
    window of_line as (partition by cn_line_predecessors.line)
    qualify
        row_number() over (
            partition by cn_line_predecessors.line order by value_usd desc nulls last, predecessor asc
        ) = 1

)

select
    line,
    line as of_line,
    valid_from,
    coalesce(valid_before, 'infinity') as valid_before,
    'same line' as certainty,
    1 as predecessors
from marts.cn_lines
union all
select
    line,
    predecessor as of_line,
    date '2018-01-01' as valid_from,
    date '2022-01-01' as valid_before,
    certainty,
    predecessors
from chosen
