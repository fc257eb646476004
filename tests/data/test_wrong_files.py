"""Hand-written files that are wrong in ways of their own: each ends in a sentence with the file."""

import re
from pathlib import Path

import duckdb
import pytest

from tests.data.test_records import GOOD
from warehouse import lineage, policy, records
from warehouse.errors import DataError, RecordError
from warehouse.layers import layers

ROOT = Path(__file__).resolve().parents[2]
HEAD, LISTED, RATE = GOOD.partition("rates:\n")
DUTY = HEAD + LISTED


def written(root: Path, place: str, text: str) -> Path:
    path = root / "data" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def refused(says: str):
    return pytest.raises(RecordError, match=says)


def test_a_measure_is_no_list_and_its_rates_are_no_words(tmp_path):
    place = "policy/united_states/duty.yaml"
    with refused(r"duty\.yaml: expected a measure"):
        records.read_measure(written(tmp_path, place, "- 10\n"))
    with refused(r"duty\.yaml: expected a list of fields with values, found 'ten percent'"):
        records.read_measure(written(tmp_path, place, f"{DUTY}  - ten percent\n"))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("citation: 90 FR 1", "citation: ' '", "the rate of 2025-01-01 has no citation"),
        ("    known", "    opened: false\n    known", "needs a url where opened is false"),
    ],
)
def test_a_rate_without_its_proof_is_refused(tmp_path, old, new, says):
    text = DUTY + RATE.replace(old, new)
    with refused(says):
        records.read_measure(written(tmp_path, "policy/united_states/duty.yaml", text))


def test_two_rates_on_one_day_are_refused(tmp_path):
    written(tmp_path, "policy/united_states/duty.yaml", DUTY + RATE + RATE)
    with (
        duckdb.connect() as connection,
        refused(r"duty\.yaml: two rates of one tier start on the same day"),
    ):
        connection.execute("create schema policy")
        policy.load_policy(connection, tmp_path)


def test_a_product_list_has_its_columns(tmp_path):
    path = written(tmp_path, "policy/united_states/duty_products.csv", "code,tier\n8517,\n")
    with refused("the columns must be code_prefix, tier, valid_from"):
        records.check_scopes(path)


@pytest.mark.parametrize("code", ["85171", "8517.12", "electronics", ""])
def test_a_code_of_a_product_list_is_an_even_number_of_digits(tmp_path, code):
    rows = f"{','.join(records.SCOPE_COLUMNS)}\n{code},,2025-01-01,,include,whole,,,90 FR 1\n"
    path = written(tmp_path, "policy/united_states/duty_products.csv", rows)
    with refused("a code is 2, 4, 6, 8 or 10 digits"):
        records.check_scopes(path)


@pytest.mark.parametrize("row", ["8517,,2025-01-01", "8517,,,,include,whole,,,90 FR 1, 2"])
def test_a_row_of_a_product_list_has_a_value_for_each_column(tmp_path, row):
    rows = f"{','.join(records.SCOPE_COLUMNS)}\n\n{row}\n"
    path = written(tmp_path, "policy/united_states/duty_products.csv", rows)
    with refused(rf"line 3: {row.count(',') + 1} values for 9 columns"):
        records.check_scopes(path)


def test_stacking_is_on_lines_or_on_value(tmp_path):
    row = "- {displacer: a, displaced: b, on: Tuesdays, valid_from: 2025-01-01, citation: c, known: k}\n"
    written(tmp_path, "policy/united_states/stacking.yaml", row)
    with refused("on must be one of .*found 'Tuesdays'"):
        list(records.read_displacements(tmp_path))


def test_a_source_has_a_card_that_says_what_may_be_passed_on(tmp_path):
    written(tmp_path, "raw/census/rows.csv", "a\n1\n")
    with refused("has no source.yaml; add the card"):
        records.source_cards(tmp_path)
    card = (ROOT / "data" / "raw" / "bea_customs_duties_by_year" / "source.yaml").read_text()
    (line,) = [line for line in card.splitlines() if line.startswith("passed_on:")]
    written(tmp_path, "raw/census/source.yaml", card.replace(line, "passed_on: maybe"))
    with refused("passed_on must be one of"):
        records.source_cards(tmp_path)


def test_a_law_note_has_topic_and_day(tmp_path):
    notes = (ROOT / "data" / "policy" / "united_states" / "law_notes.yaml").read_text()
    wrong = re.sub(r"topic: .*", "topic: weather", notes)
    assert wrong != notes
    written(tmp_path, "policy/united_states/law_notes.yaml", wrong)
    with refused("needs a topic of"):
        records.read_law_notes(tmp_path)


def test_the_evidence_has_days(tmp_path):
    good = (ROOT / "data" / "policy" / "evidence.yaml").read_text()
    assert "law_through: 2026-10-10" in good
    wrong = good.replace("law_through: 2026-10-10", "law_through: yesterday")
    written(tmp_path, "policy/evidence.yaml", wrong)
    with refused("law_through must be a day like 2026-10-10, not 'yesterday'"):
        records.read_evidence(tmp_path)


def test_a_layer_has_a_place(tmp_path):
    good = (ROOT / "data" / "layers.csv").read_text()
    written(tmp_path, "layers.csv", good.replace("position", "place", 1))
    with refused(r"layers\.csv: 'position'"):
        layers(tmp_path)


def test_sql_that_cannot_be_parsed_and_a_circle_are_said():
    with pytest.raises(DataError, match="The SQL cannot be parsed"):
        lineage.tables_read("select from where")
    with pytest.raises(DataError, match=r"marts\.a.*marts\.b"):
        lineage.build_order({"marts.a": {"marts.b"}, "marts.b": {"marts.a"}})
