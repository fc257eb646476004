"""Each check selects the rows that break a promise; one that finds any stops the build.

A check with parameters is run once for each row of the table in its line `-- cases`.
"""

from typing import Any

import duckdb

from warehouse.errors import DataError

TO_DO = "-- what to do"
CASES = "-- cases"
SHOWN = 3


def broken_rows(connection: duckdb.DuckDBPyConnection, check: str) -> list[dict[str, Any]]:
    """The rows that a check selects, by column name; an empty list is a pass."""
    tables = cases_of(check)
    values = [row for table in tables for row in _rows(connection, f"from {table}", {})]
    return [
        row for given in (values if tables else [{}]) for row in _rows(connection, check, given)
    ]


def cases_of(check: str) -> set[str]:
    """The table in the line `-- cases` of a check's header, if it has one."""
    return {_said(check, CASES)} - {""}


def what_to_do(check: str) -> str:
    """The sentence of a check's header that says what to do about a broken row."""
    return _said(check, TO_DO)


def _said(check: str, start: str) -> str:
    for line in check.splitlines():
        if line.startswith(start):
            return line.removeprefix(start).strip()
    return ""


def _rows(
    connection: duckdb.DuckDBPyConnection, sql: str, values: dict[str, Any]
) -> list[dict[str, Any]]:
    found = connection.execute(sql, values)
    columns = [column[0] for column in found.description]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]


def refuse_broken(connection: duckdb.DuckDBPyConnection, name: str, check: str) -> None:
    """Raise DataError where a check finds rows: what is broken, where, and what to do."""
    try:
        rows = broken_rows(connection, check)
    except duckdb.Error as error:
        raise DataError(f"queries/checks/{name}.sql: {error}") from error
    if rows:
        raise DataError(failure(name, check, rows))


def failure(name: str, check: str, rows: list[dict[str, Any]]) -> str:
    """The words for rows that break a check, the first few with their columns and values."""
    shown = "; ".join(
        ", ".join(f"{column} {value}" for column, value in row.items()) for row in rows[:SHOWN]
    )
    rest = f" and {len(rows) - SHOWN:,} more" if len(rows) > SHOWN else ""
    verb = "breaks" if len(rows) == 1 else "break"
    return (
        f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'} {verb} “{name.replace('_', ' ')}”"
        f" (queries/checks/{name}.sql): {shown}{rest}. {what_to_do(check)}"
    )
