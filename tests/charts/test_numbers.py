"""The figures for one tariff as dots from low to high."""

from datetime import date

import pandas as pd

from charts.numbers import ALL, number_line

ROWS = pd.DataFrame(
    {
        "kind": ["published", "ours", "published", "ours"],
        "name": ["Lab", "Ours", "Lab", "Each line"],
        "vintage": ["a", None, "b", None],
        "first_day": pd.to_datetime(["2025-05-14", None, "2025-05-14", None]),
        "last_day": pd.to_datetime(["2025-05-14", None, "2025-05-14", None]),
        "rate_pct": [5.0, 10.0, 20.0, 100.0],
        "is_same_time": [True, True, False, True],
    }
)


def drawn():
    return number_line(ROWS, "China", date(2025, 5, 14), False)


def test_all_figures_share_the_first_line_and_each_has_its_own():
    figure = drawn()
    lines = [trace for trace in figure.data if set(trace.y) == {ALL}]
    assert sorted(value for trace in lines for value in trace.x) == [5, 10, 20, 100]
    own = [name for trace in figure.data if set(trace.y) != {ALL} for name in trace.y]
    assert len(set(own)) == 4
    assert list(figure.layout.yaxis.categoryarray)[-1] == ALL
    assert next(iter(figure.layout.yaxis.categoryarray)) == "Each line"


def test_a_figure_for_another_time_is_open_and_said():
    figure = drawn()
    lab = next(trace for trace in figure.data if trace.name == "Published by others")
    assert list(lab.marker.symbol) == ["diamond", "diamond-open"]
    assert figure.layout.meta["unit"].endswith("open: another time")


def test_a_label_near_the_right_edge_stands_left_of_its_dot():
    ours = next(trace for trace in drawn().data if trace.name == "Ours")
    assert list(ours.textposition) == ["middle right", "middle left"]
    assert list(ours.text) == ["10.0%", "100.0%"]
