"""The law as tables: data/policy read, checked and put into the schema `policy`."""

from dataclasses import astuple
from itertools import pairwise
from pathlib import Path

import duckdb

from warehouse import records
from warehouse.errors import RecordError

TABLES = {
    "measures": "measure varchar, title varchar, imposed_by varchar, imposed_on varchar,"
    " layer varchar, program varchar, applies_to varchar, legal_basis varchar, unit varchar,"
    " checked date, note varchar",
    "rates": "measure varchar, tier varchar, valid_from date, valid_before date, rate_pct double,"
    " because varchar, published date, citation varchar, url varchar, opened boolean,"
    " read_at varchar, known varchar",
    "future_rates": "measure varchar, tier varchar, list varchar, valid_from date,"
    " rate_pct double, because varchar, published date, citation varchar, url varchar,"
    " opened boolean, read_at varchar, known varchar, outcome varchar",
    "scopes": "measure varchar, code_prefix varchar, tier varchar, valid_from date,"
    " valid_before date, effect varchar, extent varchar, share double, condition varchar,"
    " citation varchar",
    "stacking": "imposed_by varchar, displacer varchar, displaced varchar, valid_from date,"
    " valid_before date, applies_to varchar, citation varchar, url varchar, known varchar,"
    " note varchar",
    "law_notes": "topic varchar, about varchar, note varchar, valid_from date, valid_before date,"
    " code_prefix varchar, citation varchar, url varchar, known varchar",
    "dates_due": "record varchar, change varchar, day date, became varchar, citation varchar",
    "evidence": "edition varchar, law_from date, law_through date, trade_through date,"
    " weights_year integer",
    "editions": "edition varchar, withdrawn_on date, withdrawn_because varchar",
}
COUNTRY_NAMES = {"united_states": "United States", "china": "China"}


def load_policy(connection: duckdb.DuckDBPyConnection, root: Path) -> None:
    """Create and fill the tables of schema `policy`; a broken record is a RecordError."""
    for table, columns in TABLES.items():
        connection.execute(f"create table policy.{table} ({columns})")
    rows: dict[str, list[tuple]] = {table: [] for table in TABLES}
    for path in records.measure_files(root):
        measure = records.read_measure(path)
        _add_measure(rows, path, measure)
        _load_scopes(connection, path, measure.measure)
    rows["stacking"] = [
        (
            COUNTRY_NAMES[country], row.displacer, row.displaced, row.valid_from, row.valid_before,
            row.on, row.citation, row.url, row.known, row.note,
        )
        for country, row in records.read_displacements(root)
    ]  # fmt: skip
    rows["law_notes"] = [
        (
            row.topic, row.about, row.note, row.valid_from, row.valid_before, code, row.citation,
            row.url, row.known,
        )
        for row in records.read_law_notes(root)
        for code in row.codes or [""]
    ]  # fmt: skip
    rows["dates_due"] = [astuple(row) for row in records.read_dates_due(root)]
    rows["evidence"] = [astuple(records.read_evidence(root))]
    rows["editions"] = [astuple(row) for row in records.read_editions(root)]
    for table, found in rows.items():
        _insert(connection, table, found)


def _add_measure(rows: dict[str, list[tuple]], path: Path, measure: records.Measure) -> None:
    name = measure.measure
    rows["measures"].append(
        (
            name, measure.title, measure.imposed_by, measure.imposed_on, measure.layer,
            measure.program or name, measure.applies_to, measure.legal_basis, measure.unit,
            measure.checked, measure.note,
        )
    )  # fmt: skip
    changes = sorted(measure.rates, key=lambda change: (change.tier, change.effective))
    ends = {
        id(before): after.effective
        for before, after in pairwise(changes)
        if before.tier == after.tier
    }
    if any(ends.get(id(change)) == change.effective for change in changes):
        raise RecordError(f"{path}: two rates of one tier start on the same day.")
    rows["rates"] += [
        (
            name, change.tier, change.effective, ends.get(id(change)), change.rate, change.because,
            change.published, change.citation, change.url, change.opened, change.read_at,
            change.known,
        )
        for change in changes
    ]  # fmt: skip
    futures = [("announced", row) for row in measure.announced]
    futures += [("scheduled", row) for row in measure.scheduled]
    rows["future_rates"] += [
        (
            name, row.tier, kind, row.effective, row.rate, row.because, row.published, row.citation,
            row.url, row.opened, row.read_at, row.known, row.outcome,
        )
        for kind, row in futures
    ]  # fmt: skip


def _load_scopes(connection: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    products = path.with_name(f"{path.stem}_products.csv")
    if not products.exists():
        return
    records.check_scopes(products)
    columns = dict.fromkeys(records.SCOPE_COLUMNS, "varchar")
    try:
        connection.execute(
            "insert into policy.scopes select $measure, code_prefix, coalesce(tier, ''),"
            " valid_from::date, valid_before::date, effect, extent, share::double, condition,"
            " citation from"
            f" read_csv($file, header = true, auto_detect = false, columns = {columns})",
            {"measure": name, "file": str(products)},
        )
    except duckdb.Error as error:
        raise RecordError(f"{products}: {error}") from error


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple]) -> None:
    """All rows in one statement, a list a column: a statement a row takes a second in all."""
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        lists = ", ".join(["unnest(?)"] * len(columns))
        connection.execute(f"insert into policy.{table} select {lists}", columns)
