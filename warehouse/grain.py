"""What one row is: the `-- grain` line of a header as key columns, and the keys that repeat."""

import duckdb

from warehouse.errors import DataError

ONE_ROW = "one row"


def key_columns(grain: str, name: str) -> tuple[str, ...]:
    """The key columns that the grain line of a file says; none for `one row`.

    Raises DataError for a line that is neither `one row` nor names separated by commas.
    """
    if grain == ONE_ROW:
        return ()
    names = tuple(name.strip() for name in grain.split(","))
    if not all(name.isidentifier() and name.islower() for name in names):
        raise DataError(
            f"{name}: the line `-- grain {grain}` cannot be read; write the key columns separated"
            f" by commas, or `{ONE_ROW}`."
        )
    return names


def grain_of(header: str) -> str:
    """What the line `-- grain` of a header says, or an empty text."""
    for line in header.splitlines():
        word, _, rest = line.removeprefix("--").strip().partition(" ")
        if word == "grain":
            return rest.strip()
    return ""


def refuse_repeats(connection: duckdb.DuckDBPyConnection, table: str, grain: str) -> None:
    """Raise DataError where a table has two rows with one key; missing values count as alike."""
    key = key_columns(grain, table)
    if not key:
        count = connection.execute(f"select count(*) from {table}").fetchone()
        if count and count[0] > 1:
            raise DataError(f"{table} must have one row and has {count[0]}; find why rows repeat.")
        return
    columns = ", ".join(f'"{name}"' for name in key)
    # as many hashes as rows: no key repeats, found in half the time of a comparison of keys
    try:
        alike = connection.execute(
            f"select count(*) = count(distinct hash({columns})) from {table}"
        ).fetchone()
    except duckdb.BinderException:
        there = {row[0] for row in connection.execute(f"describe {table}").fetchall()}
        strangers = [name for name in key if name not in there]
        raise DataError(
            f"{table} has no column {', '.join(strangers)}; its `-- grain` line must name its own."
        ) from None
    if alike == (True,):
        return
    repeated = connection.execute(
        f"select {columns}, count(*) from {table} group by {columns} having count(*) > 1"
    ).fetchall()
    if repeated:
        *values, times = repeated[0]
        first = ", ".join(f"{name} {value}" for name, value in zip(key, values, strict=True))
        raise DataError(
            f"{table} repeats {len(repeated)} keys, for example {first} ({times} rows); find why"
            " its rows repeat, or name the columns that make a row in its `-- grain` line."
        )
