"""What reads what, asked of the SQL itself."""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from typing import Any

import duckdb

from warehouse.errors import DataError


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    waiting = [tree]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            yield part
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


@dataclass(frozen=True)
class _Reads:
    """What a query reads: tables and functions of ours, names without a schema, files of data/."""

    tables: frozenset[str]
    bare: frozenset[str]
    files: frozenset[str]


@lru_cache(maxsize=1)
def parser() -> duckdb.DuckDBPyConnection:
    """A database without tables, which reads SQL."""
    return duckdb.connect()


_ahead: dict[str, str] = {}


def parse_together(queries: Collection[str]) -> None:
    """Have queries parsed in one go, before each is read: half the time of one by one."""
    with parser().cursor() as own:
        rows = own.execute(
            "select sql, json_serialize_sql(sql) from (select unnest($sql::varchar[]) as sql)",
            {"sql": list(queries)},
        ).fetchall()
    _ahead.update(rows)


def _parsed(sql: str) -> Any:
    written = _ahead.pop(sql, "")
    if not written:
        with parser().cursor() as own:
            row = own.execute("select json_serialize_sql($sql::varchar)", {"sql": sql}).fetchone()
            written = row[0] if row else ""
    tree = json.loads(written) if written else {"error": True, "error_message": "nothing to parse"}
    if tree["error"]:
        raise DataError(f"The SQL cannot be parsed: {tree.get('error_message')}")
    return tree


@lru_cache(maxsize=512)
def _reads(sql: str) -> _Reads:
    """Kept instead of the parsed query, which takes seventy times the memory of its text."""
    nodes = list(_nodes(_parsed(sql)))
    tables = [node for node in nodes if node.get("type") == "BASE_TABLE"]
    calls = [node for node in nodes if node.get("type") == "TABLE_FUNCTION"]
    named = {
        f"{node['schema_name']}.{node['table_name']}" for node in tables if node.get("schema_name")
    }
    called = {
        f"{node['function']['schema']}.{node['function']['function_name']}"
        for node in calls
        if node["function"].get("schema")
    }
    return _Reads(
        frozenset(named | called),
        frozenset(node["table_name"] for node in tables if not node.get("schema_name")),
        frozenset(path for node in calls for path in _paths(node)),
    )


def _paths(call: dict[str, Any]) -> Iterator[str]:
    for constant in _nodes(call):
        if constant.get("type") == "VALUE_CONSTANT" and constant["literal"]["kind"] == "STRING":
            text = constant["literal"]["text"]
            if text.startswith("data/"):
                yield text


def tables_read(sql: str) -> set[str]:
    """Names `schema.table` that a query reads, tables and functions of ours.

    A name without a schema is a CTE or a function of DuckDB, and left out.
    """
    return set(_reads(sql).tables)


def bare_names(sql: str) -> set[str]:
    """Names without a schema that a query reads: CTEs, and selects that questions share."""
    return set(_reads(sql).bare)


def names_among(sql: str, names: Collection[str]) -> set[str]:
    """Which of some selects a query reads; parsed only where one of them stands in its text."""
    if not any(name in sql for name in names):
        return set()
    return bare_names(sql) & set(names)


def with_shared(sql: str, shared: dict[str, str]) -> str:
    """The query with each shared select that it needs, and that those need, as a CTE in front.

    The header stays on top. Raises DataError where shared selects need each other in a circle.
    """
    needs: dict[str, set[str]] = {}
    waiting = names_among(sql, shared)
    while waiting:
        needs |= {name: names_among(shared[name], shared) - {name} for name in sorted(waiting)}
        waiting = set().union(*(needs[name] for name in waiting)) - needs.keys()
    wanted = needs.keys()
    if not wanted:
        return sql
    order = build_order({name: needs[name] for name in wanted})
    front = ",\n\n".join(f"{name} as (\n\n{shared[name].rstrip()}\n\n)" for name in order)
    lines = sql.splitlines(keepends=True)
    head = next(place for place, line in enumerate(lines) if not line.startswith("--"))
    header, body = "".join(lines[:head]), "".join(lines[head:])
    own = re.match(r"with\s+", body)
    rest = f",\n\n{body[own.end() :]}" if own else f"\n\n{body}"
    return f"{header}with {front}{rest}"


def files_read(sql: str) -> set[str]:
    """Paths under data/ that a query reads through read_csv, read_parquet and the like."""
    return set(_reads(sql).files)


def reads_recorded(cursor: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """What each table and function of a data file reads, as its build wrote it down."""
    reads: dict[str, set[str]] = {}
    for name, read in cursor.execute("select name, reads from meta.lineage").fetchall():
        reads.setdefault(name, set()).add(read)
    return reads


def reached_from(start: set[str], reads: dict[str, set[str]]) -> set[str]:
    """The names that a walk from `start` reaches through what each reads, the start included."""
    reached: set[str] = set()
    waiting = set(start)
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= reads.get(name, set()) - reached
    return reached


def build_order(reads: dict[str, set[str]]) -> list[str]:
    """Tables ordered so that each comes after what it reads; a circle is a DataError."""
    known = {name: sorted(found & reads.keys()) for name, found in sorted(reads.items())}
    try:
        return list(TopologicalSorter(known).static_order())
    except CycleError as error:
        raise DataError(
            f"These tables read each other in a circle: {' → '.join(error.args[1])}"
        ) from error
