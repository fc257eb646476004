"""Few lines have their names at their ends and peaks; a series in two panels is said once."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Figure, Scatter

from charts.alt import alt_text
from charts.named import name_ends, name_peaks
from charts.theme import finish
from charts.two_panels import two_panels

DAYS = (date(2018, 1, 1), date(2026, 10, 10), date(2026, 12, 31))


def rows(*values: float) -> pd.DataFrame:
    days = pd.to_datetime(["2018-01-01", "2025-04-10", "2025-05-14"][: len(values)])
    ends = [*days[1:], pd.NaT]
    return pd.DataFrame(
        {"importer": "China", "valid_from": days, "valid_before": ends, "rate_pct": values}
    )


def test_ends_are_named_from_the_top_and_keep_apart():
    figure = Figure()
    lines = {"China": rows(8.0, 100.0, 27.0), "United States": rows(3.0, 100.0, 26.0)}
    name_ends(figure, lines, DAYS, is_log=False, dark=False)
    above, below = figure.layout.annotations
    assert (above.text, below.text) == ("<b>China 27.0%</b>", "<b>US 26.0%</b>")
    assert above.yshift - below.yshift + 300 * (27 - 26) / 100 >= 17


def test_a_line_without_a_rate_has_no_name():
    figure = Figure()
    name_ends(figure, {"China": rows(float("nan"))}, DAYS, is_log=False, dark=False)
    assert not figure.layout.annotations


def test_a_peak_is_named_with_its_day_where_it_stands_out():
    figure = Figure()
    name_peaks(figure, rows(8.0, 100.0, 27.0), is_log=False)
    assert [note.text for note in figure.layout.annotations] == [
        "<b>China 100.0%</b>, Apr 10, 2025"
    ]
    figure = Figure()
    name_peaks(figure, rows(8.0, 28.0, 27.0), is_log=False)
    assert not figure.layout.annotations


def test_a_series_in_two_panels_is_described_once():
    figure = Figure(
        Scatter(
            x=pd.to_datetime(["2018-01-01", "2025-04-10", "2026-10-10"]), y=[3, 100, 40],
            mode="lines", line={"shape": "hv"}, name="US",
        )
    )  # fmt: skip
    said = alt_text(finish(two_panels(figure, DAYS[0], DAYS[1]), "Title", "Unit"))
    assert said.count("US:") == 1
    assert "3 on January 1, 2018 to 40 on October 10, 2026" in said
    assert "highest 100 on April 10, 2025" in said
