"""A figure holds the numbers it was given and names its unit."""

import pandas as pd
import pytest

from charts.balance import trade_and_balance, world_balance_with_china
from charts.rates import across_the_board_steps
from charts.theme import dollar_text


def test_steps_hold_the_rates_and_scheduled_ones_are_not_solid():
    steps = pd.DataFrame(
        [
            ("China", "in force", "2025-04-10", 84.0),
            ("China", "in force", "2025-05-14", 10.0),
            ("China", "scheduled", "2026-11-10", 34.0),
        ],
        columns=["importer", "kind", "day", "rate_pct"],
    ).astype({"day": "datetime64[us]"})
    acts = steps.head(1).assign(because="An act")
    figure = across_the_board_steps(steps, acts, dark=False)
    assert list(figure.data[0].y) == [84.0, 10.0]
    assert figure.data[0].line.dash == "solid"
    assert figure.data[1].line.dash != "solid"
    assert "Percent" in figure.layout.meta["unit"]


def test_china_and_the_others_are_stacked_and_a_missing_year_is_not_a_zero():
    balances = pd.DataFrame(
        {
            "year": [1960, 2024],
            "world_bop_usd": [4.9e9, -1215.4e9],
            "world_census_usd": [None, -1200.9e9],
            "china_census_usd": [None, -297.0e9],
            "others_census_usd": [None, -903.9e9],
            "is_partial": [False, False],
        }
    )
    figure = world_balance_with_china(balances, dark=True)
    assert list(figure.data[0].x) == [2024]
    assert list(figure.data[2].x) == [1960, 2024]


def test_exports_imports_and_balance_are_drawn():
    rows = pd.DataFrame(
        {
            "year": [2024, 2025],
            "exports_usd": [3e9, 1e9],
            "imports_usd": [5e9, 2e9],
            "balance_usd": [-2e9, -1e9],
            "is_partial": [False, True],
        }
    )
    figure = trade_and_balance(rows, "China", "year", dark=False)
    assert [list(trace.y) for trace in figure.data] == [[3e9], [1e9], [5e9], [2e9], [-2e9, -1e9]]
    assert figure.layout.meta["title"] == "US trade in goods with China"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.2009e12, "$1.20T"), (-297.0476e9, "−$297.0B"), (float("nan"), "n/a"), (0, "$0")],
)
def test_dollars_read_as_people_say_them(value, text):
    assert dollar_text(value) == text
