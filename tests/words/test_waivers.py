"""Both Chinese figures stand together, each in its place."""

import pandas as pd

from words.waivers import two_figures, waived_parts, waiver_figure, waiver_sentence

ROW = {
    "statutory_pct": 40.5, "with_waivers_pct": 13.0, "answer_to_section_301_pct": 27.5, "is_open_to_waiver": True,
    "waivers_held": True, "held_from": pd.Timestamp("2025-11-10"), "held_before": pd.Timestamp("2027-01-01"),
    "citation": "Announcement 2", "known": "secondary page read",
}  # fmt: skip


def said(**other) -> str:
    return waiver_sentence(pd.DataFrame([ROW | other]))


def test_the_tariff_comes_first_and_the_waiver_second():
    assert two_figures(40.5, 13.0) == "40.5% under the tariff; 13% for importers with a waiver"
    assert two_figures(13.0, 13.0) == "13%"
    assert two_figures(float("nan"), 13.0) == "n/a"


def test_what_is_lifted_and_when():
    assert "**40.5% under the tariff; 13% for importers with a waiver.**" in said()
    assert "waiver of the 27.5 points" in said()
    assert (
        "from November 10, 2025 to December 31, 2026 (Announcement 2; secondary page read)"
        in said()
    )


def test_no_waiver_is_claimed_where_none_held_or_none_can():
    assert "did not apply on this day" in said(waivers_held=False)
    assert said(is_open_to_waiver=False) == ""
    assert waiver_sentence(pd.DataFrame([ROW]).iloc[:0]) == ""


def test_what_a_waiver_pays_stands_alone_only_where_it_is_less():
    rows = pd.DataFrame([ROW])
    assert waiver_figure(rows) == "13% for importers with a waiver"
    assert waiver_figure(rows.assign(waivers_held=False)) == ""
    assert waiver_figure(rows.assign(with_waivers_pct=40.5)) == ""
    assert waiver_figure(rows.iloc[:0]) == ""


def test_the_stroke_is_explained_only_where_one_is_drawn():
    rates = {"china_rate_pct": [40.5, 10.0], "china_with_waivers_pct": [13.0, 10.0]}
    assert waived_parts(pd.DataFrame(rates)).startswith(
        "Short line: the Chinese rate for importers"
    )
    assert waived_parts(pd.DataFrame(rates).tail(1)) == ""
