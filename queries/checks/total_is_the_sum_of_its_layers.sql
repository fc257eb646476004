-- A line's total is the sum of its layers on every span.
select
    importer,
    line,
    valid_from,
    statutory_pct
from marts.rates
where
    abs(
        statutory_pct - coalesce(mfn_pct, 0) - coalesce(section_201_pct, 0) - coalesce(section_232_pct, 0)
        - coalesce(section_301_pct, 0) - coalesce(ieepa_fentanyl_pct, 0) - coalesce(ieepa_reciprocal_pct, 0)
        - coalesce(section_122_pct, 0) - coalesce(section_301_forced_labor_pct, 0) - coalesce(retaliation_232_pct, 0)
        - coalesce(retaliation_301_pct, 0) - coalesce(february_2025_pct, 0) - coalesce(march_2025_pct, 0)
        - coalesce(across_the_board_pct, 0) - other_layers_pct
    ) > 0.00001
