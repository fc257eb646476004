"""Trucks and buses by hand: Section 232 takes the place of the duty on all goods, not of the rest."""

import pytest

from warehouse import query

# line, day, layers by hand
BY_HAND = [
    # a heavy truck: MFN 25, List 1 25, fentanyl 20, reciprocal 10 until Section 232 comes
    ("87042301", "2025-10-31", {"mfn": 25, "section_301": 25, "ieepa_fentanyl": 20, "ieepa_reciprocal": 10}),
    # from 2025-11-01 Section 232 at 25 instead of the reciprocal duty; fentanyl stays
    ("87042301", "2025-11-01", {"mfn": 25, "section_232": 25, "section_301": 25, "ieepa_fentanyl": 20}),
    # forced labor at 12.5 since 2026-07-24, not on what Section 232 charges
    ("87042301", "2026-07-24", {"mfn": 25, "section_232": 25, "section_301": 25}),
    # a bus: MFN 2, List 1 25, Section 232 at 10
    ("87021031", "2026-07-23", {"mfn": 2, "section_232": 10, "section_301": 25}),
    ("87021031", "2026-07-24", {"mfn": 2, "section_232": 10, "section_301": 25}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "day", "layers"), BY_HAND)
def test_each_layer_and_the_sum(warehouse, line: str, day: str, layers: dict[str, float]):
    rows = query("rate_of_line", importer="United States", line=line, day=day)
    rates = rows[rows["rate_pct"] > 0].groupby("layer")["rate_pct"].sum().to_dict()
    assert rates.pop("total") == pytest.approx(sum(layers.values()))
    assert rates == pytest.approx(layers)
