"""Rounds of exclusions: what is in force, was extended or expired, by hand."""

from datetime import date

import pandas as pd
import pytest

from charts.exclusions import exclusion_bars, exclusion_steps
from sections.exemptions.rounds import rounds_sentence
from tests.conftest import ROOT, run_on
from warehouse import query


def item(
    round_: str, note: str, number: str, hts10: str, text: str, first: str, end: str, whole=False
) -> dict:
    return {
        "round": round_, "note": note, "item": number, "hts10": hts10, "code": hts10, "text": text,
        "extent": "whole" if whole else "part", "valid_from": date.fromisoformat(first),
        "valid_before": date.fromisoformat(end), "line": hts10[:8],
    }  # fmt: skip


TABLES = {
    "marts.evidence_dates": [{"law_through": date(2026, 10, 10)}],
    "marts.us_exclusion_items": [
        # a whole number, extended in a later round; described goods that expired; one extended in its note
        item("first", "a", "1", "1111111111", "1111.11.1111", "2018-07-06", "2020-01-01", whole=True),
        item("first", "a", "2", "2222222222", "Small pumps", "2018-07-06", "2020-01-01"),
        item("first", "a", "3", "3333333333", "Large pumps", "2018-07-06", "2021-01-01"),
        item("later", "b", "1", "1111111111", "1111.11.1111", "2020-01-01", "2027-01-01", whole=True),
    ],
    "marts.us_statistical_numbers": [
        {"hts10": "1111111111", "customs_value_usd": 10.0},
        {"hts10": "2222222222", "customs_value_usd": 100.0},
    ],
}  # fmt: skip

EXTENDED = (ROOT / "queries" / "marts" / "us_exclusions_extended.sql").read_text()


def test_an_item_is_extended_in_its_note_or_by_the_same_words_later():
    assert sorted(run_on(EXTENDED, TABLES)) == [("a", "1"), ("a", "3")]


def test_items_of_a_round_are_in_force_extended_or_expired(answer):
    extended = [{"note": "a", "item": "1"}, {"note": "a", "item": "3"}]
    tables = TABLES | {"marts.us_exclusions_extended": extended}
    rows = answer("exclusion_rounds", tables, day=date(2021, 6, 1))
    found = {row[0]: (row[1], row[3], row[4], row[5], row[9], row[10]) for row in rows}
    assert found == {"first": (3, 0, 2, 1, 10, 100), "later": (1, 1, 0, 0, 10, 0)}


def test_an_item_counts_from_its_first_day_to_the_day_before_its_end(answer):
    rows = answer("exclusions_in_force", TABLES)
    assert [(str(row[0]), row[2], row[4], row[5]) for row in rows] == [
        ("2018-07-06", 3, 10, 100),
        ("2020-01-01", 2, 10, 0),
        ("2021-01-01", 1, 10, 0),
    ]


def test_the_178_that_run_are_the_164_kept_and_14_on_solar_machines():
    rows = query("exclusion_rounds")
    running = rows[rows["items_in_force"] > 0].set_index("round")["items_in_force"].to_dict()
    assert running == {"kept in 2024": 164, "solar machines of 2024": 14}
    ended = rows["items_extended"] + rows["items_expired"] + rows["items_in_force"]
    assert ended.tolist() == rows["items"].tolist()
    steps = query("exclusions_in_force")
    assert steps["items"].iloc[-1] == 178


@pytest.mark.parametrize("dark", [False, True])
def test_the_figures_hold_the_rows(dark):
    rows, steps = query("exclusion_rounds"), query("exclusions_in_force")
    bars = exclusion_bars(rows, pd.Timestamp("2026-10-10"), dark)
    assert [list(bar.x) for bar in bars.data] == [
        rows[name].tolist() for name in ("items_in_force", "items_extended", "items_expired")
    ]
    [line] = exclusion_steps(steps, pd.Timestamp("2026-10-10"), dark).data
    assert list(line.y) == [*steps["items"], 178]


def test_a_sentence_says_how_many_and_on_what_trade():
    rows = pd.DataFrame({"round": ["kept"], "items_in_force": [2]})
    steps = pd.DataFrame(
        {"valid_from": pd.to_datetime(["2018-07-06", "2020-01-01"]), "items": [3, 2],
         "whole_usd": [10e6, 10e6], "part_at_most_usd": [1e9, 0]}
    )  # fmt: skip
    said = rounds_sentence(rows, steps, date(2021, 6, 1))
    assert "**2 exclusions** were in force (2 kept)" in said
    assert "$10.0M" in said
    assert "3 items from July 6, 2018" in said
    none = rounds_sentence(rows.assign(items_in_force=0), steps, date(2018, 1, 1))
    assert none == "No exclusion was in force on January 1, 2018."
