"""The numbers of a line and what the law asks of them: sums done by hand over made-up law."""

from datetime import date

import pytest

from tests.conftest import run_on
from warehouse import query
from warehouse.paths import ROOT

FIRST, LAST, DAY = date(2018, 1, 1), date(2030, 1, 1), date(2025, 6, 1)
DISTINGUISHED = (ROOT / "queries" / "marts" / "us_numbers_distinguished.sql").read_text()
ENDED = {"valid_from": FIRST, "valid_before": DAY}
NUMBER_LAYERS = (ROOT / "queries" / "marts" / "us_number_layers.sql").read_text()
SHAPED = frozenset(
    {"marts.us_scopes", "marts.us_number_prefixes", "marts.us_metal_content", "marts.us_stacking"}
)
SPAN_COLUMNS = ("line", "distinguished_by", "valid_from", "valid_before")
LAYER_COLUMNS = (
    "hts10",
    "line",
    "layer",
    "valid_from",
    "valid_before",
    "statutory_pct",
    "after_exclusions_pct",
)
SPAN = {"valid_from": FIRST, "valid_before": LAST}


def scope(code: str, layer: str, rate: float, **more) -> dict:
    return {
        "measure": layer, "program": layer, "layer": layer, "title": layer, "tier": "t", "code_prefix": code,
        "effect": "include", "goods_share": 1.0, "rate_pct": rate, "is_total": False, "shows_content": False,
        "citation": "C", **SPAN,
    } | more  # fmt: skip


TABLES = {
    "marts.evidence_dates": [{"law_from": FIRST, "law_through": date(2026, 10, 10)}],
    "marts.us_numbers": [
        {"hts10": number, "line": number[:8], "text": text, "unit": "kg", "valid_from": None, "possible_from": None,
         "valid_before": ends}
        for number, text, ends in (("1111111110", "of cars", None), ("1111111190", "Other", None),
                                   ("1111111120", "gone", date(2025, 1, 1)))
    ],
    "marts.tariff_codes": [
        {"importer": "United States", "code": code, "line": "11111111", "valid_from": FIRST, "valid_before": ends}
        for code, ends in (("11111111", None), ("1111111110", None), ("1111111190", None),
                           ("1111111120", date(2025, 1, 1)))
    ],
    "marts.us_statistical_numbers": [
        {"hts10": "1111111110", "line": "11111111", "customs_value_usd": 1, "share_of_line": 0.25,
         "share_certainty": "share of trade"},
        {"hts10": "1111111190", "line": "11111111", "customs_value_usd": 3, "share_of_line": 0.75,
         "share_certainty": "share of trade"},
    ],
    "marts.us_mfn": [
        {"importer": "United States", "line": "11111111", "rate_pct": 3.0, "certainty": "certain", **SPAN}
    ],
    "marts.us_scopes": [
        scope("11111111", "section_301", 7.5),
        scope("1111111110", "section_232", 25.0, condition="only parts of cars", asks="for_vehicle",
              applies_when="car"),
    ],
    "marts.us_general_rates": [
        {"layer": "ieepa_fentanyl", "program": "f", "measure": "ieepa_fentanyl", "rate_pct": 20.0, **SPAN}
    ],
    "marts.us_in_transit": [
        {"measure": "ieepa_fentanyl", "loaded_before": date(2025, 5, 1), "rate_pct": 0.0, "citation": "T", "known": "",
         "valid_from": date(2025, 5, 1), "valid_before": date(2025, 7, 1)}
    ],
    "marts.us_exclusion_items": [
        {"hts10": "1111111190", "line": "11111111", "code": "1111111190", "text": "Small ones", "citation": "X",
         "extent": "part", "note": "n", "item": "1", "heading": "h", "round": "r", "lifts": ["t"], **SPAN}
    ],
    "marts.us_exclusion_numbers": [
        {"hts10": "1111111190", "line": "11111111", "tier": "t", "is_whole": False, "excluded_share": None,
         "is_mended": False, "headings": "h", "round": "r", **SPAN}
    ],
    "marts.us_condition_questions": [
        {"parameter": name, "answers": answers, "question": f"{name}?", "by_default": "no"}
        for name, answers in (("for_vehicle", ["car", "no"]), ("in_transit", ["yes", "no"]), ("over_quota", ["yes"]),
                              ("exclusion_claimed", ["yes", "no"]), ("metal_pct", ["0 to 100"]))
    ],
}  # fmt: skip


