-- Who granted each exemption, under which act, with the address of its text.
--
-- grain measure, citation
with cited as (

    select distinct
        importer,
        measure,
        citation
    from marts.exempt_lines

)

select
    cited.importer,
    cited.measure,
    coalesce(measures.title, 'Section 301 exclusions') as title,
    cited.citation,
    instrument,
    granted_by,
    url,
    coalesce(evidence, 'secondary note') as known
from cited
left join policy.measures using (measure)
left join staging.exemption_instruments
    on cited.measure = exemption_instruments.measure and contains(cited.citation, citation_has)
left join marts.events using (event_id)
