"""How much of a number exclusions lift out: its round where two of them end on one day."""

from datetime import date
from itertools import permutations

from tests.conftest import ROOT, run_on

NUMBERS = (ROOT / "queries" / "marts" / "us_exclusion_numbers.sql").read_text()
FROM, BEFORE, LATER = date(2023, 6, 1), date(2024, 6, 15), date(2025, 9, 1)


def item(heading: str, round_: str, end: date = BEFORE) -> dict:
    return {
        "hts10": "1111111111", "heading": heading, "round": round_, "extent": "whole",
        "lifts": ["list"], "valid_from": FROM, "valid_before": end,
    }  # fmt: skip


def rounds(items: tuple[dict, ...]) -> list[str]:
    measure = {"measure": "list_1"}
    tables = {
        "marts.us_exclusion_items": list(items),
        "staging.budget_lab_section_301_exclusions__shares_checked": [
            {"hts10": "2222222222", "heading": "67", "share_used": 1.0, "is_mended": False}
        ],
        "marts.us_number_prefixes": [
            {"hts10": "1111111111", "line": "11111111", "code_prefix": "1111"}
        ],
        "policy.scopes": [
            {"code_prefix": "1111", "tier": "list", "effect": "include", "valid_from": FROM,
             "valid_before": date(2030, 1, 1)} | measure
        ],
        "policy.measures": [{"layer": "section_301"} | measure],
    }  # fmt: skip
    return [row[-1] for row in sorted(run_on(NUMBERS, tables), key=lambda row: row[3])]


def test_the_round_does_not_hang_on_the_order_of_the_rows():
    for order in permutations([item("67", "reinstated"), item("68", "COVID-19")]):
        assert rounds(order) == ["reinstated"]


def test_an_exclusion_that_ends_later_gives_the_round():
    for order in permutations([item("67", "reinstated"), item("68", "COVID-19", LATER)]):
        assert rounds(order) == ["COVID-19", "COVID-19"]
