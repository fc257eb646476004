-- How much of the value of an article is steel, aluminum or copper.
--
-- Cost shares from national input-output tables, an assumption: no law settles them. A number
-- missing from the tables takes the average of its heading.
--
-- grain hts10, metal
with heading_means as (

    select
        left(hts10, 4) as heading,
        metal,
        avg(content_share) as mean_share
    from staging.budget_lab_metal_content
    group by heading, metal

)

select
    us_statistical_numbers.hts10,
    heading_means.metal,
    coalesce(budget_lab_metal_content.content_share, heading_means.mean_share) as content_share,
    budget_lab_metal_content.content_share is null as is_heading_mean
from marts.us_statistical_numbers
inner join heading_means
    on left(us_statistical_numbers.hts10, 4) = heading_means.heading
left join staging.budget_lab_metal_content
    on
        us_statistical_numbers.hts10 = budget_lab_metal_content.hts10
        and heading_means.metal = budget_lab_metal_content.metal
