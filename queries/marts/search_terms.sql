-- How well each word describes each product: the index of the product search.
--
-- A word counts less the longer its clause, the later it stands, and in later clauses. A word with
-- hyphens counts as a whole and in its parts.
--
-- grain word, position
with texts as (

    select distinct text
    from marts.searchable_texts

),

clauses as (

    select
        text,
        unnest(regexp_split_to_array(text, '[;:,()]')) as clause,
        generate_subscripts(regexp_split_to_array(text, '[;:,()]'), 1) as clause_position
    from texts

),

words as (

    select
        text,
        clause_position,
        regexp_extract_all(clause, '[a-z0-9]+([''’][a-z]+)?')
        || regexp_extract_all(clause, '[a-z0-9]+(-[a-z0-9]+)+') as words
    from clauses

),

weighed as (

    select
        text,
        unnest(words) as word,
        if(clause_position = 1, 1, 0.7)
        / ((1 + generate_subscripts(words, 1) / 12) * (1 + length(words) / 12)) as weight
    from words

)

select
    product_catalog.position,
    weighed.word,
    max(searchable_texts.text_weight * weighed.weight)::float as weight
from marts.searchable_texts
inner join weighed using (text)
inner join marts.product_catalog using (product)
group by product_catalog.position, weighed.word