def with_number_layers(tables: dict[str, list[dict]]) -> dict[str, list[dict]]:
    """Made-up law, with what two marts work out from it."""
    spans = [
        dict(zip(SPAN_COLUMNS, row, strict=True)) for row in run_on(DISTINGUISHED, tables, SHAPED)
    ]
    tables = tables | {"marts.us_numbers_distinguished": spans}
    layers = [
        dict(zip(LAYER_COLUMNS, row, strict=True)) for row in run_on(NUMBER_LAYERS, tables, SHAPED)
    ]
    return tables | {"marts.us_number_layers": layers}


def numbers(answer, day: date = DAY) -> list[tuple]:
    rows = answer("numbers_of_line", with_number_layers(TABLES), line="11111111", day=day)
    return [(row[0], row[3], row[5], row[7]) for row in rows]


def test_each_number_has_its_sum_and_the_layers_in_which_they_differ(answer):
    # 3 MFN + 7.5 list + 20 on all goods, and 25 on the number that lists cars
    assert numbers(answer) == [
        ("1111111110", 55.5, "section_232", 25.0),
        ("1111111190", 30.5, "section_232", 75.0),
    ]


def test_a_number_is_shown_until_the_day_it_ended(answer):
    assert ("1111111120", 30.5, "section_232", None) in numbers(answer, date(2024, 12, 31))
    assert "1111111120" not in [row[0] for row in numbers(answer, date(2025, 1, 1))]


def test_numbers_that_the_law_does_not_distinguish_owe_what_the_line_owes(answer):
    alike = TABLES | {
        "marts.us_number_layers": [
            {"hts10": "9999999910", "line": "99999999", "layer": "mfn", "statutory_pct": 5.0, "after_exclusions_pct": 5.0,
             **SPAN}
        ],
        "marts.us_numbers_distinguished": [{"line": "99999999", **SPAN}, {"line": "11111111", **ENDED}],
        "marts.rate_layers": [
            {"importer": "United States", "line": line, "layer": layer, "program": layer, "measure": layer, "tier": None,
             "rate_pct": points, "applies_to_share": 1.0, "statutory_pct": points, "after_exclusions_pct": points,
             "with_waivers_pct": points, "certainty": None, **SPAN}
            for line, layer, points in (("11111111", "mfn", None), ("11111111", "section_301", 7.5), ("2", "mfn", 9.0))
        ],
    }  # fmt: skip
    rows = answer("numbers_of_line", alike, line="11111111", day=DAY)
    # 7.5 and an MFN duty that is not a percentage
    assert [(row[0], row[3], row[5], row[6]) for row in rows] == [
        ("1111111110", 7.5, None, True),
        ("1111111190", 7.5, None, True),
    ]


def test_what_a_number_owes_is_worked_out_anew_on_each_day_on_which_its_law_turns():
    turn = date(2025, 5, 1)
    law = with_number_layers(
        TABLES
        | {
            "marts.us_scopes": [
                scope("11111111", "section_301", 7.5, metal=None, valid_before=turn),
                scope("11111111", "section_301", 25.0, metal=None, valid_from=turn),
                scope("1111111110", "section_232", 25.0, metal=None, valid_from=date(2020, 1, 1)),
            ],
            "marts.us_exclusion_numbers": [
                TABLES["marts.us_exclusion_numbers"][0]
                | {"hts10": "9999999910", "line": "99999999"}
            ],
        }
    )
    rows = law["marts.us_number_layers"]
    found = [
        (row["layer"], row["valid_from"], row["valid_before"], row["statutory_pct"])
        for row in rows
        if row["hts10"] == "1111111110" and row["layer"] in ("section_232", "section_301")
    ]
    # before 2020 no list has ten digits, and after the turn the list on all of the line has 25
    assert sorted(found) == [
        ("section_232", date(2020, 1, 1), turn, 25.0),
        ("section_232", turn, LAST, 25.0),
        ("section_301", date(2020, 1, 1), turn, 7.5),
        ("section_301", turn, LAST, 25.0),
    ]


