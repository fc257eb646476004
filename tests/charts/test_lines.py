"""The most traded lines at a rate."""

from datetime import date

import pandas as pd

from charts.lines import SHOWN, line_names, lines_at_rate_bars

ROWS = pd.DataFrame(
    {
        "line": [f"{place:08d}" for place in range(12)],
        "description": ["Machines > Sewing machines, domestic"] + ["Toys > Other"] * 11,
        "trade_usd": [12e9 - place for place in range(12)],
        "rate_pct": [145.0] * 12,
    }
)


def test_the_ten_largest_are_drawn_with_the_first_on_top():
    figure = lines_at_rate_bars(
        ROWS, "United States", "145", date(2025, 4, 10), "all goods", dark=False
    )
    (bars,) = figure.data
    assert list(bars.x) == ROWS["trade_usd"].head(SHOWN).tolist()
    assert bars.y[0] == "00000000 Sewing machines, domestic"
    assert list(figure.layout.yaxis.categoryarray)[-1] == bars.y[0]


def test_a_last_part_that_says_little_gives_way_to_the_first():
    assert line_names(ROWS["description"]).tolist()[:2] == ["Sewing machines, domestic", "Toys"]
