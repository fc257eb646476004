"""Write the data package: Parquet, CSV of small tables, a DuckDB file, descriptor, checksums."""

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb

from warehouse.build import STORAGE_VERSION, Progress, header_text, quoted
from warehouse.checksums import checksum
from warehouse.errors import DataError
from warehouse.functions import function_texts, make_function
from warehouse.grain import grain_of, refuse_repeats
from warehouse.lineage import build_order, tables_read
from warehouse.package.describe import Column, Written, write_descriptions
from warehouse.package.rights import Table, all_tables, passed_tables, withheld_tables
from warehouse.paths import ROOT
from warehouse.records import column_meanings

NAME = "us-china-tariffs"
SMALL_ROWS = 2_000
SUMS = "SHA256SUMS"


def export(folder: Path, source: Path, progress: Progress | None = None, root: Path = ROOT) -> Path:
    """Write the data package of a data file into a new folder; returns the folder.

    Little memory is used, about 400 MB at most; the tables pass through the disk.
    Raises DataError, in a sentence, for a folder that is not empty or cannot be written, and
    RecordError for a wrong record of what may be passed on.
    """
    report = progress or (lambda share, words: None)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise DataError(f"{folder.name} is not empty. Give a new folder.")
        (folder / "parquet").mkdir()
        (folder / "csv").mkdir()
        _export(folder, source, report, root)
    except OSError as error:
        raise DataError(
            f"The data package could not be written: {error.strerror}. Make room on the disk, or "
            "give a folder that can be written to."
        ) from error
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise DataError(f"The data package could not be written. {error}") from error
    report(1.0, "done")
    return folder


def _export(folder: Path, source: Path, report: Progress, root: Path) -> None:
    meanings = column_meanings(root)
    with _attached(source, folder) as connection:
        tables = all_tables(connection, root)
        edition = _edition(connection)
        database = folder / f"{NAME}-{edition}.duckdb"
        connection.execute(f"attach '{database}' as public (storage_version '{STORAGE_VERSION}')")
        passed = passed_tables(tables)
        written = []
        for position, table in enumerate(passed):
            report(0.9 * position / len(passed), table.name)
            written.append(_write(connection, table, folder, edition, meanings))
        _make_functions(connection, {table.name for table in passed}, root)
        connection.execute("detach public")
        cards = _cards(connection)
    shutil.rmtree(folder / "spill", ignore_errors=True)
    report(0.95, "descriptions and checksums")
    write_descriptions(folder, edition, written, withheld_tables(tables), cards, root)
    _write_sums(folder)


@contextmanager
def _attached(source: Path, folder: Path) -> Generator[duckdb.DuckDBPyConnection]:
    """A connection of its own, with the data file as its read-only current database."""
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": "300MB",
        "threads": "2",
        "temp_directory": str(folder / "spill"),
    }
    with duckdb.connect(config=settings) as connection:
        connection.execute("set enable_progress_bar = false")
        connection.execute(f"attach '{source}' as built (read_only)")
        connection.execute("use built")
        yield connection


def _edition(connection: duckdb.DuckDBPyConnection) -> date:
    row = connection.execute("select edition from meta.manifest").fetchone()
    if not row:
        raise DataError("The data file has no manifest; build it again.")
    return row[0]


def _cards(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    rows = connection.execute(
        "select source, title, producer, page, license, license_url, passed_on from meta.sources"
    )
    names = [column[0] for column in rows.description]
    return {row[0]: dict(zip(names, row, strict=True)) for row in rows.fetchall()}


def _write(
    connection: duckdb.DuckDBPyConnection,
    table: Table,
    folder: Path,
    edition: date,
    meanings: dict[str, str],
) -> Written:
    schema = table.name.partition(".")[0]
    connection.execute(f"create schema if not exists public.{schema}")
    body = f"({table.sql})" if schema == "package" else table.name
    connection.execute(f"create table public.{table.name} as from {body} order by {_order(table)}")
    if schema == "package":
        refuse_repeats(connection, f"public.{table.name}", grain_of(header_text(table.sql)))
    columns = _columns(connection, table, meanings)
    title, note = _words(connection, table)
    _comment(connection, table, columns, "\n\n".join(part for part in (title, note) if part))
    parquet = folder / "parquet" / f"{table.stem}.parquet"
    connection.execute(
        f"copy ({_selected(table, columns)}) to '{parquet}' (format parquet, compression zstd,"
        f" kv_metadata {{edition: '{edition}', made_from: '{table.name}'}})"
    )
    count = connection.execute(f"select count(*) from public.{table.name}").fetchone()
    rows = count[0] if count else 0
    files = [parquet]
    if rows <= SMALL_ROWS and schema != "package":
        files.append(folder / "csv" / f"{table.stem}.csv")
        selected = _selected(table, columns, as_text=True)
        connection.execute(f"copy ({selected}) to '{files[-1]}' (header, delimiter ',')")
    return Written(table, title, note, tuple(columns), rows, tuple(files))


def _order(table: Table) -> str:
    return ", ".join(f'"{name}"' for name in table.key) or "all"


def _columns(
    connection: duckdb.DuckDBPyConnection, table: Table, meanings: dict[str, str]
) -> list[Column]:
    return [
        Column(name, kind, meanings[name])
        for name, kind, *_ in connection.execute(f"describe public.{table.name}").fetchall()
    ]


def _words(connection: duckdb.DuckDBPyConnection, table: Table) -> tuple[str, str]:
    """The first sentence of the table's header and what follows it, without its key."""
    schema, _, name = table.name.partition(".")
    comment = connection.execute(
        "select comment from duckdb_tables() where database_name = 'built' and schema_name = ?"
        " and table_name = ?",
        [schema, name],
    ).fetchone()
    said = header_text(table.sql) or (comment[0] if comment else table.name)
    kept = [line for line in said.splitlines() if not line.startswith("grain ")]
    title, _, note = "\n".join(kept).strip().partition("\n\n")
    return " ".join(title.split()), note.strip()


def _comment(
    connection: duckdb.DuckDBPyConnection, table: Table, columns: list[Column], words: str
) -> None:
    connection.execute(f"comment on table public.{table.name} is {quoted(words)}")
    for column in columns:
        connection.execute(
            f'comment on column public.{table.name}."{column.name}" is {quoted(column.meaning)}'
        )


def _selected(table: Table, columns: list[Column], *, as_text: bool = False) -> str:
    """The rows with types that other programs read: an open day is empty, a huge integer plain."""
    parts = []
    for column in columns:
        name = f'"{column.name}"'
        if column.kind == "DATE":
            parts.append(f"case when isfinite({name}) then {name} end as {name}")
        elif column.kind == "HUGEINT":
            parts.append(f"{name}::bigint as {name}")
        elif column.kind.endswith("[]") and as_text:
            parts.append(f"to_json({name})::varchar as {name}")
        else:
            parts.append(name)
    return f"select {', '.join(parts)} from public.{table.name}"


def _make_functions(connection: duckdb.DuckDBPyConnection, tables: set[str], root: Path) -> None:
    """The functions whose tables are all in the package."""
    texts = function_texts(root)
    there = set(tables)
    for name in build_order({name: tables_read(sql) for name, sql in texts.items()}):
        if name in texts and tables_read(texts[name]) <= there:
            connection.execute(make_function(f"public.{name}", texts[name]))
            there.add(name)


def _write_sums(folder: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    lines = [f"{checksum(path)}  {path.relative_to(folder).as_posix()}\n" for path in files]
    temporary = folder / f"{SUMS}.new"
    temporary.write_text("".join(lines), encoding="utf-8")
    os.replace(temporary, folder / SUMS)
