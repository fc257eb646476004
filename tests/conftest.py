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
from warehouse.functions import function_texts, gives_rows, make_function
from warehouse.layers import layers
from warehouse.lineage import build_order, tables_read
from warehouse.query import cursor

ROOT = Path(__file__).resolve().parent.parent
LAYERS = [asdict(row) for row in layers()]


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


def run_on(sql: str, tables: dict[str, list[dict]], **values: Any) -> list[tuple]:
    """Rows of a query over hand-made tables."""
    with duckdb.connect() as connection:
        for name, records in tables.items():
            frame = pd.DataFrame(records)  # noqa: F841  (read by name below)
            connection.execute(f"create schema if not exists {name.split('.')[0]}")
            connection.execute(f"create table {name} as from frame")
        _add_functions(connection, sql, set(tables))
        return connection.execute(sql, values).fetchall()


def _add_functions(connection: duckdb.DuckDBPyConnection, sql: str, given: set[str]) -> None:
    """The functions that the SQL needs; a table that they read and nobody gave is empty."""
    connection.execute("create schema if not exists marts")
    texts = function_texts()
    for name, text in texts.items():
        if not gives_rows(text):
            connection.execute(make_function(name, text))
    needed, waiting = {}, tables_read(sql) & texts.keys()
    while waiting:
        needed |= {name: tables_read(texts[name]) for name in waiting}
        waiting = set().union(*needed.values()) & texts.keys() - needed.keys()
    for name in build_order(needed):
        for table in sorted(needed[name] - texts.keys() - given):
            columns = ", ".join(f"{column} {kind}" for column, kind in _columns(table))
            connection.execute(f"create table {table} ({columns})")
            given.add(table)
        connection.execute(make_function(name, texts[name]))


def _columns(table: str) -> list[tuple[str, str]]:
    with cursor() as own:
        return [row[:2] for row in own.execute(f"describe {table}").fetchall()]


@pytest.fixture(scope="session")
def answer() -> Callable[..., list[tuple]]:
    """The real SQL of a question over hand-made marts, and the layers as they are."""

    def run(name: str, tables: dict[str, list[dict]], **values: Any) -> list[tuple]:
        return run_on(question(name).sql, {"marts.layers": LAYERS} | tables, **values)

    return run


@pytest.fixture(scope="session")
def broken_by() -> Callable[..., list[tuple]]:
    """The rows that a check finds in hand-made tables."""

    def run(name: str, tables: dict[str, list[dict]]) -> list[tuple]:
        return run_on((ROOT / "queries" / "checks" / f"{name}.sql").read_text(), tables)

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
