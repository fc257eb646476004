-- Which tariff line does a number of eight or ten digits belong to, and what does it cover?
--
-- Ten digits are a number of the US tariff; a retired number leads to its line. Eight digits may
-- be a line of both tariffs.
--
-- grain importer, line
-- $number  text: eight or ten digits without dots
select
    tariff_lines.importer,
    tariff_lines.line,
    tariff_lines.hs6 as product,
    us_number_texts.hts10,
    coalesce(us_number_texts.text, tariff_lines.description) as text
from marts.tariff_lines
left join marts.us_number_texts
    on
        tariff_lines.importer = 'United States'
        and tariff_lines.line = us_number_texts.line
        and us_number_texts.hts10 = $number
where
    tariff_lines.line = left($number, 8)
    and (tariff_lines.importer = 'United States' or length($number) = 8)
    and (tariff_lines.valid_before is null)
    and length($number) in (8, 10)
order by tariff_lines.importer desc
