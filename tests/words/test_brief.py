"""The words of the one-page brief, on small tables."""

from datetime import date

import pandas as pd

from words.brief import (
    ahead_said,
    answers_said,
    name_parts,
    notes_said,
    on_day,
    short_citation,
    trade_table,
)


def test_a_long_name_is_cut_in_the_title_and_whole_beneath():
    assert name_parts("1201.90 Soya beans") == ("Soya beans", "HS 1201.90")
    name = "Vehicles; " + "with an engine and " * 5 + "doors"
    title, beneath = name_parts(f"8703.23 {name}")
    assert title.endswith(" …")
    assert len(title) <= 62
    assert beneath == f"HS 8703.23: {name}"


def test_a_citation_is_cut_to_its_first_act():
    assert short_citation("91 FR 47318; HTS 9903.05.20") == "91 FR 47318"
    assert short_citation("HTS, column 1 general (19 U.S.C. 1202)") == "HTS, column 1 general"
    assert short_citation(None) == ""


def test_notes_leave_out_what_is_not_computed_and_count_what_does_not_fit():
    notes = pd.DataFrame(
        {
            "kind": ["exempt, whole line", "condition", "condition", "not computed: drawback"],
            "note": ["Books", "Cars", "Trucks", "Refunds"],
            "citation": ["Act 1; Act 2", None, None, None],
        }
    )
    assert notes_said(notes, 3) == [
        "Exempt, whole line: Books (Act 1)", "Condition: Cars", "Condition: Trucks",
    ]  # fmt: skip
    assert notes_said(notes, 1)[1:] == ["2 more on the page at the foot of this sheet"]


def test_what_is_ahead_has_its_day():
    days = pd.Series(pd.to_datetime(["2026-11-10", "2027-01-01"]))
    assert ahead_said(days, ["A rise", "Waivers end"]) == [
        "November 10, 2026: A rise", "January 1, 2027: Waivers end",
    ]  # fmt: skip


def test_answers_stand_with_their_questions():
    conditions = pd.DataFrame(
        {
            "parameter": ["metal_pct", "metal_pct", "civil_aircraft"],
            "question": ["Share of metal", "Share of metal", "For civil aircraft?"],
        }
    )
    said = answers_said({"civil_aircraft": "yes", "metal_pct": 40.0}, conditions)
    assert said == ["For civil aircraft? Yes", "Share of metal 40%"]


def test_trade_has_a_row_a_flow_and_says_where_months_are_missing():
    years = pd.DataFrame(
        {
            "flow": ["export", "export", "import"],
            "year": [2024, 2025, 2025],
            "value_usd": [3e9, 1e9, 2e6],
        }
    )
    months = pd.DataFrame(
        {
            "flow": ["export"], "label": ["Chapter 12. Oil seeds"], "value_usd": [5e9],
            "first_month": [pd.Timestamp("2025-06-01")], "last_month": [pd.Timestamp("2026-05-01")],
        }
    )  # fmt: skip
    table = trade_table(years, months)
    assert table.to_numpy().tolist() == [
        ["US exports to China", "$3.0B", "$1.0B", "$5.0B, Jun 2025 to May 2026"],
        ["US imports from China", "n/a", "$2.0M", "no months available"],
    ]
    assert table.columns[-1] == "Last twelve months, chapter 12"
    assert list(trade_table(years, months.head(0))) == ["Trade", "2024", "2025"]


def test_the_day_stands_with_the_reading():
    assert on_day(date(2025, 4, 10), "Before exclusions") == (
        "Duties on April 10, 2025, before exclusions"
    )
