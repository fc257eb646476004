"""Figures on duties hold the numbers they were given; missing months are no zeros."""

import pandas as pd
import pytest

from charts.duties import (
    collected_rate_by_naics_bars,
    duty_and_receipts_bars,
    duty_change_bars,
    fixed_trade_duty_lines,
    gap_by_reason_bars,
    statutory_and_collected_lines,
)
from charts.ieepa import ieepa_at_stake_bars, ieepa_by_group_bars

MONTHS = pd.to_datetime(["2025-01-01", "2025-02-01"])


def test_a_month_without_collected_duty_is_a_gap_and_the_title_takes_the_last_that_has_one():
    rows = pd.DataFrame(
        {"month": MONTHS, "statutory_pct": [13.0, 22.0], "after_exclusions_pct": [12.4, 21.3],
         "collected_pct": [11.1, None]}
    )  # fmt: skip
    figure = statutory_and_collected_lines(rows, "All goods", dark=False)
    assert list(figure.data[1].y) == [12.4, 21.3]
    assert pd.isna(figure.data[2].y[1])
    assert not figure.data[2].connectgaps
    assert "11.1% collected and 12.4% set by law in January 2025" in figure.layout.meta["title"]


def test_a_reason_that_is_not_in_hand_has_no_bar():
    rows = pd.DataFrame(
        {"month": [MONTHS[0], MONTHS[1], MONTHS[1]],
         "reason": ["chapters 98 and 99", "chapters 98 and 99", "rest"], "gap_pct": [0.5, None, -0.2]}
    )  # fmt: skip
    figure = gap_by_reason_bars(rows, dark=False)
    drawn = {trace.name: list(trace.y) for trace in figure.data}
    assert drawn["Chapters 98 and 99"] == [0.5]
    assert drawn["Everything else"] == [-0.2]


def test_receipts_stop_where_they_are_not_in_hand():
    rows = pd.DataFrame(
        {"month": MONTHS, "china_duty_usd": [4e9, 5e9], "others_duty_usd": [2e9, 3e9],
         "world_duty_usd": [6e9, 8e9], "customs_receipts_usd": [7e9, None]}
    )  # fmt: skip
    figure = duty_and_receipts_bars(rows, dark=True)
    assert pd.isna(figure.data[2].y[1])
    assert "cash" in figure.data[2].name
    assert (
        "US duty in February 2025: $5.0B on Chinese goods, $8.0B on all goods"
        in figure.layout.meta["title"]
    )


@pytest.mark.parametrize(
    ("when", "place"), [("month", pd.Timestamp("2025-01-01")), ("year", "2025, 8 months")]
)
def test_the_parts_of_a_change_are_stacked_beside_their_sum(when, place):
    rows = pd.DataFrame(
        {"period": MONTHS[:1], "change_usd": [1e9], "from_trade_usd": [-2e9], "from_law_usd": [4e9],
         "from_gap_usd": [-1e9], "fixed_trade_duty_usd": [9e9], "calculated_duty_usd": [5e9],
         "base_duty_usd": [4e9], "month_count": [1 if when == "month" else 8]}
    )  # fmt: skip
    figure = duty_change_bars(rows, 2024, when, dark=False)
    assert [list(trace.y) for trace in figure.data] == [[-2e9], [4e9], [-1e9], [1e9]]
    assert figure.data[0].x[0] == place
    assert "+$1.0B in " in figure.layout.meta["title"]
    fixed = fixed_trade_duty_lines(rows, 2024, when, dark=False)
    assert [list(trace.y) for trace in fixed.data] == [[9e9], [5e9], [4e9]]


def test_the_ticks_of_duty_on_fixed_trade_reach_its_highest_month():
    rows = pd.DataFrame(
        {"period": MONTHS, "fixed_trade_duty_usd": [1e9, 9e9], "calculated_duty_usd": [2e9, 3e9],
         "base_duty_usd": [4e9, 4e9], "month_count": [1, 1]}
    )  # fmt: skip
    figure = fixed_trade_duty_lines(rows, 2024, "month", dark=False)
    assert figure.layout.yaxis.tickvals[-1] >= 9e9


def test_industries_keep_their_order_and_years():
    rows = pd.DataFrame(
        {"naics_name": ["Apparel", "Paper"], "first_collected_pct": [20.0, 10.0],
         "last_collected_pct": [40.0, 30.0]}
    )  # fmt: skip
    figure = collected_rate_by_naics_bars(rows, "China", 2024, 2025, dark=False)
    assert {trace.name: list(trace.x) for trace in figure.data} == {
        "2025": [40.0, 30.0],
        "2024": [20.0, 10.0],
    }
    assert "highest total on apparel" in figure.layout.meta["title"]


def test_the_band_reaches_from_low_to_high():
    rows = pd.DataFrame(
        {"month": MONTHS, "calculated_duty_usd": [9e9, 9e9], "at_stake_usd": [5e9, 6e9],
         "low_usd": [4e9, 5e9], "high_usd": [8e9, 7e9]}
    )  # fmt: skip
    bars = ieepa_at_stake_bars(rows, "All goods", dark=False).data[0]
    assert list(bars.error_y.array) == [3e9, 1e9]
    assert list(bars.error_y.arrayminus) == [1e9, 1e9]
    assert bars.customdata[0] == "$5.0B ($4.0B to $8.0B)"


def test_a_split_group_is_hatched():
    rows = pd.DataFrame(
        {"label": ["Chapter 85. Electrical machinery and parts", "Section XI. Textiles"],
         "at_stake_usd": [2e9, 1e9], "low_usd": [1e9, 1e9], "high_usd": [3e9, 1e9],
         "is_split": [False, True], "first_month": pd.Timestamp("2025-02-01"),
         "last_month": pd.Timestamp("2026-02-01")}
    )  # fmt: skip
    figure = ieepa_by_group_bars(rows, dark=True)
    assert list(figure.data[0].marker.pattern.shape) == ["", "/"]
    assert "February 2025 to February 2026" in figure.layout.meta["title"]
    assert "$2.0B on chapter 85, electrical machinery" in figure.layout.meta["title"]
