"""The days before 2025 and those after get a panel each; the moment of a step is lit."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Figure, Scatter

from charts.story import story_moment
from charts.two_panels import two_panels
from tests.charts.corners import corners

FIRST, LAST = date(2018, 1, 1), date(2026, 10, 10)


def steps_of(days: list[str], values: list[float]) -> Figure:
    figure = Figure(
        Scatter(x=pd.to_datetime(days), y=values, mode="lines", line={"shape": "hv"}, name="US")
    )
    figure.add_vline(x="2019-01-01")
    figure.add_vline(x="2026-01-01")
    return figure


def test_steps_are_cut_at_the_split_and_carried_over():
    figure = two_panels(
        steps_of(["2018-01-01", "2025-04-10", "2026-10-10"], [3, 100, 100]), FIRST, LAST
    )
    quiet, recent = figure.data
    assert corners(quiet.x, quiet.y) == [("2018-01-01", 3), ("2025-01-01", 3)]
    assert corners(recent.x, recent.y) == [
        ("2025-01-01", 3), ("2025-04-10", 100), ("2026-10-10", 100),
    ]  # fmt: skip
    assert (quiet.xaxis, recent.xaxis, recent.yaxis) == (None, "x2", None)
    assert [trace.showlegend for trace in figure.data] == [True, False]


def test_shades_and_lines_go_to_the_panel_of_their_day():
    figure = two_panels(steps_of(["2018-01-01", "2026-10-10"], [3, 3]), FIRST, LAST)
    assert [shape.xref for shape in figure.layout.shapes] == ["x", "x2"]


def test_the_second_panel_says_how_much_wider_its_days_are():
    figure = two_panels(steps_of(["2018-01-01", "2026-10-10"], [3, 3]), FIRST, LAST)
    assert [note.text for note in figure.layout.annotations] == [
        "2018–2024", "2025–2026, 11 times wider",
    ]  # fmt: skip


def test_days_on_one_side_stay_in_one_panel():
    figure = two_panels(steps_of(["2018-01-01", "2026-10-10"], [3, 3]), date(2025, 1, 1), LAST)
    assert (len(figure.data), "xaxis2" in figure.layout) == (1, False)


def test_the_moment_of_a_step_is_lit_with_both_values():
    rates = pd.DataFrame(
        {
            "importer": ["United States", "United States", "China"],
            "valid_from": pd.to_datetime(["2018-01-01", "2025-05-14", "2018-01-01"]),
            "valid_before": pd.to_datetime(["2025-05-14", None, None]),
            "rate_pct": [100.0, 40.0, 20.0],
        }
    )
    figure = story_moment(rates, date(2025, 5, 14), date(2025, 5, 14), LAST, dark=False)
    texts = [note.text for note in figure.layout.annotations]
    assert "<b>US 40.0%</b>" in texts
    assert "<b>China 20.0%</b>" in texts
    lit = figure.layout.shapes[-1]
    assert lit.xref == "x2"
    assert pd.Timestamp(lit.x0) < pd.Timestamp("2025-05-14") < pd.Timestamp(lit.x1)
    strong = [trace for trace in figure.data if trace.line.width == 4]
    assert list(strong[0].y) == [100, 40, 40]


def test_a_day_on_which_one_series_moves_has_a_value_of_each():
    figure = Figure(
        [
            Scatter(
                x=pd.to_datetime(["2025-01-01", moved, "2026-10-10"]), y=[1, 2, 2], mode="lines",
                line={"shape": "hv"}, name=moved,
            )
            for moved in ("2025-04-10", "2025-05-14")
        ]
    )  # fmt: skip
    one, other = two_panels(figure, date(2025, 1, 1), LAST).data
    assert list(one.x) == list(other.x)
    at = {f"{day}": value for day, value in zip(other.x, other.y, strict=True)}
    assert (at["2025-04-10"], at["2025-05-14"]) == (1, 2)
