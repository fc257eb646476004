"""The walk-through for a new act works as it is written."""

import csv
import re
from pathlib import Path

from refresh.run import SOURCES
from warehouse.records import check_scopes, measure_files, read_measure

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "docs" / "updating.md").read_text()
FILES = dict(re.findall(r"```\w+ (\S+)\n(.*?)```", TEXT, re.DOTALL))


def test_the_files_of_the_example_are_records(tmp_path: Path):
    folder = tmp_path / "data" / "policy" / "united_states"
    folder.mkdir(parents=True)
    for name, content in FILES.items():
        (folder / name).write_text(content)
    (path,) = measure_files(tmp_path)
    measure = read_measure(path)
    (row,) = measure.scheduled
    assert (row.rate, str(row.effective)) == (15, "2026-12-04")
    products = folder / "section_232_polysilicon_products.csv"
    check_scopes(products)
    with products.open() as lines:
        assert [(code["code_prefix"], code["tier"]) for code in csv.DictReader(lines)] == [
            ("85414300", row.tier)
        ]


def test_every_source_that_can_be_refreshed_is_in_the_table():
    assert set(re.findall(r"^   \| `(\w+)` \|", TEXT, re.MULTILINE)) == set(SOURCES)


def test_files_and_programs_that_it_sends_to_are_there():
    named = set(re.findall(r"`((?:data|refresh|tools|\.github)/[\w./]*\w)`", TEXT))
    later = {"data/policy/dates_due.yaml"}  # written with the first date that is due
    assert {name for name in named - later if not (ROOT / name).exists()} == set()
