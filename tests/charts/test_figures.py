"""A figure holds the numbers it was given and names its unit."""

import pandas as pd
import pytest

from charts.balance import china_in_deficit, trade_and_balance, world_balance_with_china
from charts.theme import COLOR_OF, PATTERN_OF, SYMBOL_OF
from charts.timeline import timeline_spans
from charts.trade import trade_both_ways_bars, trade_change_bars
from words.text import dollar_text


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
    assert figure.layout.meta["title"] == "US goods trade with China"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.2009e12, "$1.20T"), (-297.0476e9, "−$297.0B"), (float("nan"), "n/a"), (0, "$0")],
)
def test_dollars_read_as_people_say_them(value, text):
    assert dollar_text(value) == text


def act(**changed) -> dict:
    day = pd.Timestamp("2025-02-04")
    return {
        "day": day, "drawn_before": day + pd.Timedelta(days=100), "title": "An act", "side": "US",
        "lane": "Section 301 List 1", "lane_order": 1, "lane_group": "Lists", "goods": "First list",
        "average_change_points": 1.5, "state": "in force", "valid_before": pd.NaT,
    } | changed  # fmt: skip


def test_each_state_of_an_act_has_its_own_shape_and_each_side_its_color():
    states = [*PATTERN_OF, *SYMBOL_OF]
    assert len(set(PATTERN_OF.values())) == len(PATTERN_OF)
    assert len(set(SYMBOL_OF.values())) == len(SYMBOL_OF)
    acts = pd.DataFrame(
        [act(state=state) for state in states] + [act(side="China", lane="Other", lane_order=2)]
    )
    figure = timeline_spans(acts, pd.Timestamp("2026-10-10"), (2018, 2027), dark=False)
    told = {trace.name: trace for trace in figure.data if trace.y[0] is not None}
    assert set(told) == set(states)
    assert list(told["in force"].marker.color) == [COLOR_OF["United States"], COLOR_OF["China"]]
    assert [int(row) for row in told["in force"].y] == [
        1,
        3,
    ]  # a heading stands above each group of lanes
    rows = [note.text for note in figure.layout.annotations]
    assert rows[0] == "<b>United States: lists</b>"
    assert rows[1].startswith("First list  <span")
    assert "Average that day: +1.5 points" in told["in force"].customdata[0]


def test_bars_of_change_run_from_the_largest_rise_to_the_largest_fall():
    rows = pd.DataFrame({"label": ["Up", "Down a little", "Down"], "change_usd": [5e9, -1e9, -9e9]})
    figure = trade_change_bars(rows, "import", 2017, 2025, dark=False)
    assert list(figure.data[0].x) == [5e9, -1e9, -9e9]
    assert list(figure.layout.yaxis.categoryarray) == ["Down", "Down a little", "Up"]
    assert [note.text for note in figure.layout.annotations] == ["Up", "Down a little", "Down"]


def test_an_estimated_year_is_hatched_and_a_partial_one_pale():
    rows = pd.DataFrame(
        {
            "flow": ["import", "import"], "year": [2018, 2026], "value_usd": [9e9, 4e9],
            "is_estimated": [True, False], "is_partial": [False, True],
        }
    )  # fmt: skip
    imports = trade_both_ways_bars(rows, "Toys", dark=False).data[1]
    assert list(imports.marker.pattern.shape) == ["/", ""]
    assert list(imports.marker.opacity) == [1.0, 0.5]


def test_the_part_with_china_is_the_first_of_each_bar():
    balances = pd.DataFrame(
        {
            "year": [2018, 2024], "world_census_usd": [-8e11, -1.2e12],
            "china_census_usd": [-4e11, -3e11], "others_census_usd": [-4e11, -9e11],
            "china_share_pct": [50.0, 25.0],
        }
    )  # fmt: skip
    china, others = china_in_deficit(balances, [2018, 2024], dark=False).data
    assert (list(china.x), list(china.text)) == ([4e11, 3e11], ["50%", "25%"])
    assert (list(others.x), list(others.text)) == ([4e11, 9e11], ["$800.0B", "$1.20T"])
