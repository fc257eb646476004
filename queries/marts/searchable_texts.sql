-- The words by which a product can be found, and how much each text counts.
--
-- Its own name; each step of the official text that ends in its six digits, once; and, at a
-- quarter, the text of the heading above. What a text excludes ("other than", "except", "of
-- heading") is not what it is about and is cut.
--
-- grain product, text
with numbers as (

    select
        left(hts10, 6) as hs6,
        string_split(text_path, ' > ') as steps
    from staging.usitc_hts_numbers__texts

),

texts as (

    select
        product,
        name as text,
        0.8 as text_weight
    from marts.product_catalog
    where product != 'all'
    union all
    select distinct
        left(hs6, 4) as product,
        steps[1] as text,
        0.7 as text_weight
    from numbers
    union all
    select distinct
        hs6 as product,
        unnest(steps[2:]) as text,
        0.7 as text_weight
    from numbers
    union all
    select distinct
        hs6 as product,
        steps[1] as text,
        0.25 as text_weight
    from numbers
)

select
    product,
    regexp_replace(
        lower(text),
        '\((other than|excluding|except|not including|not)\b[^)]*\)'
        || '|\b(other than|excluding|except|not including|nor)\b[^;,()]*'
        || '|\b(of|in) (sub)?headings? (no. )?[\d. ,or]+', ' ', 'g'
    ) as text,
    max(text_weight) as text_weight
from texts
inner join marts.product_catalog using (product)
where text != 'Other'
group by all
