"""A reader of a later day learns how old the law is and which written dates have passed."""

from datetime import date

import pandas as pd

from warehouse import query
from words.freshness import age_text, other_dates, passed_sentence

LAW = date(2026, 10, 10)
NONE = float("nan")
ROWS = pd.DataFrame(
    [
        ("2026-10-18", "United States", "act", "Oil act", NONE, NONE, NONE, None),
        ("2026-11-10", "China", "rate", "Duty on all goods: suspension ends", 10, 34, NONE, "No act found"),
        ("2026-11-10", "United States", "exclusions", "Exclusions", NONE, NONE, 178, None),
        ("2026-12-04", "United States", "rate", "Solar", 0, 15, NONE, "Due after our last check"),
    ],
    columns=["day", "importer", "kind", "what", "present_pct", "written_pct", "items", "note"],
).assign(day=lambda rows: pd.to_datetime(rows["day"]), change="starts")  # fmt: skip


def through(day: date) -> pd.DataFrame:
    return ROWS[ROWS["day"].dt.date <= day]


def test_the_age_is_counted_from_the_last_reading():
    assert [age_text(LAW, date(2026, 10, day)) for day in (10, 11, 12)] == [
        "today",
        "1 day ago",
        "2 days ago",
    ]
    assert age_text(LAW, date(2026, 11, 25)) == "46 days ago"


def test_what_changed_by_its_text_has_both_rates_and_later_days_are_left_out():
    day = date(2026, 11, 25)
    said = passed_sentence(through(day), LAW, day)
    assert (
        "- November 10, 2026: Duty on all goods\\: suspension ends: **10 or 34 percent**. No act found."
        in said
    )
    assert "178 exclusions from US Section 301 duties ended." in said
    assert "Solar" not in said
    assert said.endswith("We have not read what became of them.")
    day = date(2026, 12, 4)
    assert "Solar: **0 or 15 percent**.\n" in passed_sentence(through(day), LAW, day)
    assert other_dates(through(day), LAW, day) == "- October 18, 2026: Oil act (US, starts)"


def test_nothing_is_said_within_thirty_days_and_a_word_where_nothing_passed():
    day = date(2026, 11, 9)
    assert passed_sentence(through(day), LAW, day) == other_dates(through(day), LAW, day) == ""
    assert passed_sentence(ROWS.iloc[:0], LAW, date(2026, 11, 25)).startswith("No written date")


def test_the_records_say_ten_or_thirty_four_percent(warehouse):
    day = date(2026, 11, 26)
    rows = query("written_days_passed", today=day)
    said = passed_sentence(rows, LAW, day)
    assert (
        "the suspension of 24 percentage points: **10 or 34 percent**. Outcome unknown; on September 28"
        in said
    )
    assert "an extension to January 10, 2027, and we found no act" in said
    assert "178 exclusions" in said
    assert "0 or 100 percent" in said
    assert "Trump-Xi meeting" in other_dates(rows, LAW, day)
