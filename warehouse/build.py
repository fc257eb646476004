"""Files in, one DuckDB file out: every table, every check, then a rename."""

import hashlib
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse import records
from warehouse.checks import cases_of, refuse_broken
from warehouse.checksums import check_seals
from warehouse.claims import load_claims
from warehouse.errors import DataError, RecordError
from warehouse.functions import function_texts, gives_rows, make_function
from warehouse.grain import grain_of, key_columns, refuse_repeats
from warehouse.in_turn import in_turn
from warehouse.leftovers import remove_leftovers, remove_older, temporary_path
from warehouse.lineage import (
    build_order,
    files_read,
    parse_together,
    tables_read,
    with_shared,
)
from warehouse.opening import is_whole, opened
from warehouse.paths import ROOT, sql_texts, warehouse_folder
from warehouse.policy import load_policy

STORAGE_VERSION = "v1.5.0"  # DuckDB 1.5 opens the file too
ROWS_A_GROUP = 16_384  # a question about a line reads the few groups that can hold it
INPUTS = (
    "data/raw",
    "data/policy",
    "data/claims",
    "data/categories",
    "data/columns.yaml",
    "data/glossary.csv",
    "data/layers.csv",
    "data/numbers.csv",
    "data/passed_on.yaml",
    "data/scenarios.csv",
    "warehouse",
)
WITHOUT_SQL = {
    "policy.claims": "Claims of the public debate as recorded in data/claims.",
    "policy.claim_evidence": "What others published that bears on a claim.",
    "meta.latest": "The newest month or year in each staged table that has one.",
    "meta.lineage": "What each table and function reads: tables, functions, folders of data/raw.",
    "meta.manifest": "Which edition this is, from what it was made, and how far its evidence goes.",
    "meta.row_counts": "How many rows each table has.",
    "meta.sources": "The card of each source: producer, license, vintage, warnings.",
    "policy.dates_due": "What starts or ends after the last day of law, and what became of it.",
    "policy.editions": "Every edition, and which were withdrawn, when and why.",
    "policy.evidence": "The edition, and the first and last days of law and trade that it covers.",
    "policy.future_rates": "Rates announced but never in force, or due after the last day of law.",
    "policy.law_notes": "Rules of US law that no figure works out, and the record on refunds.",
    "policy.measures": "The tariff measures of both countries: who charges whom, on which goods.",
    "policy.rates": "Each dated rate of each measure, with its citation.",
    "policy.scopes": "Which products each measure covers or leaves out, and when.",
    "policy.stacking": "Which duty takes the place of which other one.",
}
# stated and not guessed: a guess reads each file twice
CSV_TEXTS = """create macro memory.staging.csv_texts(path) as table
from read_csv(path, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')"""
SCHEMAS = "memory.staging,memory.policy,memory.meta,file.marts"
QUERY_LAYERS = ("staging", "marts", "functions", "checks", "shared", "package")

NO_ROOM = (
    "The data file could not be written. Make room on the disk, or let data/warehouse be "
    "written to, and start again."
)

Progress = Callable[[float, str], None]


