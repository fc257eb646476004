"""The figure that a link carries, and what is said when it moved."""

from datetime import date

import pandas as pd
import pytest

from words.links import changes_since, headline, moved_sentence, withdrawn_sentence


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ({"valid_from": [1, 2], "rate_pct": [10.0, 25.14]}, "25.1"),
        ({"name": ["a", "b"], "rate_pct": [51.44, 3.0]}, "51.4"),
        ({"name": ["a", "b"], "rate_pct": [None, 3.0]}, "3.0"),
        ({"trade_usd": [5_000_000_000.0], "share_pct": [4.0]}, "4.0"),
        ({"year": [2024, 2025], "balance_usd": [1.0, -3_500_000.0]}, "−$3.5M"),
        ({"name": ["a"]}, ""),
        ({"rate_pct": []}, ""),
    ],
)
def test_the_headline_is_the_last_in_time_or_the_first(rows, shown):
    assert headline(pd.DataFrame(rows)) == shown


def test_a_moved_figure_is_said_and_an_equal_one_is_not():
    assert moved_sentence("2026-11-24", "25.1", "25.1") == ""
    assert moved_sentence("2026-11-24", "", "25.1") == ""
    said = moved_sentence("2026-11-24", "25.0", "25.1")
    assert "was `25.0`; it is 25.1 now" in said
    assert "no such figure now" in moved_sentence("2026-11-24", "25.0", "")
    assert r"it is \$2M now" in moved_sentence("2026-11-24", "$1M", "$2M")


def test_a_withdrawn_edition_says_when_and_why():
    assert withdrawn_sentence("2026-01-31", date(2026, 2, 3), "A rate was wrong.") == (
        "Edition 2026-01-31 was withdrawn on February 3, 2026: A rate was wrong. "
        "Do not use its figures."
    )


def test_the_changelog_since_an_edition():
    text = "# Changelog\n\n## Unreleased\n\nnew\n\n## 2026-11-25\n\nlater\n\n## 2026-11-24\n\nold\n"
    assert (
        changes_since(text, "2026-11-24") == "#### Unreleased\n\nnew\n\n\n#### 2026-11-25\n\nlater"
    )
    assert changes_since(text, "2026-11-25") == "#### Unreleased\n\nnew"
