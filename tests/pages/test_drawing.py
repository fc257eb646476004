"""A figure is drawn once for its content, and never for other content."""

from datetime import date

import pandas as pd
import pytest
from plotly.graph_objects import Figure, Scatter

from charts.theme import finish
from components import drawing as kept
from tests.pages.conftest import opened

ROWS = pd.DataFrame({"day": [1, 2], "rate_pct": [10.0, 20.0]})


@pytest.fixture(autouse=True)
def light(monkeypatch):
    kept.forget_drawings()
    monkeypatch.setattr(kept, "is_dark", lambda: False)


def line(rows: pd.DataFrame, last: date, dark: bool) -> Figure:
    line.drawn += 1
    figure = Figure([Scatter(x=rows["day"], y=rows["rate_pct"], name="rate")])
    return finish(figure, f"Rate to {last}", "Percent", dark=dark)


def test_equal_content_is_drawn_once_and_other_content_anew(monkeypatch):
    line.drawn = 0
    first = kept.drawing(line, ROWS, date(2025, 4, 10))
    again = kept.drawing(line, ROWS.copy(), date(2025, 4, 10))
    assert (line.drawn, again is first) == (1, True)
    other = kept.drawing(line, ROWS.assign(rate_pct=[10.0, 21.0]), date(2025, 4, 10))
    assert list(other.figure.data[0].y) == [10.0, 21.0]
    assert kept.drawing(line, ROWS, date(2025, 4, 11)).title == "Rate to 2025-04-11"
    monkeypatch.setattr(kept, "is_dark", lambda: True)
    assert kept.drawing(line, ROWS, date(2025, 4, 10)) is not first
    assert line.drawn == 4


def test_words_are_kept_with_the_figure():
    line.drawn = 0
    found = kept.drawing(line, ROWS, date(2025, 4, 10))
    assert (found.title, found.unit) == ("Rate to 2025-04-10", "Percent")
    assert "highest 20 at 2" in found.alt


def test_what_is_kept_stays_within_its_bound(monkeypatch):
    line.drawn = 0
    size = kept.drawing(line, ROWS, date(2025, 4, 10)).size
    monkeypatch.setattr(kept, "MOST_BYTES", int(2.5 * size))
    for day in range(11, 21):
        kept.drawing(line, ROWS, date(2025, 4, day))
    assert len(kept._kept) == 2
    kept.drawing(line, ROWS, date(2025, 4, 20))
    assert line.drawn == 11


def test_a_new_data_file_starts_anew(monkeypatch):
    line.drawn = 0
    kept.drawing(line, ROWS, date(2025, 4, 10))
    monkeypatch.setattr(kept, "ensure_built", lambda: "another file")
    kept.drawing(line, ROWS, date(2025, 4, 10))
    assert line.drawn == 2


@pytest.mark.parametrize("page", ["overview", "rates", "timeline", "deficit"])
def test_a_page_is_drawn_for_the_first_reader_and_not_for_the_next(warehouse, monkeypatch, page):
    opened(page)
    drawn: list[str] = []
    real = kept._made
    monkeypatch.setattr(
        kept, "_made", lambda chart, *rest: drawn.append(chart) or real(chart, *rest)
    )
    opened(page)
    opened(page)
    assert drawn == []


def test_the_words_of_a_card_end_with_where_its_table_is():
    charts = opened("deficit").get("plotly_chart")
    assert charts
    assert all(
        chart.proto.alt.endswith("The switch Table above the chart shows every value.")
        for chart in charts
    )
