"""Known lines of the US tariff, worked out by hand from HTS chapter 99 text and footnotes."""

import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest

from warehouse import DataError, query
from warehouse.build import build

ROOT = Path(__file__).resolve().parents[2]

# Each case adds up the headings that chapter 99 and the line's own footnotes name on the day.
CASES = [
    # smartphones: MFN free; List 4B never began; on the reciprocal exempt list since 2025-04-05 (9903.01.32);
    # fentanyl 20 (9903.01.24)
    ("85171300", "2025-06-10", {"ieepa_fentanyl": 20}),
    # toys: MFN free; no list; fentanyl 20 + reciprocal 125 (9903.01.63)
    ("95030000", "2025-04-20", {"ieepa_fentanyl": 20, "ieepa_reciprocal": 125}),
    # electric cars: 2.5 + List 1 25 (9903.88.01) until the review's 100 (9903.91.03) of 2024-09-27
    ("87038000", "2018-08-01", {"mfn": 2.5, "section_301": 25}),
    ("87038000", "2024-09-01", {"mfn": 2.5, "section_301": 25}),
    ("87038000", "2024-09-26", {"mfn": 2.5, "section_301": 25}),
    ("87038000", "2024-09-27", {"mfn": 2.5, "section_301": 100}),
    ("87038000", "2024-12-01", {"mfn": 2.5, "section_301": 100}),
    # syringes: free; review 100 (9903.91.06 of 2024-09-27); 20 + 125
    ("90183100", "2025-04-20", {"section_301": 100, "ieepa_fentanyl": 20, "ieepa_reciprocal": 125}),
    # wooden furniture: free; List 3 10 (9903.88.03), 25 from 2019-05-10
    ("94036080", "2018-09-23", {}),
    ("94036080", "2018-10-01", {"section_301": 10}),
    ("94036080", "2019-06-01", {"section_301": 25}),
    # hot-rolled steel coil: free; Section 232 25 (9903.80.01) from 2018-03-23; never on Lists 1 to 4A
    ("72081015", "2018-03-22", {}),
    ("72081015", "2018-10-01", {"section_232": 25}),
    # the same: 232 at 50 (9903.81.87), review 25 (9903.91.01), fentanyl 20, no reciprocal (9903.01.33)
    ("72081015", "2025-06-10", {"section_232": 50, "section_301": 25, "ieepa_fentanyl": 20}),
    # travel bags of man-made fibers: 17.6 + List 3 25
    ("42029231", "2019-06-15", {"mfn": 17.6, "section_301": 25}),
    # cotton sweaters: 16.5 + List 4A 15 (9903.88.15), 7.5 from 2020-02-14
    ("61102020", "2019-09-15", {"mfn": 16.5, "section_301": 15}),
    ("61102020", "2020-03-01", {"mfn": 16.5, "section_301": 7.5}),
    (
        "61102020", "2025-04-20",
        {"mfn": 16.5, "section_301": 7.5, "ieepa_fentanyl": 20, "ieepa_reciprocal": 125},
    ),
    ("61102020", "2026-03-01", {"mfn": 16.5, "section_301": 7.5, "section_122": 10}),
    ("61102020", "2026-08-01", {"mfn": 16.5, "section_301": 7.5, "section_301_forced_labor": 12.5}),
    # laptops: free; List 4B never began; out of reciprocal, Section 122 (note 2(aa)) and note 52(b)
    ("84713001", "2019-12-20", {}),
    ("84713001", "2025-04-20", {"ieepa_fentanyl": 20}),
    ("84713001", "2026-03-01", {}),
    ("84713001", "2026-08-01", {}),
    # processors: free; List 1 25, review 50 (9903.91.05) from 2025-01-01; out of reciprocal
    ("85423100", "2024-12-31", {"section_301": 25}),
    ("85423100", "2025-06-10", {"section_301": 50, "ieepa_fentanyl": 20}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "day", "layers"), CASES)
def test_a_known_line_owes_what_its_texts_say(line, day, layers):
    rows = query("rate_of_line", importer="United States", line=line, day=day)
    owed = rows[rows["rate_pct"] > 0].groupby("layer")["rate_pct"].sum().to_dict()
    total = owed.pop("total", 0.0)
    assert owed == pytest.approx(layers)
    assert total == pytest.approx(sum(layers.values()))


def test_each_layer_of_a_line_names_its_text():
    rows = query("rate_of_line", importer="United States", line="61102020", day="2025-04-20")
    layers = rows[rows["layer"] != "total"]
    assert layers["citation"].str.len().min() > 5
    assert "9903.01.63" in layers.set_index("layer")["citation"]["ieepa_reciprocal"]


