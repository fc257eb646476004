"""A hand-written record that is wrong stops the build with a sentence."""

from pathlib import Path

import pytest

from warehouse.errors import RecordError
from warehouse.records import (
    measure_files,
    read_dates_due,
    read_editions,
    read_evidence,
    read_measure,
)

ROOT = Path(__file__).resolve().parents[2]
GOOD = """
title: A duty
imposed_by: United States
imposed_on: China
layer: section_122
applies_to: all goods
legal_basis: An act
unit: percent of customs value
checked: 2026-10-10
rates:
  - effective: 2025-01-01
    rate: 10
    because: A reason
    citation: 90 FR 1
    known: official text read
"""


def record(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "a_duty.yaml"
    path.write_text(text)
    return path


@pytest.mark.parametrize("path", measure_files(ROOT), ids=lambda path: path.stem)
def test_every_measure_reads(path: Path):
    measure = read_measure(path)
    assert measure.title
    assert measure.layer == "mfn" or measure.rates or measure.announced or measure.scheduled


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("    citation: 90 FR 1\n", "", "citation"),
        ("because", "becuase", "becuase"),
        ("rate: 10", "rate: 1000", "percent from 0 to 600"),
        ("2025-01-01", "soon", "must be a date"),
        ("official text read", "hearsay", "known must be one of"),
        ("all goods", "some goods", "applies_to"),
        ("title: A duty", "title: [", "not readable as YAML"),
    ],
)
def test_a_wrong_record_is_refused_with_its_file_and_field(tmp_path, old, new, says):
    path = record(tmp_path, GOOD.replace(old, new))
    with pytest.raises(RecordError, match=says) as caught:
        read_measure(path)
    assert "a_duty.yaml" in str(caught.value)


def test_the_good_record_reads(tmp_path):
    assert read_measure(record(tmp_path, GOOD)).rates[0].rate == 10


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{record: m, change: begins, day: 2026-11-10}", "one of starts, ends"),
        ("{record: m, change: starts, day: soon}", "needs a day"),
        (
            "{record: m, change: starts, day: 2026-11-10, became: postponed}",
            "became must be one of",
        ),
        ("{record: m, change: starts, day: 2026-11-10, became: put off}", "needs the citation"),
    ],
)
def test_a_wrong_date_due_is_refused(tmp_path, row, says):
    (tmp_path / "data" / "policy").mkdir(parents=True)
    (tmp_path / "data" / "policy" / "dates_due.yaml").write_text(f"- {row}")
    with pytest.raises(RecordError, match=says):
        read_dates_due(tmp_path)


def test_an_outcome_not_known_needs_no_citation(tmp_path):
    (tmp_path / "data" / "policy").mkdir(parents=True)
    (tmp_path / "data" / "policy" / "dates_due.yaml").write_text(
        "- {record: m, change: starts, day: 2026-11-10, became: outcome not known}"
    )
    assert read_dates_due(tmp_path)[0].became == "outcome not known"


def test_an_evidence_without_an_edition_is_refused(tmp_path):
    (tmp_path / "data" / "policy").mkdir(parents=True)
    good = (ROOT / "data" / "policy" / "evidence.yaml").read_text()
    (tmp_path / "data" / "policy" / "evidence.yaml").write_text(
        good.replace("edition:", "# edition:")
    )
    with pytest.raises(RecordError, match="edition"):
        read_evidence(tmp_path)


EVIDENCE = """edition: 2026-11-25
law_from: 2018-01-01
law_through: 2026-10-10
trade_through: 2026-08-01
weights_year: 2024
"""


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{edition: 2026-11-24}", "2026-11-25 of evidence.yaml is not listed"),
        ("{edition: 2026-11-25, withdrawn_on: 2026-11-26}", "withdrawn_on and because"),
        ("{edition: first}", "needs a day"),
    ],
)
def test_a_wrong_list_of_editions_is_refused(tmp_path, row, says):
    folder = tmp_path / "data" / "policy"
    folder.mkdir(parents=True)
    (folder / "evidence.yaml").write_text(EVIDENCE)
    (folder / "editions.yaml").write_text(f"- {row}")
    with pytest.raises(RecordError, match=says):
        read_editions(tmp_path)


def test_a_withdrawn_edition_has_day_and_reason(tmp_path):
    folder = tmp_path / "data" / "policy"
    folder.mkdir(parents=True)
    (folder / "evidence.yaml").write_text(EVIDENCE)
    (folder / "editions.yaml").write_text(
        "- {edition: 2026-11-25}\n- {edition: 2026-10-01, withdrawn_on: 2026-10-05, because: Wrong.}"
    )
    assert read_editions(tmp_path)[1].because == "Wrong."
