"""Hover boxes: a day in words or a name first, then values with their names, in short lines."""

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.hover import DAY, MONTH, WIDEST, wrapped
from charts.theme import finish

LONG = "PIIE: American average on everyone else (vintage of June 2026)"


def finished(*traces, hovermode="x unified") -> Figure:
    figure = Figure(list(traces))
    figure.update_layout(hovermode=hovermode)
    return finish(figure, "Title", "Percent")


def test_a_text_is_broken_at_spaces_and_keeps_its_own_breaks():
    assert wrapped("a b") == "a b"
    lines = wrapped(f"{LONG}<br>short").split("<br>")
    assert max(map(len, lines)) <= WIDEST
    assert lines[-1] == "short"
    assert " ".join(lines[:-1]) == LONG


def test_a_day_is_said_in_words_and_its_value_has_the_name_of_the_series():
    days = pd.to_datetime(["2025-04-10", "2025-05-14"])
    figure = finished(Scatter(x=days, y=[145, 30], name="US tariffs", hovertemplate="%{y}%"))
    assert figure.layout.xaxis.hoverformat == DAY
    assert figure.data[0].hovertemplate == "US tariffs: %{y}%<extra></extra>"


def test_a_month_is_said_without_a_day_and_a_year_as_it_is():
    months = pd.to_datetime(["2025-04-01", "2025-05-01"])
    bars = finished(Bar(x=months, y=[1, 2], name="Duty", hovertemplate="%{y}"))
    assert bars.layout.xaxis.hoverformat == MONTH
    steps = Scatter(x=months, y=[1, 2], name="Law", line_shape="hv", hovertemplate="%{y}")
    assert finished(steps).layout.xaxis.hoverformat == DAY
    years = Bar(x=[2024, 2025], y=[1, 2], name="Duty", hovertemplate="%{y}")
    assert finished(years).layout.xaxis.hoverformat is None


def test_long_names_and_words_of_the_data_are_broken_and_other_columns_are_not():
    trace = Scatter(
        x=[2024], y=[1], name=LONG, customdata=[[LONG, LONG]],
        hovertemplate="%{y:.1f}%, because: %{customdata[1]}",
    )  # fmt: skip
    shown = finished(trace).data[0]
    assert list(shown.customdata[0]) == [LONG, wrapped(LONG)]
    assert shown.hovertemplate.startswith("PIIE: American average on everyone else<br>(vintage of")
    assert shown.hovertemplate.count("%{") == 2


def test_a_long_name_of_a_bar_is_broken_in_the_box_and_whole_on_the_axis():
    bar = Bar(y=[LONG], x=[1], orientation="h", hovertemplate="%{y}<br>%{x}<extra></extra>")
    shown = finished(bar, hovermode="closest").data[0]
    assert list(shown.y) == [LONG]
    assert list(shown.hovertext) == [wrapped(LONG)]
    assert shown.hovertemplate == "%{hovertext}<br>%{x}<extra></extra>"
