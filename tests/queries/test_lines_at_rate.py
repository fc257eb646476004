"""Which lines pay a rate on a day, the most traded first, and which rates a day has."""

from datetime import date

from warehouse import query

DAYS = {"valid_from": date(2025, 4, 10), "valid_before": date(2025, 5, 14)}
ALWAYS = {"valid_from": date(2018, 1, 1), "valid_before": date(2100, 1, 1)}
US = {"importer": "United States"}


def layer(line: str, name: str, pct: float) -> dict:
    three = ("statutory_pct", "after_exclusions_pct", "with_waivers_pct")
    return {**US, "line": line, "layer": name, **dict.fromkeys(three, pct), **DAYS}


def marts() -> dict[str, list[dict]]:
    """Three lines pay 125 + 20 on all goods, one of them 25 more; a fourth pays only the 20."""
    fentanyl, reciprocal = "ieepa_fentanyl", "ieepa_reciprocal"
    lines = ["00000001", "00000002", "00000003", "00000004"]
    layers = [layer(line, fentanyl, 20) for line in lines]
    layers += [layer(line, reciprocal, 125) for line in lines[:3]]
    layers += [layer(lines[1], "section_301", 25)]
    totals = dict(zip(lines, (145, 170, 145, 20), strict=True))
    layers += [layer(line, "total", pct) for line, pct in totals.items()]
    trade = dict(zip(lines, (10, 30, 10, 50), strict=True))
    weight = {**US, "weights": "trade_2024", **ALWAYS}
    named = {**US, **ALWAYS}
    return {
        "marts.across_the_board": [
            {**US, "layer": name} for name in (fentanyl, reciprocal, "total")
        ],
        "marts.layers_and_total": layers,
        "marts.product_tariff_lines": [{**US, "line": line, "product": "all"} for line in lines],
        "marts.line_weights": [
            {**weight, "line": line, "value_usd": usd} for line, usd in trade.items()
        ],
        "marts.tariff_lines": [{**named, "line": line, "description": "Toys"} for line in lines],
        "marts.product_catalog": [{"product": "000000", "label": "Other goods"}],
    }


def test_lines_at_a_rate_stand_by_trade_then_by_code(answer):
    asked = {"day": "2025-04-12", "lowest_pct": 145, "highest_pct": 145, "most": 2}
    rows = answer("lines_at_rate", marts(), **US, **asked)
    assert [row[:6] for row in rows] == [
        ("00000002", "Toys", 30, 145, 170, 3),
        ("00000001", "Toys", 10, 145, 145, 3),
    ]
    assert [row[6] for row in rows] == [50, 50]


def test_every_duty_may_be_counted_instead(answer):
    asked = {"day": "2025-04-12", "lowest_pct": 145, "highest_pct": 169.99, "counted": "total"}
    rows = answer("lines_at_rate", marts(), **US, **asked)
    assert [row[0] for row in rows] == ["00000001", "00000003"]
    assert answer("lines_at_rate", marts(), **US, **asked | {"day": "2025-04-09"}) == []


def test_the_rates_of_a_day_have_their_lines_and_trade(answer):
    rows = answer("lines_by_rate", marts(), **US, day="2025-04-12")
    assert [row[:4] for row in rows] == [(145, 3, 50, 50), (20, 1, 50, 50)]


def test_the_largest_goods_at_145_percent():
    asked = {"day": "2025-04-10", "lowest_pct": 145, "highest_pct": 145}
    rows = query("lines_at_rate", **asked)
    assert rows["trade_usd"].is_monotonic_decreasing
    assert rows["line"].head(3).tolist() == ["85076000", "95030000", "95045000"]
    assert set(rows["all_goods_pct"]) == {145}
    of_day = query("lines_by_rate", day="2025-04-10").iloc[0]
    assert of_day["rate_pct"] == 145
    assert of_day["lines"] == rows["lines_total"].iloc[0]
    assert of_day["trade_usd"] == rows["total_usd"].iloc[0]
