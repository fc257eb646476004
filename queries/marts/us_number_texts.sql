-- Ten-digit numbers of the US tariff and what each covers, in the words of the last edition.
--
-- The text is the last step that says more than "Other". Numbers that ended before that edition
-- have no row.
--
-- grain hts10
with steps as (

    select
        hts10,
        line,
        string_split(text_path, ' > ') as steps
    from staging.usitc_hts_numbers__texts

)

select
    hts10,
    line,
    list_filter(steps, lambda step: step != 'Other')[-1]
    || if(steps[-1] = 'Other', ': other', '') as text
from steps
