"""Steps end with the evidence; stacks share their days; what is scheduled is a mark."""

from datetime import date

import pandas as pd

from charts.averages import average_rate_stack, average_rate_steps, program_stack
from charts.theme import LAYER_COLOR, shades
from tests.charts.corners import corners

DAYS = (date(2025, 1, 1), date(2026, 10, 10), date(2026, 12, 31))
NONE = pd.DataFrame({"importer": [], "day": [], "because": []})


def rates() -> pd.DataFrame:
    return pd.DataFrame(
        [
            ("United States", "2018-01-01", "2025-04-10", 3.0, None),
            ("United States", "2025-04-10", None, 100.0, "An act"),
            ("China", "2018-01-01", None, None, None),
        ],
        columns=["importer", "valid_from", "valid_before", "rate_pct", "because"],
    ).astype({"valid_from": "datetime64[us]", "valid_before": "datetime64[us]"})


def due() -> pd.DataFrame:
    return pd.DataFrame(
        {"importer": ["China"], "day": [pd.Timestamp("2026-11-10")], "because": ["An end"]}
    )


def test_lines_begin_with_the_days_and_end_with_the_evidence():
    figure = average_rate_steps(rates(), due(), DAYS, "toys", dark=False, with_acts=True)
    line = figure.data[0]
    moves = [("2025-01-01", 3.0), ("2025-04-10", 100.0), ("2026-10-10", 100.0)]
    assert corners(line.x, line.y) == moves
    assert line.line.shape == "hv"
    assert next(list(trace.y) for trace in figure.data if trace.mode == "markers") == [100.0]
    assert (
        figure.layout.meta["title"] == "Average US and Chinese tariffs on each other's goods: toys"
    )


def test_scheduled_acts_are_marks_after_the_evidence_and_no_rate():
    figure = average_rate_steps(rates(), due(), DAYS, "toys", dark=False)
    mark = figure.data[-1]
    assert (mark.name, mark.mode, mark.yaxis) == ("Scheduled by China", "markers", "y2")
    until = (date(2025, 1, 1), date(2026, 10, 10), date(2026, 6, 1))
    figure = average_rate_steps(rates(), due(), until, "toys", dark=False)
    assert not figure.layout.shapes
    assert pd.Timestamp(figure.data[0].x[-1]) == pd.Timestamp("2026-06-01")


def test_a_log_scale_says_that_zero_has_no_place():
    figure = average_rate_steps(rates(), NONE, DAYS, "toys", dark=False, is_log=True)
    assert figure.layout.yaxis.type == "log"
    assert "zero cannot be shown" in figure.layout.meta["unit"]


def test_layers_that_move_on_different_days_are_stacked_on_the_same_days():
    layers = pd.DataFrame(
        [
            ("mfn", "2018-01-01", None, 3.0), ("ieepa_fentanyl", "2018-01-01", "2025-02-04", 0.0),
            ("ieepa_fentanyl", "2025-02-04", None, 10.0), ("section_122", "2018-01-01", None, 0.0),
            ("total", "2018-01-01", "2025-02-04", 3.0), ("total", "2025-02-04", None, 13.0),
        ],
        columns=["layer", "valid_from", "valid_before", "rate_pct"],
    ).astype({"valid_from": "datetime64[us]", "valid_before": "datetime64[us]"})  # fmt: skip
    figure = average_rate_stack(layers, NONE, DAYS, "United States", "toys", dark=True)
    stacked = [trace for trace in figure.data if trace.stackgroup]
    assert [trace.name for trace in stacked] == ["MFN duty", "IEEPA (fentanyl)"]
    assert corners(stacked[1].x, stacked[1].y)[1] == ("2025-02-04", 10.0)
    assert set(stacked[0].y) == {3.0}
    assert list(stacked[0].x) == list(stacked[1].x)
    assert [value for _, value in corners(figure.data[2].x, figure.data[2].y)] == [3.0, 13.0, 13.0]


def test_programs_are_shades_of_their_layer():
    rows = pd.DataFrame(
        {"programme": ["a", "b"], "name": ["steel", "List 1"], "rate_pct": [1.0, 2.0],
         "valid_from": [pd.Timestamp("2018-01-01")] * 2}
    )  # fmt: skip
    figure = program_stack(rows, NONE, DAYS, "section_232", "all goods", dark=False)
    colors = [trace.fillcolor for trace in figure.data]
    assert colors == shades(LAYER_COLOR["section_232"], 2, False)
    assert colors[0] == LAYER_COLOR["section_232"]
    assert [trace.name for trace in figure.data] == ["Steel", "List 1"]


def test_averages_of_others_are_dots_with_their_vintage():
    published = pd.DataFrame(
        {"importer": ["China"], "publisher": ["PIIE"], "vintage": ["2026-06"],
         "first_day": [pd.Timestamp("2025-05-14")], "published_pct": [32.6],
         "their_weights": ["exports"]}
    )  # fmt: skip
    figure = average_rate_steps(rates(), NONE, DAYS, "all goods", dark=False, published=published)
    dots = figure.data[-1]
    assert (dots.mode, dots.name, list(dots.y)) == ("markers", "PIIE, Chinese rate", [32.6])
    assert dots.customdata[0][0] == "2026-06"


def test_the_line_with_a_waiver_is_the_one_of_china_and_stays_thin():
    days = (date(2018, 1, 1), date(2026, 10, 10), date(2026, 12, 31))
    span = {"valid_from": pd.Timestamp("2018-01-01"), "valid_before": pd.NaT, "because": None}
    rates = pd.DataFrame(
        [
            span | {"importer": who, "rate_pct": rate}
            for who, rate in (("United States", 25.0), ("China", 27.0))
        ]
    )
    due = pd.DataFrame({"importer": [], "day": pd.to_datetime([]), "because": []})
    lower = rates[rates["importer"] == "China"].assign(rate_pct=15.0)
    figure = average_rate_steps(rates, due, days, "all goods", False, lower=lower)
    waived = next(trace for trace in figure.data if str(trace.name).endswith(", with a waiver"))
    assert (set(waived.y), waived.line.dash) == ({15.0}, "dashdot")
