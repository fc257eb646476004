"""A tall figure is parted between rows, and nothing of it is lost."""

import pandas as pd
import pytest
from plotly.graph_objects import Bar, Figure

from charts.sheets import on_sheets
from charts.theme import names_above


def bars(rows: int, height: int) -> Figure:
    names = pd.Series([f"row {place}" for place in range(rows)])
    figure = Figure(Bar(y=names, x=list(range(rows)), orientation="h"))
    names_above(figure, names)
    return figure.update_layout(height=height)


def test_a_figure_that_fits_stays_whole():
    figure = bars(4, 700)
    assert on_sheets(figure, 700) == [figure]


def test_a_tall_figure_comes_in_parts_that_fit_and_meet():
    parts = on_sheets(bars(20, 1110), 610)
    spans = [part.layout.yaxis.range for part in parts]
    assert [part.layout.height for part in parts] == [608, 612]  # 10 and 10.1 of 20.1 rows
    assert spans[0][1] == 19.6
    assert spans[0][0] == spans[1][1] == pytest.approx(9.6)
    assert spans[1][0] == -0.5
    assert [part.layout.showlegend for part in parts] == [False, None]


def test_an_axis_that_counts_downward_is_parted_from_its_top():
    figure = bars(20, 1110)
    figure.update_yaxes(range=[19.5, -0.5])
    spans = [part.layout.yaxis.range for part in on_sheets(figure, 610)]
    assert spans == [(9.5, -0.5), (19.5, 9.5)]
