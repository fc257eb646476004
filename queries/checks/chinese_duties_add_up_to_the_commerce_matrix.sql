-- On 2025-03-28 the lists of the law records add up to the total that the US Commerce Department printed.
-- what to do  Compare the line in the Chinese product lists with data/raw/us_commerce_china_tariffs.
with charged as (

    select
        line,
        sum(statutory_pct) as charged_pct
    from marts.cn_rate_layers
    where
        layer <> 'mfn' and valid_from <= date '2025-03-28'
        and coalesce(valid_before, date '9999-12-31') > date '2025-03-28'
    group by line

)

select
    line,
    additional_pct,
    charged_pct
from staging.us_commerce_china_tariffs
left join charged using (line)
where
    additional_pct is not null
    and not exists (
        from marts.cn_lines
        where cn_lines.line = us_commerce_china_tariffs.line and valid_before is not null
    )
    and abs(coalesce(charged_pct, 0) + if(is_suspended, lists_2020_pct, 0) - additional_pct) > 0.001
