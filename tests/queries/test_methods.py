"""Counts behind the methods: lists, certainty, exclusions, the gap by year."""

from datetime import date

import pytest

from warehouse import query

FIRST, FAR = date(2018, 1, 1), date(2030, 1, 1)
RATE = {"importer": "China", "layer": "mfn", "valid_from": FIRST, "valid_before": FAR}


def test_lines_are_counted_by_how_their_mfn_duty_is_known(answer):
    """Three lines: two certain with 300 of 400 dollars of trade, one unknown with the rest."""
    weight = {
        "importer": "China",
        "weights": "trade_2024",
        "valid_from": FIRST,
        "valid_before": FAR,
    }
    tables = {
        "marts.rate_layers": [
            RATE | {"line": "a", "certainty": "certain"}, RATE | {"line": "b", "certainty": "certain"},
            RATE | {"line": "c", "certainty": "carried"},
        ],
        "marts.line_weights": [
            weight | {"line": "a", "value_usd": 300.0}, weight | {"line": "c", "value_usd": 100.0},
        ],
    }  # fmt: skip
    rows = answer("mfn_certainty", tables, importer="China", day=FIRST)
    assert [row[:5] for row in rows] == [
        ("certain", 2, 1, 300.0, 75.0), ("carried", 1, 0, 100.0, 25.0),
    ]  # fmt: skip


def test_lines_of_a_program_count_once_and_those_in_part_apart(answer):
    listed = RATE | {"layer": "section_301", "program": "list", "applies_to_share": 1.0}
    tables = {
        "marts.rate_layers": [
            listed | {"line": "a"}, listed | {"line": "a", "valid_from": date(2019, 1, 1)},
            listed | {"line": "b", "applies_to_share": 0.5},
        ]
    }  # fmt: skip
    rows = answer("lines_by_program", tables, importer="China", layer="section_301")
    assert rows == [("list", 2, 1, FIRST)]


def test_codes_of_an_exempt_list_are_counted_by_what_they_cover(answer):
    code = {"measure": "m", "effect": "exclude", "covers": "all goods of the code"}
    rows = answer(
        "exempt_list_sizes",
        {
            "marts.exempt_codes": [
                code | {"code_prefix": "01", "customs_value_usd": 5.0},
                code | {"code_prefix": "02", "customs_value_usd": 7.0},
            ]
        },
    )
    assert rows == [("m", "exclude", "all goods of the code", 2, 12.0)]


def test_an_item_of_two_numbers_is_one_item(answer):
    item = {"extent": "part", "note": "20(x)", "item": "(1)"}
    tables = {
        "marts.us_exclusion_items": [
            item | {"hts10": "8501100000", "line": "85011000"},
            item | {"hts10": "8501200000", "line": "85012000"},
        ]
    }
    assert answer("exclusion_items", tables) == [("part", 1, 2, 2)]


def test_lines_of_list_4b(answer):
    tables = {"marts.us_list_4b": [{"line": "a", "certainty": "c", "applies_to_share": 0.5}]}
    assert answer("list_4b_lines", tables) == [("c", 1, 1)]


def test_the_gap_of_a_year_is_the_mean_of_its_months(answer):
    """Law 10 and 12 after exclusions, collected 9 and 10: gaps of 1 and 2."""
    law = {"product": "all", "layer": "total"}
    duty = {"product": "all", "imports_for_consumption_usd": 100.0}
    months = (date(2024, 1, 1), date(2024, 2, 1))
    tables = {
        "marts.us_statutory_months": [
            law | {"month": month, "statutory_pct": 12.0, "after_exclusions_pct": pct}
            for month, pct in zip(months, (10.0, 12.0), strict=True)
        ],
        "marts.calculated_duty_by_product": [
            duty | {"month": month, "calculated_duty_usd": usd}
            for month, usd in zip(months, (9.0, 10.0), strict=True)
        ],
        "marts.shares_without_rates": [{"month": months[0], "share_without_rates": 0.02}],
    }
    assert answer("gap_by_year", tables) == [
        (2024, 2, 12.0, 11.0, 9.5, 1.5, pytest.approx(2.0)),
    ]


def test_every_code_of_an_exempt_list_leaves_its_goods_out_once(rows):
    """What the list of codes says is what the lines say: phones are exempt from the reciprocal duty."""
    found = rows(
        "select effect, covers from marts.exempt_codes"
        " where measure = 'ieepa_reciprocal' and starts_with('8517130000', code_prefix)"
    )
    assert found == [("exclude", "all goods of the code")]
    sizes = query("exempt_list_sizes").set_index(["measure", "covers"]).codes
    assert sizes["section_122", "civil aircraft"] == 540
