"""Figures of what changed hold the rows that they were given."""

from datetime import date

import pandas as pd

from charts.alt import alt_text
from charts.changes import layer_changes, risers_and_fallers

DAYS = (date(2026, 2, 23), date(2026, 2, 24))


def test_layers_are_drawn_before_and_after_and_told():
    rows = pd.DataFrame(
        {"layer": ["total", "section_122"], "before_pct": [33.5, 0.0], "after_pct": [23.5, 6.3]}
    )
    figure = layer_changes(rows, "United States", *DAYS, dark=False)
    drawn = {trace.name: list(trace.x) for trace in figure.data if trace.name}
    assert drawn == {"Before": [33.5, 0.0], "After": [23.5, 6.3]}
    # the label stands on the side away from the other point
    assert list(figure.data[2].textposition) == ["middle left", "middle right"]
    assert "All duties 33.5 to 23.5" in alt_text(figure)
    assert "Percent" in figure.layout.meta["unit"]


def test_the_lines_shown_are_the_first_of_each_direction():
    rows = pd.DataFrame(
        {
            "line": [f"010101{place:02}" for place in range(20)],
            "description": ["Live horses > Other"] * 20,
            "before_pct": [10.0] * 20,
            "change_points": [9.0 - place for place in range(9)] + [-1.0] * 11,
            "trade_usd": [1e6] * 20,
            "place": [*range(1, 10), *range(1, 12)],
        }
    )
    rows["after_pct"] = rows["before_pct"] + rows["change_points"]
    [bars] = risers_and_fallers(rows, "China", *DAYS, dark=True).data
    assert list(bars.x) == [9, 8, 7, 6, 5, 4, 3, 2] + [-1] * 8
    assert bars.y[0] == "01010100 Live horses"
