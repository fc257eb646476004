"""Figures of exempt trade hold the rows that they were given."""

from datetime import date

import pandas as pd

from charts.exemptions import exempt_bars, exempt_steps

DAY = pd.Timestamp("2025-04-05")


def bars(**columns):
    given = {
        "instrument": ["Annex II", "Annex II", "Civil aircraft"],
        "scope": ["whole line", "whole line", "condition of use"],
        "valid_from": [DAY] * 3,
        "valid_before": pd.to_datetime(["2025-10-14", None, None]),
        "trade_usd": [2e9, 1e9, 61e9],
        "share_pct": [0.5, 0.02, 14.6],
        "is_upper_bound": [False, False, True],
    }
    return exempt_bars(
        pd.DataFrame(given | columns), "United States", date(2026, 10, 10), dark=False
    ).data[0]


def test_rows_of_one_instrument_are_told_apart_and_bounds_are_hatched():
    drawn = bars()
    assert list(drawn.y) == [
        "Annex II to Oct 13, 2025",
        "Annex II to no end date",
        "Civil aircraft, for one use only",
    ]
    assert list(drawn.x) == [2e9, 1e9, 61e9]
    assert list(drawn.marker.pattern.shape) == ["", "", "/"]
    assert list(drawn.text) == ["$2.0B, 0.5%", "$1.0B, under 0.1%", "up to $61.0B, 14.6%"]


def test_a_program_in_force_runs_to_the_last_day_and_an_ended_one_stops():
    steps = pd.DataFrame(
        {
            "importer": ["United States"] * 3,
            "measure": ["section_122", "section_122", "section_301_exclusions"],
            "valid_from": pd.to_datetime(["2026-02-24", "2026-07-24", "2024-06-15"]),
            "exempt_pct": [27.2, 0.0, 2.5],
            "at_most_pct": [42.0, 0.0, 2.5],
        }
    )
    last = pd.Timestamp("2026-10-10")
    lines = {
        trace.name: trace
        for trace in exempt_steps(steps, pd.Timestamp("2018-01-01"), last, True).data
    }
    assert list(lines["Exempt from Section 122"].y) == [27.2, 0.0]
    assert list(lines["Section 301 exclusions"].x)[-1] == last
    assert list(lines["Section 301 exclusions"].y) == [2.5, 2.5]
    assert all(trace.line.shape == "hv" for trace in lines.values())
