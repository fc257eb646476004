"""A missing rate is n/a and no bar; tiles have the size of trade and the shade of the rate."""

from datetime import date

import numpy as np
import pandas as pd

from charts.groups import SHOWN, rates_by_part_bars, trade_by_rate_treemap

DAY, OTHER = date(2025, 4, 20), date(2024, 12, 31)


def parts() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "product": ["01", "02"],
            "label": ["Chapter 01. Animals", "Chapter 02. Meat"],
            "us_rate_pct": [150.0, 20.0],
            "china_rate_pct": [140.0, np.nan],
            "china_with_waivers_pct": [140.0, np.nan],
            "us_second_pct": [15.0, 2.0],
            "china_second_pct": [10.0, np.nan],
            "us_imports_usd": [3e9, 1e6],
            "china_imports_usd": [2e9, np.nan],
        }
    )


def test_bars_hold_the_rates_and_a_missing_one_is_said_to_be_missing():
    figure = rates_by_part_bars(parts(), "meat", DAY, None, dark=False)
    bars = {trace.name: trace for trace in figure.data}
    assert list(bars["US tariffs on Chinese goods"].x) == [150.0, 20.0]
    china = list(bars["Chinese tariffs on US goods"].x)
    assert (china[0], np.isnan(china[1])) == (140.0, True)
    assert list(bars["Chinese tariffs on US goods"].text) == ["140.0%", ""]
    assert bars["Chinese tariffs on US goods"].y[1] == "Chapter 02. Meat (China: n/a)"
    assert [point[0] for point in bars["US tariffs on Chinese goods"].customdata] == ["01", "02"]


def test_a_second_day_is_a_diamond_on_the_same_side():
    figure = rates_by_part_bars(parts(), "meat", DAY, OTHER, dark=True)
    diamonds = {trace.offsetgroup: trace for trace in figure.data if trace.type == "scatter"}
    assert list(diamonds["United States"].x) == [15.0, 2.0]
    assert diamonds["China"].name.endswith("December 31, 2024")
    assert "December 31, 2024" in figure.layout.meta["title"]


def test_only_the_first_parts_are_drawn():
    many = pd.concat([parts().head(1)] * (SHOWN + 5), ignore_index=True)
    many["label"] = [f"Part {place}" for place in many.index]
    figure = rates_by_part_bars(many, "all goods", DAY, None, dark=False)
    assert len(figure.data[0].x) == SHOWN


def test_tiles_are_trade_colored_by_rate_and_leave_out_what_is_unknown():
    figure = trade_by_rate_treemap(parts(), "China", "meat", DAY, dark=False)
    tiles = figure.data[0]
    assert list(tiles["values"]) == [2e9]
    assert list(tiles.marker.colors) == [140.0]
    assert "$2.0B, 140.0%" in figure.layout.meta["alt"]


def test_the_value_is_called_by_its_basis():
    bars = rates_by_part_bars(parts(), "meat", DAY, None, dark=False)
    said = {trace.name: trace.hovertemplate for trace in bars.data}
    assert "US imports in 2024, customs value" in said["US tariffs on Chinese goods"]
    assert "US exports in 2024, FAS value" in said["Chinese tariffs on US goods"]
    figure = trade_by_rate_treemap(parts(), "China", "meat", DAY, dark=False)
    assert "US exports in 2024, FAS value" in figure.layout.meta["unit"]


def test_letters_on_tiles_are_dark_on_pale_and_white_on_strong_ones():
    light = trade_by_rate_treemap(parts(), "United States", "meat", DAY, dark=False).data[0]
    assert list(light.textfont.color) == ["#ffffff", "#111111"]
    dark = trade_by_rate_treemap(parts(), "United States", "meat", DAY, dark=True).data[0]
    assert list(dark.textfont.color) == ["#ffffff", "#ffffff"]


def test_the_axis_leaves_room_for_the_figure_of_the_longest_bar_or_diamond():
    rows = parts()
    figure = rates_by_part_bars(rows, "meat", DAY, OTHER, dark=False)
    assert figure.layout.xaxis.range[1] > 1.1 * 150
    rows["china_second_pct"] = [400.0, np.nan]
    figure = rates_by_part_bars(rows, "meat", DAY, OTHER, dark=False)
    assert figure.layout.xaxis.range[1] > 400


def test_a_tile_too_small_for_letters_has_none():
    tiles = trade_by_rate_treemap(parts(), "United States", "meat", DAY, dark=False).data[0]
    assert [text.strip() for text in tiles.texttemplate] == ["%{label}<br>%{text}", ""]


def test_a_side_without_trade_has_no_tiles():
    nothing = parts().assign(china_imports_usd=np.nan)
    figure = trade_by_rate_treemap(nothing, "China", "meat", DAY, dark=False)
    assert "nothing to draw" in figure.layout.meta["alt"]


def test_what_importers_with_a_waiver_pay_is_a_stroke_where_it_is_lower():
    rows = parts().assign(china_with_waivers_pct=[90.0, np.nan])
    figure = rates_by_part_bars(rows, "meat", DAY, None, dark=False)
    (stroke,) = [trace for trace in figure.data if trace.type == "scatter"]
    assert (stroke.name, list(stroke.x)) == ("China, with a waiver", [90.0])
    assert list(stroke.y) == ["Chapter 01. Animals"]
    equal = rates_by_part_bars(parts(), "meat", DAY, None, dark=False)
    assert not [trace for trace in equal.data if trace.type == "scatter"]
