"""What is said of the figures for one tariff."""

from datetime import date

import pandas as pd

from words.numbers import card_text, figure_name, quote_sentence, range_sentence
from words.rows import each

ROWS = pd.DataFrame(
    {
        "kind": ["published", "ours", "collected", "ours"],
        "number": [None, "statutory", "collected", "all_goods"],
        "place": [None, 1, 7, 6],
        "name": ["A Lab", "Our average, before exclusions", "Collected", "Rate on all goods"],
        "vintage": ["2026-06", None, None, None],
        "first_day": pd.to_datetime(["2025-05-14", None, "2025-05-01", None]),
        "last_day": pd.to_datetime(["2025-05-14", None, "2025-05-31", None]),
        "rate_pct": [8.0, 10.0, 12.0, 30.0],
        "weighed_by": ["trade_x", "imports of 2024", "imports of the month", "none"],
        "includes": ["all", "all", "duty", "some"],
        "ours_pct": [9.0, None, None, None],
        "gap_pct": [-1.0, None, None, None],
        "distance_pct": [-2.0, 0.0, 2.0, 20.0],
        "reason": ["Weights.", "This is our headline.", "Mix.", "No average."],
        "quote_for": [None, "what the law charges", "what was charged", "what most goods pay"],
        "is_same_time": [True, True, True, True],
        "source": ["A *tracker*", None, None, None],
        "url": ["https://example.org/", None, None, None],
        "how_known": ["read", None, None, None],
    }
)


def test_figures_are_named_by_publisher_and_day_or_month():
    assert [figure_name(row) for row in each(ROWS)][:3] == [
        "A Lab, May 14, 2025",
        "Our average, before exclusions",
        "Collected, May 2025",
    ]


def test_the_sentence_says_how_many_figures_and_how_far_apart():
    said = range_sentence(ROWS, "China", date(2025, 5, 14))
    assert said.startswith(
        "4 figures describe the Chinese tariff on US goods on May 14, 2025, from"
    )
    assert "**8.0%** (A Lab, May 14, 2025) to **30.0%** (Rate on all goods)" in said


def test_a_reporter_is_told_which_figure_answers_which_question():
    assert quote_sentence(ROWS).splitlines()[1:] == [
        "- what the law charges: **10.0%**",
        "- what most goods pay: **30.0%**",
        "- what was charged: **12.0%**, May 2025",
    ]


def test_a_card_has_size_side_and_reason_of_the_distance():
    theirs, ours, *_ = [card_text(row) for row in each(ROWS)]
    assert "2.0 points below our headline. Our closest figure for their day is 9.0%" in theirs
    assert "theirs is 1.0 points lower. Weights." in theirs
    assert r"[A \*tracker\*](https://example.org/) (vintage 2026-06; read)" in theirs
    assert "**Weights**: trade\\_x" in theirs
    assert ours.endswith("This is our headline.")


def test_a_figure_for_another_time_says_so():
    late = ROWS.assign(is_same_time=False)
    theirs, _, collected, _ = [card_text(row) for row in each(late)]
    assert "It is for another time" in theirs
    assert "Our latest month is May 2025." in collected
