-- How much of each ten-digit number claimed a Section 301 exclusion; one row a heading and number.
--
-- The share used mends the claimed share with the collections of 2024 where the claim rested on a wrong full rate.
select
    ch99_code as heading,
    hts10,
    left(hts10, 8) as line,
    list_rate_pct::double as list_rate_pct,
    claim_share::double as claimed_share,
    share_2024::double as collected_share,
    yale_used_a_wrong_full_rate = 'True' as is_mended,
    share_used::double as share_used
from csv_texts('data/raw/budget_lab_section_301_exclusions/shares_checked.csv')
