-- What is scheduled for the lines of a basket, when, and how much would it add?
--
-- Based on the values in the basket, if the scheduled rate replaces the present one on the whole
-- line. An act on goods that no tariff code isolates adds no figure.
--
-- grain      day, what
-- $importer  one of United States, China: the country that charges the duty
-- $lines     list of text: eight digits, as basket_entries gives them
-- $amounts   list of number: customs value in US dollars
-- empty      We know of nothing scheduled for the lines in this basket.
with entries as (

    select
        unnest($lines::varchar[]) as line,
        unnest($amounts::double[]) as value_usd

)

select
    valid_from as day,
    what,
    count(distinct line) as line_count,
    sum(value_usd) as value_usd,
    sum(if(condition is null, value_usd * (scheduled_pct - present_pct) / 100, null)) as added_duty_usd,
    any_value(condition) as condition,
    any_value(note) as note,
    any_value(citation) as citation,
    any_value(url) as url
from entries
inner join marts.line_changes_ahead using (line)
where importer = $importer
group by valid_from, what
order by day, what
