"""Which tables the terms of the sources let us pass on, worked out from what each is made of."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.errors import RecordError
from warehouse.grain import grain_of, key_columns
from warehouse.lineage import reached_from, reads_recorded, tables_read
from warehouse.paths import ROOT, sql_files, sql_texts
from warehouse.records import read_yaml

RESULTS = "results"


@dataclass(frozen=True)
class Table:
    """A table that the package may hold, or one that stays out.

    name: schema and table; key: the columns that make a row; sources: the folders of data/raw it
    rests on; restricted: those whose rows may not be passed on; reason: why its own rows may be.
    """

    name: str
    key: tuple[str, ...]
    sources: tuple[str, ...]
    restricted: tuple[str, ...]
    reason: str
    sql: str

    @property
    def stem(self) -> str:
        """The name of the table's file: that of the table, after its schema where it is no mart."""
        schema, _, table = self.name.partition(".")
        return table if schema in ("marts", "package") else f"{schema}_{table}"


def package_queries(root: Path = ROOT) -> dict[str, str]:
    """The SQL of the tables that only the package has, by name."""
    return sql_texts(root, "package")


def reasons(root: Path = ROOT) -> dict[str, str]:
    """Why a table that rests on a restricted source may be passed on, by table."""
    path = root / "data" / "passed_on.yaml"
    found: dict[str, str] = {}
    for group in read_yaml(path):
        for table in group["tables"]:
            if table in found:
                raise RecordError(f"{path}: {table} is listed twice; keep one reason.")
            found[table] = " ".join(group["reason"].split())
    return found


def all_tables(connection: duckdb.DuckDBPyConnection, root: Path = ROOT) -> list[Table]:
    """Every table of the data file and of the package, passed on or not.

    connection: one in which the data file is the current database.
    Raises RecordError for a reason given to a table that is not there or does not need one.
    """
    reads = reads_recorded(connection)
    rights = dict(connection.execute("select source, passed_on from meta.sources").fetchall())
    texts = {f"package.{name}": sql for name, sql in package_queries(root).items()}
    reads |= {name: tables_read(sql) for name, sql in texts.items()}
    names = connection.execute(
        "select schema_name || '.' || table_name from duckdb_tables()"
        " where database_name = current_database() and schema_name in ('marts', 'policy', 'meta')"
        " order by all"
    ).fetchall()
    texts |= {
        f"marts.{name}": path.read_text(encoding="utf-8")
        for name, path in sql_files(root, "marts").items()
    }
    given = reasons(root)
    tables = [
        _table(name, texts, reads, rights, given)
        for name in [
            *(name for name in texts if name.startswith("package.")),
            *(name for (name,) in names),
        ]
    ]
    needed = {table.stem for table in tables if table.restricted}
    if spare := sorted(given.keys() - needed):
        raise RecordError(
            f"data/passed_on.yaml: {', '.join(spare)} is no table that needs a reason; remove it."
        )
    return tables


def _table(
    name: str,
    texts: dict[str, str],
    reads: dict[str, set[str]],
    rights: dict[str, str],
    given: dict[str, str],
) -> Table:
    sql = texts.get(name, "")
    sources = sorted(reached_from({name}, reads) & rights.keys())
    grain = grain_of(sql)
    stem = name.partition(".")[2]
    return Table(
        name=name,
        key=key_columns(grain, name) if grain else (),
        sources=tuple(sources),
        restricted=tuple(source for source in sources if rights[source] == RESULTS),
        reason=given.get(stem, ""),
        sql=sql,
    )


def passed_tables(tables: list[Table]) -> list[Table]:
    """The tables that may be passed on: made of free sources, or results with a reason."""
    return [table for table in tables if not table.restricted or table.reason]


def withheld_tables(tables: list[Table]) -> list[Table]:
    """The tables that stay out of the package."""
    return [table for table in tables if table.restricted and not table.reason]
