"""Kept tables: the same rows in less memory, and DuckDB's memory given back."""

import subprocess
import sys

import duckdb
import pyarrow as pa
import pytest

from warehouse.packed import packed

IDLE_MIB = """
import sys
from pathlib import Path
from time import sleep
from warehouse.opening import opened

def held():
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024

with opened(Path(sys.argv[1])) as own:
    own.execute("select count(*) from range(10)").fetchall()
    before = held()
    own.execute("select count(*) from (select distinct range from range(3_000_000))").fetchall()
    for _ in range(40):
        if held() - before < 20:
            break
        sleep(0.25)
    print(held() - before)
"""


def _rows(different: int, rows: int = 40_000) -> pa.Table:
    numbers = [None if row % 7 == 0 else float(row % different) for row in range(rows)]
    texts = [None if number is None else f"{number:010.0f}" for number in numbers]
    return pa.table({"line": texts, "rate_pct": numbers, "place": range(rows)})


@pytest.mark.parametrize("different", [1, 127, 128, 129, 32_767, 32_768, 32_769, 40_000])
def test_a_packed_table_reads_as_before(different):
    plain = _rows(different)
    small = packed(plain)
    with duckdb.connect() as own:
        own.register("plain", plain)
        own.register("small", small)
        asked = "select line, rate_pct, place from {} order by place"
        rows = own.execute(asked.format("small")).fetchall()
        assert rows == own.execute(asked.format("plain")).fetchall()
    assert small.nbytes < plain.nbytes or different > 32_000


def test_few_different_values_take_a_third_of_the_memory():
    plain = _rows(50).drop_columns("place")
    assert packed(plain).nbytes < plain.nbytes / 3


def test_a_short_table_and_one_without_rows_stay():
    short, none = _rows(5, rows=20), _rows(5, rows=0)
    assert packed(short) is short
    assert packed(none) is none


def test_rows_in_several_pieces_are_packed_alike():
    plain = pa.concat_tables([_rows(100), _rows(200)])
    assert packed(plain).to_pylist() == plain.to_pylist()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_that_no_question_uses_is_given_back(warehouse):
    """Three million numbers take some hundred MiB while they are counted, and none ten seconds on."""
    ended = subprocess.run(
        [sys.executable, "-c", IDLE_MIB, str(warehouse)], capture_output=True, text=True, check=True
    )
    assert float(ended.stdout) < 20


def test_arrow_gives_memory_back_to_the_system():
    asked = "import warehouse, pyarrow; print(pyarrow.default_memory_pool().backend_name)"
    ended = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "system"
