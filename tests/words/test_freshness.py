"""A reader of a later day learns how old the law is and which written dates have passed."""

from datetime import date

import pandas as pd

from words.freshness import age_text, passed_sentence

LAW = date(2026, 10, 10)
DATES = pd.DataFrame(
    {
        "day": pd.to_datetime(["2026-11-10", "2026-12-04"]),
        "change": ["ends", "starts"],
        "title": ["Truce", "Polysilicon"],
        "side": ["China", "US"],
    }
)


def test_the_age_is_counted_from_the_last_reading():
    assert [age_text(LAW, date(2026, 10, day)) for day in (10, 11, 12)] == [
        "today",
        "1 day ago",
        "2 days ago",
    ]
    assert age_text(LAW, date(2026, 11, 25)) == "46 days ago"


def test_dates_that_passed_are_named_and_later_ones_are_not():
    said = passed_sentence(DATES, LAW, date(2026, 11, 25))
    assert "November 10, 2026: Truce (ends)" in said
    assert "Polysilicon" not in said
    assert "Polysilicon (starts)" in passed_sentence(DATES, LAW, date(2026, 12, 4))


def test_nothing_is_said_within_thirty_days_and_a_word_where_nothing_passed():
    assert passed_sentence(DATES, LAW, date(2026, 11, 9)) == ""
    assert passed_sentence(DATES.iloc[:0], LAW, date(2026, 11, 25)).startswith("No written date")