def fingerprint(root: Path = ROOT) -> str:
    """Twelve hexadecimal digits that change when data, SQL or builder change."""
    digest = hashlib.sha256(duckdb.__version__.encode())
    places = [root / place for place in INPUTS]
    places += [root / "queries" / layer for layer in QUERY_LAYERS]
    for place in places:
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        for path in files:
            if (
                path.is_file()
                and path.suffix != ".pyc"
                and warehouse_folder(root) not in path.parents
            ):
                digest.update(str(path.relative_to(root)).encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def expected_path(root: Path = ROOT) -> Path:
    """Where the file for the present data and SQL belongs."""
    return warehouse_folder(root) / f"tariffs-{fingerprint(root)}.duckdb"


def is_good(path: Path) -> bool:
    """Whether a file is a whole warehouse of ours: it opens, has its manifest, is not cut short."""
    if not path.is_file():
        return False
    try:
        with opened(path) as connection:
            manifest = connection.execute("select fingerprint from meta.manifest").fetchone()
            whole = is_whole(connection, path)
    except duckdb.Error:
        return False
    return whole and bool(manifest) and path.stem == f"tariffs-{manifest[0]}"


def build(root: Path = ROOT, progress: Progress | None = None) -> Path:
    """Build the warehouse through a temporary file and a rename; returns its path.

    Raises RecordError for a hand-written record or a source file that differs from its card,
    and DataError for a broken promise;
    the last good file stays in place until the new one is whole.
    """
    try:
        return _build(root, progress or (lambda share, words: None))
    except OSError as error:
        raise DataError(f"{NO_ROOM} ({error.strerror})") from error
    except duckdb.Error as error:
        if not _wants_room(error):
            raise
        raise DataError(NO_ROOM) from error


def _wants_room(error: duckdb.Error) -> bool:
    """Whether the disk or the memory is full: a failed write of the file is a commit's error."""
    no_room = (duckdb.IOException, duckdb.OutOfMemoryException)
    return isinstance(error, no_room) or "Could not write file" in str(error)


def _build(root: Path, report: Progress) -> Path:
    path = expected_path(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(path.parent)
    temporary = temporary_path(path)
    check_seals(root)
    try:
        with duckdb.connect(config=_settings(path.parent)) as connection:
            connection.execute("set enable_progress_bar = false")
            connection.execute(
                f"attach '{temporary}' as file"
                f" (storage_version '{STORAGE_VERSION}', recovery_mode 'no_wal_writes',"
                f" row_group_size {ROWS_A_GROUP})"
            )
            for schema in SCHEMAS.split(","):
                connection.execute(f"create schema {schema}")
            connection.execute(f"set search_path = '{SCHEMAS}'")
            connection.execute(CSV_TEXTS)
            lineage = _make_tables(connection, root, report)
            _describe(connection, root, lineage, path.stem.removeprefix("tariffs-"))
            report(0.95, "writing the file")
            _finish_file(connection, root)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
        temporary.with_name(temporary.name + ".wal").unlink(missing_ok=True)
    remove_older(path)
    report(1.0, "done")
    return path


def _settings(folder: Path) -> dict[str, str | bool | int | float | list[str]]:
    """Little memory, so that a small machine can build: the rest waits on disk beside the file.

    Each of the two threads that work on tables (`in_turn`) uses one core; checkpoints wait for the
    end, because a build that ends early leaves nothing.
    """
    return {
        "memory_limit": "300MB",
        "threads": "1",
        "checkpoint_threshold": "1GB",
        "temp_directory": str(folder / "spill"),
    }


def _make_tables(
    connection: duckdb.DuckDBPyConnection, root: Path, report: Progress
) -> dict[str, set[str]]:
    """Make each table and run each check once what it reads is there; returns the lineage."""
    report(0.02, "reading the law")
    load_policy(connection, root)
    load_claims(connection, root)
    queries = {
        f"{layer}.{name}": sql
        for layer in ("staging", "marts")
        for name, sql in sql_texts(root, layer).items()
    }
    parse_together([*queries.values(), *sql_texts(root, "checks").values()])
    functions = function_texts(root)
    for name, sql in functions.items():
        if not gives_rows(sql):
            connection.execute(make_function(name, sql))
    queries |= {name: sql for name, sql in functions.items() if gives_rows(sql)}
    checks = _checks(root)
    reads = {name: _reads(name, sql) for name, sql in queries.items()}
    needs = reads | {name: _reads(name, sql) | cases_of(sql) for name, sql in checks.items()}
    build_order(needs)  # refuses a circle in a sentence

    def work(name: str) -> None:
        with _cursor(connection) as own:
            if name in checks:
                refuse_broken(own, name.removeprefix("checks."), checks[name])
            elif name in functions:
                own.execute(make_function(name, queries[name]))
            else:
                _make_table(own, name, _placed(queries[name], root))

    in_turn(needs, work, lambda done, name: report(0.05 + 0.85 * done / len(needs), name))
    for name, sql in queries.items():
        reads[name] |= {
            path.split("/")[2] for path in files_read(sql) if path.startswith("data/raw/")
        }
    return reads


def _make_table(connection: duckdb.DuckDBPyConnection, name: str, sql: str) -> None:
    """Make a table, a mart in the order of its key: few keys then lie in few blocks."""
    is_mart = name.startswith("marts.")
    grain = grain_of(header_text(sql))
    key = ", ".join(key_columns(grain, name)) if is_mart else ""
    order = f"order by {key}" if key else ""
    try:
        connection.execute(f"create table {name} as from (\n{sql}\n) {order}")
    except duckdb.Error as error:
        if "No files found" in str(error):
            raise DataError(f"A source file of {name} is missing. Put it back.") from error
        if _wants_room(error):
            raise
        raise DataError(f"queries/{name.replace('.', '/')}.sql: {error}") from error
    if is_mart:
        refuse_repeats(connection, name, grain)


def _cursor(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A cursor of its own, for a thread, that finds the same schemas."""
    own = connection.cursor()
    own.execute(f"set search_path = '{SCHEMAS}'")
    return own


def _placed(sql: str, root: Path) -> str:
    """The SQL with its files under data/ looked for in this root, whatever the working folder."""
    return sql.replace("'data/", f"{quoted(f'{root}/data/')[:-1]}")


def _reads(name: str, sql: str) -> set[str]:
    try:
        return tables_read(sql)
    except DataError as error:
        raise DataError(f"queries/{name.replace('.', '/')}.sql: {error}") from error


def _checks(root: Path) -> dict[str, str]:
    shared = sql_texts(root, "shared")
    return {
        f"checks.{name}": with_shared(sql, shared)
        for name, sql in sql_texts(root, "checks").items()
    }


def _describe(
    connection: duckdb.DuckDBPyConnection, root: Path, lineage: dict[str, set[str]], print_: str
) -> None:
    connection.execute(
        "create table meta.sources (source varchar, title varchar, producer varchar, page varchar,"
        " accessed date, license varchar, license_url varchar, passed_on varchar, cite_as varchar,"
        " vintage varchar, route varchar, warnings varchar[], files varchar[])"
    )
    for card in records.source_cards(root):
        connection.execute(
            "insert into meta.sources values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                card.source, card.title, card.producer, card.page, card.accessed, card.license,
                card.license_url, card.passed_on, card.cite_as, card.vintage, card.route,
                card.warnings, list(card.files),
            ],
        )  # fmt: skip
    connection.execute("create table meta.lineage (name varchar, reads varchar)")
    pairs = [(name, read) for name, found in sorted(lineage.items()) for read in sorted(found)]
    connection.execute(
        "insert into meta.lineage select unnest(?), unnest(?)",
        [[name for name, _ in pairs], [read for _, read in pairs]],
    )
    connection.execute(
        "create table meta.manifest as select ?::varchar as fingerprint, ?::timestamp as built_at,"
        " ?::varchar as duckdb_version, evidence.* from policy.evidence",
        [print_, datetime.now(UTC).replace(tzinfo=None, microsecond=0), duckdb.__version__],
    )
    counts = " union all ".join(
        f"select '{schema}.{table}', count(*) from {schema}.{table}"
        for schema, table in _tables(connection, ("staging", "marts", "policy"))
    )
    connection.execute(f"create table meta.row_counts (name, row_count) as {counts}")
    connection.execute(
        "create table meta.latest (name varchar, source varchar, latest_period varchar)"
    )
    for source, table, column in _dated_staging(connection, lineage):
        connection.execute(
            f"insert into meta.latest select 'staging.{table}', '{source}',"
            f" max({column})::varchar from staging.{table}"
        )


def _dated_staging(
    connection: duckdb.DuckDBPyConnection, lineage: dict[str, set[str]]
) -> list[tuple[str, str, str]]:
    rows = connection.execute(
        "select table_name, min(column_name order by column_name = 'year')"
        " from information_schema.columns where table_schema = 'staging'"
        " and column_name in ('month', 'year') group by table_name"
    ).fetchall()
    return [
        (source, table, column)
        for table, column in rows
        for source in sorted(lineage[f"staging.{table}"])
        if "." not in source
    ]


def _tables(
    connection: duckdb.DuckDBPyConnection, schemas: tuple[str, ...]
) -> list[tuple[str, str]]:
    return connection.execute(
        "select schema_name, table_name from duckdb_tables()"
        " where database_name in ('memory', 'file') and list_contains(?, schema_name) order by all",
        [list(schemas)],
    ).fetchall()


def _finish_file(connection: duckdb.DuckDBPyConnection, root: Path) -> None:
    """Put the law and what is known of the tables beside the marts, with their comments."""
    for schema in ("policy", "meta"):
        connection.execute(f"create schema file.{schema}")
        for _, table in _tables(connection, (schema,)):
            connection.execute(
                f"create table file.{schema}.{table} as from memory.{schema}.{table}"
            )
    meanings = records.column_meanings(root)
    connection.begin()
    for schema, table, columns in connection.execute(
        "select schema_name, table_name, list(column_name) from duckdb_columns()"
        " where database_name = 'file' and not internal group by all order by all"
    ).fetchall():
        _comment(connection, f"{schema}.{table}", columns, meanings, root)
    connection.commit()
    connection.execute("detach file")


def _comment(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: list[str],
    meanings: dict[str, str],
    root: Path,
) -> None:
    sql = root / "queries" / f"{table.replace('.', '/')}.sql"
    words = header_text(sql.read_text(encoding="utf-8")) if sql.exists() else WITHOUT_SQL[table]
    connection.execute(f"comment on table file.{table} is {quoted(words)}")
    if missing := [name for name in columns if name not in meanings]:
        raise RecordError(f"data/columns.yaml: say what {', '.join(missing)} of {table} means.")
    for name in columns:
        connection.execute(f'comment on column file.{table}."{name}" is {quoted(meanings[name])}')


def header_text(sql: str) -> str:
    """The comment lines that open a SQL file, without their dashes."""
    lines = []
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return "\n".join(lines).strip()


def quoted(words: str) -> str:
    """Words as a string of SQL."""
    return "'" + words.replace("'", "''") + "'"
