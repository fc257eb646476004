"""The figures of one line hold the rows."""

from datetime import date

import pandas as pd

from charts.product import both_lines_steps, layer_waterfall, line_layers_stack
from charts.theme import LAYER_COLOR
from tests.charts.corners import corners


def test_the_waterfall_stands_each_layer_on_the_one_before():
    steps = pd.DataFrame(
        {
            "layer": ["mfn", "section_232", "section_232", "total"],
            "title": ["Normal", "Steel", "Aluminum", None],
            "rate_pct": [2.5, 10.0, 5.0, 17.5],
            "is_blended": [False, False, False, False],
        }
    )
    figure = layer_waterfall(steps, "United States", "73089095", date(2025, 6, 4), False)
    [bars] = figure.data
    assert list(bars.base) == [0, 2.5, 12.5, 0]
    assert list(bars.x) == [2.5, 10.0, 5.0, 17.5]
    assert list(bars.y) == ["MFN duty", "Steel", "Aluminum", "Total"]
    assert bars.marker.color[1] == LAYER_COLOR["section_232"]
    assert "Percent of customs value" in figure.layout.meta["unit"]
    assert "average" not in figure.layout.meta["title"]


def test_an_mfn_duty_that_is_no_percentage_says_so():
    steps = pd.DataFrame(
        {
            "layer": ["mfn", "section_301", "total"],
            "title": ["N", "L", None],
            "rate_pct": [None, 25, 25],
            "is_blended": [False, True, True],
        }
    )
    figure = layer_waterfall(steps, "United States", "0201305000", date(2025, 6, 4), True)
    assert "0201.30.5000, average of the line" in figure.layout.meta["title"]
    [bars] = figure.data
    assert list(bars.text) == ["not a percentage", "25%", "25%"]
    assert list(bars.base)[1] == 0


def test_the_history_is_drawn_to_the_last_day_of_evidence_and_leaves_out_empty_layers():
    days = pd.to_datetime(["2018-01-01", "2018-07-06"])
    spans = pd.DataFrame(
        [
            {"layer": name, "valid_from": day, "rate_pct": rate}
            for name, rates in {"mfn": (0, 0), "section_301": (0, 25), "total": (0, 25)}.items()
            for day, rate in zip(days, rates, strict=True)
        ]
    )
    figure = line_layers_stack(spans, "United States", "85171300", date(2026, 10, 10), False)
    assert [trace.name for trace in figure.data] == 2 * ["Section 301 (lists)", "Total"]
    early, late = figure.data[0], figure.data[2]
    assert corners(early.x, early.y)[:2] == [("2018-01-01", 0), ("2018-07-06", 25)]
    assert corners(late.x, late.y) == [("2025-01-01", 25), ("2026-10-10", 25)]


def test_both_totals_are_drawn_low_and_the_title_has_the_highest_of_each():
    days = pd.to_datetime(["2018-01-01", "2025-04-10", "2025-05-14"])
    spans = pd.DataFrame(
        [
            {"importer": importer, "valid_from": day, "valid_before": end, "rate_pct": rate}
            for importer, rates in {"United States": (3, 148, 30), "China": (5, 5, 5)}.items()
            for day, end, rate in zip(days, [*days[1:], pd.NaT], rates, strict=True)
        ]
    )
    lines = {"United States": "12019000", "China": "12019019"}
    figure = both_lines_steps(spans, lines, date(2026, 10, 10), False)
    assert figure.layout.meta["title"] == (
        "Highest since 2018: US 148% on April 10, 2025; China 5% on January 1, 2018"
    )
    assert "1201.90.00 in the US tariff and 1201.90.19 in the Chinese" in figure.layout.meta["unit"]
    late = next(trace for trace in figure.data if trace.xaxis == "x2")
    assert corners(late.x, late.y) == [
        ("2025-01-01", 3), ("2025-04-10", 148), ("2025-05-14", 30), ("2026-10-10", 30),
    ]  # fmt: skip
    alone = both_lines_steps(
        spans[spans["importer"] == "China"], {"China": "12019019"}, date(2026, 10, 10), True
    )
    assert "US" not in alone.layout.meta["title"]
