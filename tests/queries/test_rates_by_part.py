"""Both countries' rates part by part."""

from datetime import date

import pytest

from warehouse import query

FOREVER = date(9999, 12, 31)
SPAN = {"valid_from": date(2018, 1, 1), "valid_before": FOREVER}
DAY, OTHER = date(2025, 4, 20), date(2024, 12, 31)


def test_lines_are_weighed_and_a_side_without_lines_has_no_rate(answer):
    lines = [("United States", "1", 10.0, 1.0), ("United States", "2", 30.0, 3.0),
             ("China", "9", 5.0, 0.0)]  # fmt: skip
    tables = {
        "marts.product_catalog": [
            {"product": "01", "label": "Animals", "position": 2},
            {"product": "02", "label": "Meat", "position": 3},
        ],
        "marts.product_parts": [
            {"product": "section:I", "part": "01"}, {"product": "section:I", "part": "02"},
        ],
        "marts.product_tariff_lines": [
            {"product": "01", "importer": "United States", "line": "1"},
            {"product": "01", "importer": "United States", "line": "2"},
            {"product": "02", "importer": "China", "line": "9"},
        ],
        "marts.rates": [
            {"importer": importer, "line": line, "statutory_pct": rate,
             "after_exclusions_pct": 0.0, "with_waivers_pct": 0.0, **SPAN}
            for importer, line, rate, _ in lines
        ],
        "marts.line_weights": [
            {"importer": importer, "line": line, "weights": "trade_2024", "value_usd": value, **SPAN}
            for importer, line, _, value in lines
        ],
    }  # fmt: skip
    found = answer(
        "rates_by_part", tables, product="section:I", day=DAY, second_day=DAY,
        weights="trade_2024", reading="statutory", sorted_by="us_rate",
    )  # fmt: skip
    # (1 x 10 + 3 x 30) / 4 = 25; the Chinese line of 02 has no trade, so no average
    assert found == [
        ("01", 25.0, None, None, None, None, None, 4.0, None, 2, 0, "Animals", "law read"),
        ("02", None, None, None, None, None, None, None, 0.0, 0, 1, "Meat", "law read"),
    ]


@pytest.mark.parametrize("product", ["section:XVI", "85", "category:toys", "851713"])
def test_a_part_has_the_average_of_its_own_page(product):
    parts = query("rates_by_part", product=product, day=DAY, second_day=OTHER, sorted_by="trade")
    part = parts.iloc[0]
    rates = query("average_rates", product=part["product"], first_day=DAY, last_day=DAY)
    mine = dict(zip(rates["importer"], rates["rate_pct"], strict=True))
    assert part["us_rate_pct"] == pytest.approx(mine["United States"], abs=1e-5)
    assert part["china_rate_pct"] == pytest.approx(mine["China"], abs=1e-5)
    before = query("average_rates", product=part["product"], first_day=OTHER, last_day=OTHER)
    assert part["us_second_pct"] == pytest.approx(before["rate_pct"].iloc[0], abs=1e-5)


def test_sections_hold_the_trade_of_all_lines(rows):
    parts = query("rates_by_part", product="all", day=DAY, second_day=DAY)
    whole = rows(
        "select sum(value_usd) from marts.line_weights"
        " where importer = 'United States' and weights = 'trade_2024'"
    )
    assert parts["us_imports_usd"].sum() == pytest.approx(whole[0][0], rel=1e-6)
    assert len(parts) == 21


def test_order_is_the_one_asked_for():
    asked = {"product": "85", "day": DAY, "second_day": DAY}
    gaps = query("rates_by_part", **asked, sorted_by="gap")["gap_pct"].abs().dropna()
    assert gaps.is_monotonic_decreasing
    codes = query("rates_by_part", **asked, sorted_by="code")["product"]
    assert codes.is_monotonic_increasing


def test_what_importers_with_a_waiver_pay_stands_beside_the_rate_whatever_the_reading():
    asked = {"product": "120190", "day": date(2025, 12, 1), "second_day": date(2025, 12, 1)}
    for reading, rate in (("statutory", 40.5), ("with_waivers", 13.0)):
        [row] = query("rates_by_part", **asked, reading=reading).itertuples()
        assert row.china_with_waivers_pct == pytest.approx(13.0, abs=0.01)
        assert row.china_rate_pct == pytest.approx(rate, abs=0.01)


def test_equal_rates_stand_in_order_of_trade(answer):
    parts = [("01", "1", 1.0), ("02", "2", 3.0)]
    tables = {
        "marts.product_catalog": [
            {"product": part, "label": part, "position": int(part)} for part, _, _ in parts
        ],
        "marts.product_parts": [{"product": "section:I", "part": part} for part, _, _ in parts],
        "marts.product_tariff_lines": [
            {"product": part, "importer": "United States", "line": line} for part, line, _ in parts
        ],
        "marts.rates": [
            {"importer": "United States", "line": line, "statutory_pct": 145.0,
             "after_exclusions_pct": 145.0, "with_waivers_pct": 145.0, **SPAN}
            for _, line, _ in parts
        ],
        "marts.line_weights": [
            {"importer": "United States", "line": line, "weights": "trade_2024",
             "value_usd": value, **SPAN}
            for _, line, value in parts
        ],
    }  # fmt: skip
    asked = {"product": "section:I", "day": DAY, "second_day": DAY, "weights": "trade_2024",
             "reading": "statutory"}  # fmt: skip
    by_rate = answer("rates_by_part", tables, **asked, sorted_by="us_rate")
    assert [row[0] for row in by_rate] == ["02", "01"]
    by_code = answer("rates_by_part", tables, **asked, sorted_by="code")
    assert [row[0] for row in by_code] == ["01", "02"]
