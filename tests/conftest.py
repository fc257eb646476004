"""Two states of the world: the real warehouse, and hand-made tables under the real SQL."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from tools import browser as real
from warehouse import ensure_built, question
from warehouse.checks import CASES
from warehouse.functions import function_texts, gives_rows, make_function
from warehouse.layers import layers
from warehouse.lineage import build_order, tables_read, with_shared
from warehouse.paths import sql_files
from warehouse.query import cursor
from warehouse.records import read_evidence

ROOT = Path(__file__).resolve().parent.parent
LAYERS = [asdict(row) for row in layers()]
EVIDENCE = asdict(read_evidence(ROOT))


@pytest.fixture(scope="session")
def warehouse() -> Path:
    """The real warehouse, built once."""
    return ensure_built()


@pytest.fixture(scope="session")
def rows(warehouse: Path) -> Callable[..., list[tuple]]:
    """Run SQL on the real warehouse."""

    def run(sql: str, *values: Any) -> list[tuple]:
        with cursor() as own:
            return own.execute(sql, list(values)).fetchall()

    return run


def run_on(
    sql: str, tables: dict[str, list[dict]], shaped: frozenset[str] = frozenset(), **values: Any
) -> list[tuple]:
    """Rows of a query over hand-made tables; what its functions read beside them is empty.

    shaped are tables with the columns of the real ones. The evidence is that of the edition where no other is given.
    """
    tables = {"marts.evidence_dates": [EVIDENCE]} | tables
    with duckdb.connect() as connection:
        functions, filled = _functions_behind(sql)
        filled |= shaped
        connection.execute("create schema if not exists marts")
        if filled:
            connection.execute(f"attach '{ensure_built()}' as built (read_only)")
        for name in {*tables, *filled}:
            connection.execute(f"create schema if not exists {name.split('.')[0]}")
            frame = pd.DataFrame(tables.get(name, []))
            if name not in filled:
                connection.execute(f"create table {name} as from frame")
                continue
            connection.execute(f"create table {name} as from built.{name} limit 0")
            if len(frame):
                connection.execute(f"insert into {name} by name from frame")
        for statement in functions:
            connection.execute(statement)
        return connection.execute(sql, values).fetchall()


def _functions_behind(sql: str) -> tuple[list[str], set[str]]:
    """The statements that make the functions of a query, and the tables that these read."""
    texts = function_texts()
    reads = {name: tables_read(text) for name, text in texts.items()}
    waiting, reached = set(tables_read(sql)) & set(texts), set()
    while waiting:
        reached.add(name := waiting.pop())
        waiting |= reads[name] & set(texts) - reached
    tables = {table for name in reached for table in reads[name]} - set(texts)
    scalars = [name for name in texts if not gives_rows(texts[name])]
    order = scalars + [name for name in build_order(reads) if name in reached - set(scalars)]
    return [make_function(name, texts[name]) for name in order], tables


@pytest.fixture(scope="session")
def answer() -> Callable[..., list[tuple]]:
    """The real SQL of a question over hand-made marts, and the layers as they are."""

    def run(name: str, tables: dict[str, list[dict]], **values: Any) -> list[tuple]:
        asked = question(name)
        unless = {
            item.name: float(item.default)
            if item.kind == "number"
            else EVIDENCE.get(item.default, item.default)
            for item in asked.parameters
            if item.default
        }
        return run_on(asked.sql, {"marts.layers": LAYERS} | tables, **unless | values)

    return run


@pytest.fixture(scope="session")
def broken_by() -> Callable[..., list[tuple]]:
    """The rows that a check finds in hand-made tables."""

    shared = {name: path.read_text() for name, path in sql_files(ROOT, "shared").items()}

    def run(name: str, tables: dict[str, list[dict]]) -> list[tuple]:
        text = (ROOT / "queries" / "checks" / f"{name}.sql").read_text()
        if CASES not in text:
            return run_on(text, tables)
        # what a check with cases reads beside its bad tables is empty
        sql, (case,) = with_shared(text, shared), tables["cases"]
        given = {table: rows for table, rows in tables.items() if table != "cases"}
        return run_on(sql, given, frozenset(tables_read(sql) - set(function_texts())), **case)

    return run


@pytest.fixture(scope="session")
def chromium():
    """A headless browser; tests that need one are skipped where none is installed."""
    try:
        real.chromium()
    except RuntimeError as reason:
        pytest.skip(str(reason))
    with real.browser() as launched:
        yield launched


@pytest.fixture(scope="session")
def address(warehouse: Path):
    """A dashboard that many tests share."""
    with real.server() as url:
        yield url


@pytest.fixture
def page(chromium, address):
    """A page of its own on the dashboard that many tests share."""
    opened = real.new_page(chromium, address)
    yield opened
    opened.context.close()
