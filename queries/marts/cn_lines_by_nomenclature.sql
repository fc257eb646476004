-- The edition of the Harmonized System under which each line of the Chinese tariff exists.
--
-- HS2017 until 2021-12-31, HS2022 afterward. A line that exists in both has two rows.
--
-- grain line, nomenclature
select
    line,
    hs6,
    predecessor_hs6,
    unnest(
        case
            when valid_before is not null then ['HS2017']
            when predecessor_hs6 is not null then ['HS2022']
            else ['HS2017', 'HS2022']
        end
    ) as nomenclature
from marts.cn_lines