def test_layers_add_up_to_the_total_on_every_day():
    rows = query("average_rate_by_layer", importer="United States", product="category:toys")
    for day in ("2018-01-01", "2025-04-20", "2026-08-01"):
        then = rows[(rows["valid_from"] <= day) & ~(rows["valid_before"] <= day)]
        points = then.set_index("layer")["rate_pct"]
        assert points.drop("total").sum() == pytest.approx(points["total"], abs=1e-4)


def test_averages_leave_out_chapters_98_and_99_and_say_how_much():
    rows = query("trade_without_rates", importer="United States").set_index("reason")
    # the Census file of 2024 by ten digits: 11.44 of 429.43 billion dollars
    assert rows.loc["chapters 98 and 99", "trade_usd"] == pytest.approx(11.44e9, rel=1e-3)
    assert rows.loc["chapters 98 and 99", "share_pct"] == pytest.approx(
        100 * 11.44 / 429.43, rel=1e-3
    )


def test_an_average_is_duty_over_value(answer):
    rows = answer(
        "average_rate_by_layer",
        {
            "marts.line_weights": [
                WEIGHT | {"line": "01012100", "value_usd": 300.0},
                WEIGHT | {"line": "01012900", "value_usd": 100.0},
            ],
            "marts.product_tariff_lines": [
                {"product": "all", "importer": "China", "line": "01012100"},
                {"product": "all", "importer": "China", "line": "01012900"},
            ],
            "marts.layers_and_total": [
                STEP | {"line": "01012100", "layer": "mfn", "statutory_pct": 4.0},
                STEP
                | {"line": "01012100", "layer": "total", "statutory_pct": 4.0, "floor_pct": 4.0},
                STEP | {"line": "01012900", "layer": "mfn", "statutory_pct": 0.0},
                STEP | {"line": "01012900", "layer": "total", "statutory_pct": 20.0},
                STEP | {"line": "01012900", "layer": "list", "statutory_pct": 20.0},
            ],
        },
        importer="China",
        product="all",
        weights="trade_2024",
        reading="statutory",
        first_day=FIRST,
        last_day=date(2026, 10, 10),
    )
    first = {layer: (rate, covered) for day, _, layer, rate, covered, *_ in rows if day == FIRST}
    assert first == {"mfn": (3.0, 75.0), "list": (5.0, 25.0), "total": (8.0, 25.0)}


def test_a_new_tariff_is_one_record_and_one_list(tmp_path):
    """A made-up measure in a new layer of a copy of the project reaches the rates without any code."""
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("warehouse"))
    shutil.copytree(ROOT / "queries", tmp_path / "queries")
    shutil.copytree(ROOT / "warehouse", tmp_path / "warehouse")
    law = tmp_path / "data/policy/united_states"
    (law / "section_338.yaml").write_text(MADE_UP)
    (law / "section_338_products.csv").write_text(
        "code_prefix,tier,valid_from,valid_before,effect,extent,share,condition,citation\n"
        "950300,,2026-09-01,,include,whole,,,Made up\n"
    )
    with pytest.raises(DataError, match="layers_of_the_law_have_a_row"):
        build(tmp_path)
    with (tmp_path / "data/layers.csv").open("a") as layers:
        layers.write("United States,section_338,9,Section 338,338,made up,blue,\n")
    with duckdb.connect(str(build(tmp_path)), read_only=True) as connection:
        found = connection.execute(
            "select valid_from, statutory_pct from marts.rates"
            " where importer = 'United States' and line = '95030000' order by valid_from desc limit 2"
        ).fetchall()
    assert found == [
        (date(2026, 9, 1), 52.5), (date(2026, 7, 24), 12.5),
    ]  # fmt: skip


MADE_UP = """
title: A made-up duty
imposed_by: United States
imposed_on: China
layer: section_338
applies_to: listed goods
legal_basis: Tariff Act of 1930, section 338
unit: percent of customs value, on top of the MFN duty
checked: 2026-10-10
rates:
  - effective: 2026-09-01
    rate: 40
    because: Made up
    citation: Made up
    known: not verified
"""
FIRST = date(2018, 1, 1)
WEIGHT = {
    "importer": "China", "weights": "trade_2024", "valid_from": FIRST, "valid_before": date(2030, 1, 1),
    "is_estimated": False,
}  # fmt: skip
STEP = {
    "importer": "China", "valid_from": FIRST, "valid_before": date(2030, 1, 1),
    "after_exclusions_pct": 0.0, "with_waivers_pct": 0.0, "floor_pct": 0.0,
}  # fmt: skip
