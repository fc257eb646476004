"""Figures of law carried on look unlike law in force."""

from plotly.graph_objects import Bar, Figure, Scatter

from charts.later import carried_on
from charts.theme import finish


def test_bars_are_hatched_lines_dashed_symbols_open_and_the_title_says_so():
    figure = Figure([Bar(x=[1], y=[1]), Scatter(x=[1], y=[1], mode="lines+markers")])
    marked = carried_on(finish(figure, "Rates", "Percent"))
    bar, line = marked.data
    assert bar.marker.pattern.shape == "/"
    assert (line.line.dash, line.marker.symbol) == ("dash", "circle-open")
    assert marked.layout.meta["title"] == "Rates, last known law carried on"
