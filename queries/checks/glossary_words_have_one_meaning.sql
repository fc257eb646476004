-- No word is explained by two terms of the glossary.
-- what to do  Remove the word from all rows but one in data/glossary.csv.
with words as (

    select
        term,
        unnest(string_split(lower(also_written), ';')) as word
    from marts.glossary_terms

)

select
    word,
    string_agg(term, ', ' order by term) as terms
from words
group by word
having count(*) > 1
