"""What analysts type."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "warehouse", *words], cwd=ROOT, capture_output=True, text=True
    )


def test_csv_has_the_columns_of_the_question(warehouse):
    done = run("ask", "goods_balance_by_year", "partner=CHN", "basis=census", "--format", "csv")
    table = list(csv.DictReader(io.StringIO(done.stdout)))
    assert list(table[0]) == [
        "year", "exports_usd", "imports_usd", "balance_usd", "vintage", "is_partial"
    ]  # fmt: skip
    assert done.returncode == 0


def test_json_gives_dates_as_days(warehouse):
    done = run("ask", "across_the_board_rate", "importer=China", "--format", "json")
    assert json.loads(done.stdout)[0]["valid_from"] == "2025-04-10"


def test_list_names_questions_parameters_and_columns(warehouse):
    listed = run("list").stdout
    assert "importer: one of United States, China" in listed
    assert "columns     valid_from, valid_before, layer, rate_pct, status, citation, url" in listed


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "nothing"),
        ("ask", "across_the_board_rate"),
        ("ask", "across_the_board_rate", "importer=Mars"),
        ("ask", "across_the_board_rate", "importer"),
        ("ask", "goods_balance_by_year", "partner=CHN", "basis=bop"),
    ],
)
def test_a_mistake_gets_one_sentence_and_status_2(warehouse, words):
    done = run(*words)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_day_after_the_evidence_is_answered_with_a_warning(warehouse):
    asked = ("ask", "rate_of_line", "importer=China", "line=85171300")
    late = run(*asked, "day=2027-01-01")
    assert "day 2027-01-01 lies after" in late.stderr
    assert "total" in late.stdout
    assert run(*asked, "day=2025-04-20").stderr == ""


def test_no_rows_are_a_sentence_and_no_empty_frame(warehouse):
    done = run("ask", "rate_of_line", "importer=China", "line=85171300", "day=2018-01-01")
    assert done.stdout == ""
    assert "China has no code 85171300 on that day." in done.stderr


def test_a_reader_who_closes_the_pipe_gets_no_traceback(warehouse):
    command = f'"{sys.executable}" -m warehouse list | head -1'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert done.stderr == ""
