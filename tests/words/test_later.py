"""What is said of a day after the last day of law."""

from datetime import date

import pandas as pd

from words.later import (
    basket_sentence,
    carried_sentence,
    exempt_sentence,
    partners_sentence,
    ways_sentence,
)

DAY = date(2026, 12, 1)


def total(change: float) -> pd.DataFrame:
    row = {"importer": "China", "layer": "total", "carried_on_pct": 10.0, "change_points": change}
    return pd.DataFrame([row | {"as_written_pct": 10.0 + change, "change_usd": change * 10}])


def test_a_later_day_says_whose_law_it_shows():
    said = carried_sentence(DAY, date(2026, 10, 10))
    assert said.startswith("We read the law through October 10, 2026. Figures for December 1")


def test_both_ways_have_points_and_dollars():
    said = ways_sentence(total(24.0), DAY, "all goods")
    assert "10.00% carried on, 34.00% as written, +24.00 points or \\$240" in said
    assert "−2.00 points or −\\$20" in ways_sentence(total(-2.0), DAY, "all goods")


def test_nothing_due_is_said_in_words():
    assert ways_sentence(total(0.0), DAY, "toys") == (
        "No change in our record due by December 1, 2026 moves the rate on toys."
    )


def test_a_basket_has_both_sums():
    row = {"duty_carried_on_usd": 100.0, "duty_as_written_usd": 340.0, "change_usd": 240.0,
           "change_points": 24.0}  # fmt: skip
    assert "would be \\$340: +24.00 points of value or \\$240" in basket_sentence(pd.Series(row))
    nothing = pd.Series(row | {"change_usd": 0.0})
    assert basket_sentence(nothing).startswith("No change in our record")


def exempt(written: float) -> pd.DataFrame:
    """100 of 1,000 dollars exempt carried on."""
    row = {"importer": "China", "carried_on_usd": 100.0, "carried_on_pct": 10.0}
    row |= {"as_written_usd": 10 * written, "as_written_pct": written}
    row |= {"change_points": written - 10, "change_usd": 10 * (written - 10)}
    return pd.DataFrame([row | {"at_most_carried_on_pct": 10.0, "at_most_as_written_pct": written}])


def test_exempt_trade_has_both_ways_where_something_ends():
    said = exempt_sentence(exempt(8.0), DAY, {"China": "US goods"})
    assert "US goods: \\$100 or 10.0% of imports carried on, \\$80 or 8.0% as written" in said
    assert "−2.0" in said
    assert exempt_sentence(exempt(10.0), DAY, {}).startswith("No exemption in our record ends")


def test_partners_that_differ_are_counted():
    row = {"partner_name": "Canada", "carried_on_pct": 10.0, "as_written_pct": 25.0,
           "change_points": 15.0, "change_usd": 1500.0}  # fmt: skip
    said = partners_sentence(pd.DataFrame([row, row]), DAY, "a shipment")
    assert "Canada would pay 25.0% instead of 10.0%, +15.00 points or \\$1.5K a shipment" in said
    assert "one other partner also differs" in said
    none = partners_sentence(pd.DataFrame([row]).iloc[:0], DAY, "a shipment")
    assert none.endswith("moves what any partner pays.")
