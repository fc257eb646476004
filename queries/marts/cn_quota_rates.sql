-- What MFN rate China charges on a line within or outside its yearly tariff quota.
--
-- over_quota is the answer that leads to the rate. Where a line has no row for `yes`, the MFN rate
-- of the line is the one outside the quota.
--
-- grain line, over_quota, valid_from
select
    line,
    over_quota,
    goods,
    rate_pct,
    greatest(china_quota_rates__quota_rates.valid_from, cn_lines.valid_from) as valid_from,
    least(china_quota_rates__quota_rates.valid_before, cn_lines.valid_before) as valid_before,
    condition,
    citation,
    url,
    known,
    note
from staging.china_quota_rates__quota_rates
inner join marts.cn_lines on starts_with(line, code_prefix)
