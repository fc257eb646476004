"""What single lines owe under Section 232, worked by hand from the text of the tariff.

Rates are those of the HTS headings named beside each line (general column, chapter 99, editions of
July 2025, December 2025 and June 2026). Contents are the input-output shares of
data/raw/budget_lab_metal_content, an assumption; trade is Census, 2024, by ten digits.
"""

import pytest

from warehouse import query


def owed(line: str, day: str, reading: str = "statutory") -> dict[str, float]:
    """Points of customs value by layer, those that come to nothing left out."""
    rows = query("rate_of_line", importer="United States", line=line, day=day, reading=reading)
    points = rows.groupby("layer")["rate_pct"].sum()
    return {layer: value for layer, value in points.items() if value}


def cited(line: str, day: str, program: str) -> str:
    """The text that a line's rate of a program rests on."""
    rows = query("rate_of_line", importer="United States", line=line, day=day)
    return rows.set_index("programme").loc[program, "citation"]


CASES = [
    # 7210.12.00, tinplate, Free. Footnotes: 9903.91.01 (+25), note 16 (9903.81.87, +50). No steel mill
    # article was ever on List 3: List 4A, then the review at the same 25. Fentanyl 9903.01.24 (+20).
    # Nothing is left for the reciprocal duty. 0 + 25 + 50 + 20.
    ("72101200", "2025-06-10", {
        "section_301": 25, "section_232": 50, "ieepa_fentanyl": 20, "total": 95}),
    # The same before the raise, and before anything: List 4A 7.5 + steel 25.
    ("72101200", "2024-09-26", {"section_301": 7.5, "section_232": 25, "total": 32.5}),
    ("72101200", "2018-03-22", {}),
    ("72101200", "2018-03-23", {"section_232": 25, "total": 25}),
    # 7318.15.60, small screws, 6.2%. Footnotes: 9903.88.03 (List 3, +25), note 16 (9903.81.89/.90:
    # steel derivative of the metal chapter, +50 on its full value). 6.2 + 25 + 50 + 20.
    ("73181560", "2025-06-10", {
        "mfn": 6.2, "section_301": 25, "section_232": 50, "ieepa_fentanyl": 20, "total": 101.2}),
    # 8708.30.50, brake parts, 2.5%, List 3. 9903.94.05 from 2025-05-03 (+25); the day before, the
    # reciprocal 125 instead. From 2025-11-01 also a truck part (9903.74.08): cars come first, once.
    ("87083050", "2025-05-02", {
        "mfn": 2.5, "section_301": 25, "ieepa_fentanyl": 20, "ieepa_reciprocal": 125,
        "total": 172.5}),
    ("87083050", "2025-06-10", {
        "mfn": 2.5, "section_301": 25, "section_232": 25, "ieepa_fentanyl": 20, "total": 72.5}),
    ("87083050", "2025-12-01", {
        "mfn": 2.5, "section_301": 25, "section_232": 25, "ieepa_fentanyl": 10, "total": 62.5}),
    # 8302.42.30, furniture fittings, 3.9%, List 4A 7.5. A derivative of aluminum from 2025-03-12
    # (note 19(k), content), of steel too from 2025-08-18 (note 16(n), content). Three numbers:
    #           trade, m$   aluminum   steel
    # ...3010     12.586     0.0266    0.1312
    # ...3015    123.814     0.0624    0.1594
    # ...3065    341.084     0.0624    0.1594     sum 477.484
    # aluminum (12.586 x .0266 + 464.898 x .0624) / 477.484 = .061456
    # steel    (12.586 x .1312 + 464.898 x .1594) / 477.484 = .158657
    # 50 on each content; the reciprocal 10 on the rest, .779887.
    ("83024230", "2025-12-01", {
        "mfn": 3.9, "section_301": 7.5, "ieepa_fentanyl": 10,
        "section_232": 50 * (0.061456 + 0.158657), "ieepa_reciprocal": 10 * 0.779887,
        "total": 3.9 + 7.5 + 10 + 11.00565 + 7.79887}),
    # Before 2025-06-04 an article that owes 232 on its content owes no reciprocal duty at all:
    # 25 on the aluminum, nothing on the rest, though the rate was 125 in April.
    ("83024230", "2025-04-20", {
        "mfn": 3.9, "section_301": 7.5, "ieepa_fentanyl": 20, "section_232": 25 * 0.061456,
        "total": 3.9 + 7.5 + 20 + 1.5364}),
    # From 2026-04-06 full value, note 16(c): 25 in all, no longer once for each metal.
    ("83024230", "2026-05-01", {
        "mfn": 3.9, "section_301": 7.5, "section_232": 25, "total": 36.4}),
    # 8544.42.90, cables with connectors, 2.6%, List 3. Copper derivative (note 36, 9903.78.01) and
    # aluminum derivative (note 19(k)) at once: contents .4914 and .0832 in both of its numbers.
    ("85444290", "2025-12-01", {
        "mfn": 2.6, "section_301": 25, "ieepa_fentanyl": 10, "section_232": 50 * 0.5746,
        "ieepa_reciprocal": 10 * 0.4254, "total": 2.6 + 25 + 10 + 28.73 + 4.254}),
    # 7408.11.30, copper wire, 1%, List 3. 9903.78.01: 50 on copper content, here the whole (1.0).
    # The day before, exempt from the reciprocal duty (Annex II names copper).
    ("74081130", "2025-07-31", {
        "mfn": 1, "section_301": 25, "ieepa_fentanyl": 20, "total": 46}),
    ("74081130", "2025-08-01", {
        "mfn": 1, "section_301": 25, "ieepa_fentanyl": 20, "section_232": 50, "total": 96}),
    # 8483.10.10, camshafts, 2.5%, List 3. Only 8483.10.1030 is a car part (note 33(g)), the whole
    # line a truck part (note 38(i)): the line owes 25 once, whoever takes which share.
    ("84831010", "2025-12-01", {
        "mfn": 2.5, "section_301": 25, "ieepa_fentanyl": 10, "section_232": 25, "total": 62.5}),
    # 9401.61.40, upholstered chairs with a wooden frame, Free. Footnote 9903.88.04 (List 3, part of
    # the line): chairs for children, ...4001, owe neither it nor 232. Trade: 17.751 of 596.145 m$.
    # Others: 9903.76.02 (+25), no Section 122. Children's chairs: Section 122 (+10).
    ("94016140", "2026-05-01", {
        "section_301": 25 * 0.970224, "section_232": 25 * 0.970224, "section_122": 10 * 0.029776,
        "total": 48.80896}),
    # 9403.20.00, metal furniture, Free, List 3: out of 232 from 2026-04-06 (annex II); Section 122.
    # Two of its numbers come back on 2026-06-08 at 25 (Proclamation 11032), 8.9% of the trade.
    ("94032000", "2026-05-01", {"section_301": 25, "section_122": 10, "total": 35}),
    ("94032000", "2026-06-08", {
        "section_301": 25, "section_232": 25 * 0.089049, "section_122": 10 * 0.910951,
        "total": 25 + 2.2262 + 9.1095}),
    # 8538.10.00, empty cabinets of switchgear, Free, List 1: note 16(c)(vi), 9903.82.09 (+25) on full
    # value. 8537.10.91, switchboards, 2.7%, List 3: in no tier, so Section 122 (+10).
    ("85381000", "2026-05-01", {"section_301": 25, "section_232": 25, "total": 50}),
    ("85371091", "2026-05-01", {
        "mfn": 2.7, "section_301": 25, "section_122": 10, "total": 37.7}),
    # 8504.34.00, large transformers, 1.6%, List 1: note 16(c)(ix), 9903.82.10: a total of 15 with the
    # MFN duty, so 13.4 on top.
    ("85043400", "2026-05-01", {
        "mfn": 1.6, "section_301": 25, "section_232": 13.4, "total": 40}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "day", "expected"), CASES)
def test_a_line_owes_what_the_text_says(line, day, expected):
    assert owed(line, day) == pytest.approx(expected, abs=0.0005)


def test_the_citation_is_that_of_the_tier_a_line_is_in():
    furniture = cited("94016140", "2026-05-01", "section_232_wood")
    assert furniture.endswith("HTS 9903.76.02")
    outside_chapter_73 = cited("83024230", "2025-12-01", "section_232_steel_derivatives")
    inside = cited("73181560", "2025-06-10", "section_232_steel_derivatives")
    assert outside_chapter_73.endswith("HTS 9903.81.91")
    assert inside.endswith("HTS 9903.81.89, 9903.81.90")


def test_an_exclusion_lifts_section_301_in_its_own_reading_only():
    # 7326.90.86: 9903.88.69 lifts List 3 on goods within 7326.90.8688.
    both = [owed("73269086", "2025-06-10", way) for way in ("statutory", "after_exclusions")]
    assert both[0]["section_301"] == 25
    assert 0 < both[1]["section_301"] < 25
    assert both[0]["section_232"] == both[1]["section_232"] == 50
