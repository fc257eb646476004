"""Charts over tables small enough to answer in the head: what is left, right, before and after."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Figure

from charts.averages import trade_covered_steps
from charts.balance import balance_by_partner_bars
from charts.basket import basket_bars
from charts.changes import group_changes
from charts.exemptions import waiver_bars
from charts.product import code_text, step_names
from charts.theme import LAYER_NAME, dollar_axis, mark_scheduled, names_above
from charts.trade import china_share_lines, trade_by_month_lines

DAYS = (date(2018, 1, 1), date(2026, 10, 10), date(2026, 12, 31))


def test_the_basket_has_a_bar_a_layer_in_the_order_of_the_stack():
    rows = pd.DataFrame({"layer": ["section_301", "mfn"], "duty_usd": [20.0, 10.0]})
    bar = basket_bars(rows, "United States", False).data[0]
    assert list(bar.y) == [LAYER_NAME["mfn"], LAYER_NAME["section_301"]]
    assert (list(bar.x), list(bar.text)) == ([10.0, 20.0], ["$10", "$20"])


def test_each_year_has_its_own_balances():
    rows = pd.DataFrame(
        {
            "partner_name": ["China", "Vietnam"],
            "first_balance_usd": [-4e9, -1e9],
            "last_balance_usd": [-2e9, -3e9],
        }
    )
    figure = balance_by_partner_bars(rows, 2017, 2025, False)
    shown = {bar.name: dict(zip(bar.y, bar.x, strict=True)) for bar in figure.data}
    assert shown == {
        "2017": {"China": -4e9, "Vietnam": -1e9},
        "2025": {"China": -2e9, "Vietnam": -3e9},
    }
    assert list(figure.data[0].y)[-1] == "China"  # the last of a sideways chart stands on top


def test_before_is_open_and_after_is_filled():
    rows = pd.DataFrame(
        {
            "label": ["Steel", "Toys"],
            "before_pct": [10.0, 5.0],
            "after_pct": [20.0, 3.0],
            "trade_usd": [1.0, 1.0],
        }
    )
    figure = group_changes(
        rows, "United States", "all goods", date(2025, 4, 9), date(2025, 4, 10), False
    )
    before, after = figure.data[1:]
    assert (before.name, list(before.x), before.marker.symbol) == (
        "Before",
        [10.0, 5.0],
        "circle-open",
    )
    assert (after.name, list(after.x), after.marker.symbol) == ("After", [20.0, 3.0], "circle")
    assert list(after.textposition) == ["middle right", "middle left"]
    assert "Steel 10.0 to 20.0; Toys 5.0 to 3.0" in figure.layout.meta["alt"]
    assert "April 9, 2025 to April 10, 2025" in figure.layout.meta["unit"]


def test_china_s_share_of_exports_and_of_imports():
    rows = pd.DataFrame(
        {"flow": ["export", "import", "import"], "basis": ["FAS", "general imports", "general imports"], "year": [2024, 2024, 2025],
         "share_pct": [7.0, 13.0, 9.0], "is_partial": [False, False, True]}
    )  # fmt: skip
    exports, imports = china_share_lines(rows, "Toys", False).data
    assert (exports.name, list(exports.y)) == ("Exports (FAS)", [7.0])
    assert (imports.name, list(imports.y)) == ("Imports (general imports)", [13.0, 9.0])
    assert list(imports.marker.symbol) == ["circle", "circle-open"]


def test_a_missing_month_is_a_gap():
    rows = pd.DataFrame(
        {
            "flow": "export",
            "basis": "FAS",
            "month": pd.to_datetime(["2024-01-01", "2024-03-01"]),
            "value_usd": [1e9, 3e9],
        }
    )
    (line,) = trade_by_month_lines(rows, "Toys", False).data
    assert [None if pd.isna(value) else value for value in line.y] == [1e9, None, 3e9]
    assert line.connectgaps is False


def test_trade_covered_is_each_country_s_own():
    span = {"valid_from": pd.Timestamp("2018-01-01"), "valid_before": pd.NaT}
    rates = pd.DataFrame(
        [
            span | {"importer": "United States", "trade_covered_pct": 60.0},
            span | {"importer": "China", "trade_covered_pct": 50.0},
        ]
    )
    figure = trade_covered_steps(rates, DAYS, "all goods", "Percent", False)
    us, china = figure.data[:2]
    assert "<b>US 60.0%</b>" in [note.text for note in figure.layout.annotations]
    assert (set(us.y), set(china.y)) == ({60.0}, {50.0})
    assert "US" in us.name


def test_goods_of_the_reported_list_carry_code_and_trade():
    rows = pd.DataFrame({"code_prefix": ["3004"], "goods": ["Medicines"], "trade_usd": [2e9]})
    (bar,) = waiver_bars(rows, False).data
    assert (list(bar.y), list(bar.x), list(bar.text)) == (["3004 Medicines"], [2e9], ["$2.0B"])


def test_codes_get_their_dots():
    assert (code_text("85171300"), code_text("8517")) == ("8517.13.00", "8517")


def test_a_layer_with_several_records_gives_their_titles():
    steps = pd.DataFrame(
        {
            "layer": ["mfn", "section_232", "section_232", "total"],
            "title": ["m", "Steel", "Copper", None],
        }
    )
    assert list(step_names(steps)) == [LAYER_NAME["mfn"], "Steel", "Copper", "Total"]


def test_ticks_of_dollars_are_round_and_hold_both_ends():
    figure = Figure()
    dollar_axis(figure, -1e9, 4e9)
    assert list(figure.layout.yaxis.ticktext) == ["−$1B", "$0", "$1B", "$2B", "$3B", "$4B"]
    dollar_axis(figure, float("nan"), 1.0, axis="x")
    assert figure.layout.xaxis.ticktext is None


def test_what_is_not_in_force_is_shaded_from_the_law_on():
    figure = Figure()
    mark_scheduled(figure, date(2026, 10, 10), date(2026, 12, 31))
    (shade,) = figure.layout.shapes
    assert (str(shade.x0), str(shade.x1)) == ("2026-10-10", "2026-12-31")


def test_names_stand_in_the_order_of_the_rows():
    figure = Figure()
    names_above(figure, pd.Series(["first", "second"]))
    assert list(figure.layout.yaxis.categoryarray) == ["second", "first"]
    assert [note.text for note in figure.layout.annotations] == ["first", "second"]
