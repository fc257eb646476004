-- Share of value that is steel, aluminum or copper, by ten-digit number; one row a metal.
unpivot (
    select
        hts10,
        steel_share::double as steel,
        aluminum_share::double as aluminum,
        copper_share::double as copper
    from csv_texts('data/raw/budget_lab_metal_content/metal_content_shares_hts10.csv.gz')
)
on steel, aluminum, copper
into name metal value content_share
