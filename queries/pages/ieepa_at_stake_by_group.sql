-- Which Chinese goods paid the duty charged under IEEPA?
--
-- Chapters 84, 85 and 95 use their own calculated duty. For all other goods only the total is
-- available: is_split marks its parts, split over sections by imports of January to August of the
-- year times the IEEPA rate of each month. An estimate.
--
-- grain product
with split as (

    select
        month,
        chapters.parent as product,
        sum(mix_usd * ieepa_pct) as weight
    from marts.us_heading_law_months
    inner join marts.product_catalog as chapters on left(heading, 2) = chapters.product
    where chapters.product not in ('84', '85', '95')
    group by month, chapters.parent

),

parts as (

    select
        product,
        true as is_split,
        ieepa_bands.*,
        weight / sum(weight) over (partition by month) as part
    from split
    inner join marts.ieepa_bands using (month)
    where goods_group = 'others' and weight > 0
    union all
    select
        goods_group as product,
        false as is_split,
        ieepa_bands.*,
        1 as part
    from marts.ieepa_bands
    where goods_group in ('84', '85', '95')

)

select
    product,
    product_catalog.label || if(product = 'section:XX', ' (without toys and sports goods)', '') as label,
    is_split,
    sum(part * at_stake_usd) as at_stake_usd,
    sum(part * low_usd) as low_usd,
    sum(part * high_usd) as high_usd,
    min(month) as first_month,
    max(month) as last_month
from parts
inner join marts.product_catalog using (product)
group by product, product_catalog.label, is_split
order by at_stake_usd desc, product asc
