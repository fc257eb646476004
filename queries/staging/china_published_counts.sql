-- Lines of each list of a Chinese announcement as printed; a tier is named as in the law records.
select
    measure,
    coalesce(tier, '') as tier,
    published_lines::integer as published_lines,
    citation,
    url,
    known,
    because
from csv_texts('data/raw/china_published_counts/counts.csv')
