"""What is said of a claim."""

from types import SimpleNamespace

import pandas as pd
import pytest

from words.claims import (
    MARK,
    RULE,
    counts_sentence,
    figure_lines,
    rule_text,
    said,
    tolerance_text,
    value_text,
)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1.2e12, "usd", "$1.20T"), (1946.0, "year", "1946"), (3.07, "times", "3.1 times"),
        (145.0, "percent", "145%"), (100.0, "percent of months", "100% of months"),
        (90.0, "days", "90 days"), (float("nan"), "usd", "no figure"),
    ],
)  # fmt: skip
def test_a_figure_has_its_unit(value, unit, text):
    assert value_text(value, unit) == text


def claim(**other):
    made = {
        "words": "five *times*", "words_are": "quoted", "said_by": "A", "publisher": "P",
        "said_on": pd.Timestamp("2025-04-29"), "url": "https://example.org/", "said_value": 5.0,
        "unit": "times", "compare": "about", "tolerance_pct": 10.0,
    }  # fmt: skip
    return SimpleNamespace(**made | other)


def test_only_quoted_words_have_quotation_marks():
    assert said(claim()).startswith(r"“five \*times\*”")
    assert "A, April 29, 2025. [P](https://example.org/)" in said(claim())
    assert "A. [P]" in said(claim(said_on=None))
    assert said(claim(words_are="common form")).startswith(r"five \*times\* (a common form")


def test_the_tolerance_is_said():
    assert tolerance_text(claim()) == "5 times, give or take 10% of it"
    assert tolerance_text(claim(tolerance_pct=0.0)) == "exactly 5 times"
    assert tolerance_text(claim(compare="at least")) == "at least 5 times"


def test_a_figure_that_holds_is_bold():
    rows = pd.DataFrame(
        {
            "figure": ["Goods", "2018"], "value": [3.0, 5.0], "unit": ["times", "times"],
            "day": pd.to_datetime(["2024-12-31", "2018-12-31"]), "holds": [False, True],
        }
    )  # fmt: skip
    assert figure_lines(rows) == "- Goods (December 31, 2024): 3 times\n- 2018: **5 times**"


def test_the_rule_lists_every_verdict_and_the_claims_are_counted():
    assert list(MARK) == list(RULE)
    assert rule_text().count("badge[") == 5
    assert counts_sentence(["false", "true", "false"]) == "Of 3 claims: 1 true, 2 false."
