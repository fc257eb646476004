"""Rows of equal rate, change or total stand by trade, so that bars of one length are in no chance order."""

import pytest

from warehouse import query

PEAK = {"day": "2025-04-10"}
TRUCE = {"first_day": "2025-05-13", "last_day": "2025-05-14", "importer": "United States"}
UNCHANGED = PEAK | {"importer": "United States", "changes": "", "product": "all"}
ORDERED = {
    "partner_rates": (PEAK, "rate_pct", "imports_2024_usd"),
    "pause_of_april_2025": ({}, "suspended_pct", "imports_2024_usd"),
    "product_from_suppliers": (PEAK | {"hs6": "950300"}, "total_pct", "imports_2024_usd"),
    "chinese_seam": ({}, "jump_pct", "exports_2021_usd"),
    "lines_changed_between": (TRUCE, "change_points", "trade_usd"),
    "scenario_groups": (UNCHANGED, "change_points", "trade_usd"),
}


@pytest.mark.parametrize("name", ORDERED)
def test_equal_rates_stand_by_trade(warehouse, name):
    asked, rate, trade = ORDERED[name]
    rows = query(name, **asked)
    equal = rows[rate].round(9).eq(rows[rate].round(9).shift())
    assert equal.any()
    in_order = rows[trade].shift().ge(rows[trade]) | rows[trade].isna()
    assert in_order[equal].all()