def changes(answer, code: str, day: date = DAY) -> dict[tuple, tuple]:
    rows = answer("conditions_of_line", TABLES, importer="United States", line=code, day=day)
    return {(row[0], row[4]): (row[5], row[6], row[2]) for row in rows}


def test_only_what_changes_the_rate_is_asked_with_the_effect_of_each_answer(answer):
    transit = "loaded before 2025-05-01, entered before 2025-07-01"
    assert changes(answer, "1111111110") == {
        ("for_vehicle", "car"): (55.5, 0, "only parts of cars"),
        ("for_vehicle", "no"): (30.5, -25, "only parts of cars"),
        ("in_transit", "yes"): (35.5, -20, transit),
        ("in_transit", "no"): (55.5, 0, transit),
    }
    assert changes(answer, "1111111190") == {
        ("exclusion_claimed", "yes"): (23, -7.5, "Small ones"),
        ("exclusion_claimed", "no"): (30.5, 0, "Small ones"),
        ("in_transit", "yes"): (10.5, -20, transit),
        ("in_transit", "no"): (30.5, 0, transit),
    }


def test_outside_the_window_nothing_is_asked_of_goods_under_way(answer):
    asked = {parameter for parameter, _ in changes(answer, "1111111190", date(2025, 8, 1))}
    assert asked == {"exclusion_claimed"}


def test_batteries_on_the_first_of_december_2025():
    rows = query("numbers_of_line", line="85076000", day="2025-12-01").set_index("hts10")
    # 3.4 MFN + 10 fentanyl + 25 review + 25 Section 232; 3.4 + 10 + 10 reciprocal + 7.5 List 4A
    assert rows["statutory_pct"].tolist() == pytest.approx([63.4, 30.9])
    assert rows["differs_in"].tolist() == ["section_232, section_301, ieepa_reciprocal"] * 2
    assert "vehicles of subheadings 8703.40" in rows.loc["8507600010", "text"]


def test_a_car_battery_is_asked_for_its_use_and_nothing_else():
    rows = query("conditions_of_line", line="8507600010", day="2025-12-01")
    assert dict(zip(rows["answer"], rows["rate_pct"], strict=True)) == pytest.approx(
        {"car": 63.4, "truck": 48.4, "no": 48.4}
    )
    assert set(rows["parameter"]) == {"for_vehicle"}


def test_a_phone_is_asked_nothing():
    assert query("conditions_of_line", line="85171300", day="2026-09-20").empty


def test_a_whole_number_excluded_says_its_item_and_what_it_saves():
    rows = query(
        "conditions_of_line", line="8483509040", day="2026-08-01", reading="after_exclusions"
    )
    claimed = rows[rows["parameter"] == "exclusion_claimed"].set_index("answer")
    assert claimed["rate_pct"].to_dict() == pytest.approx({"yes": 27.8, "no": 52.8})
    assert "20(vvv)(i) item 1" in claimed["citation"].iloc[0]


def test_numbers_are_distinguished_by_a_list_of_ten_digits_their_metal_or_an_exclusion():
    first, later = date(2020, 1, 1), date(2021, 1, 1)
    tables = {
        "marts.us_scopes": [
            scope("1111111110", "section_301", 7.5, valid_before=later, metal=None),
            scope("1111111110", "section_301", 25.0, metal=None),  # longer, from the same day: one span
            scope("22222222", "section_301", 7.5, metal=None),  # a whole line
            scope("3333", "section_232", 50.0, valid_from=first, metal="steel"),
        ],
        "marts.us_number_prefixes": [
            {"hts10": "3333333310", "line": "33333333", "code_prefix": "3333"},
            {"hts10": "3333444410", "line": "33334444", "code_prefix": "3333"},
        ],
        "marts.us_metal_content": [
            {"hts10": "3333333310", "metal": "steel"},
            {"hts10": "3333444410", "metal": "copper"},
        ],
        "marts.us_exclusion_numbers": [
            {"line": "44444444", "valid_from": first, "valid_before": None}
        ],
    }  # fmt: skip
    assert sorted(run_on(DISTINGUISHED, tables)) == [
        ("11111111", "list", FIRST, LAST),
        ("33333333", "metal", first, LAST),
        ("44444444", "exclusion", first, None),
    ]
