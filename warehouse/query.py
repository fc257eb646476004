"""One question, one dataframe; and the sources that stand behind it."""

from __future__ import annotations  # a build does without pandas and pyarrow

import threading
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import duckdb

from warehouse import database
from warehouse.build import Progress, build, expected_path, is_good
from warehouse.errors import DataError, QuestionError, TooLongError
from warehouse.frames import frame_of
from warehouse.lighter import Saving, with_less
from warehouse.limit import stopped_after
from warehouse.lineage import parser, reached_from, reads_recorded, tables_read
from warehouse.once import once
from warehouse.opening import opened
from warehouse.packed import packed
from warehouse.paths import ROOT
from warehouse.questions import (
    Question,
    default_value,
    parameter_names,
    question,
    typed_values,
    used,
)
from warehouse.shared import kept_below, parts_of, shared_select, shared_texts

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

NO_LAW = ("policy.evidence", "policy.editions", "policy.claims", "policy.claim_evidence")
LAW_SOURCE = "the law records"
LOOKED_S = 0.25
KEPT_TABLES = 60  # of 1 MB at most, most of them far smaller
# the way without a copy, con.sql(), plans a query twice, which costs more than the copy
warnings.filterwarnings("ignore", message="Arrow output on a DB-API result")
_building = threading.Lock()


@dataclass(frozen=True)
class SourceNote:
    """A source behind a figure: who made it, its vintage, the last period it covers."""

    source: str
    title: str
    producer: str
    page: str
    license: str
    cite_as: str
    vintage: str
    latest_period: str


@once(kept=1)
def expected_file() -> Path:
    """The file for the present data and SQL, worked out once a process."""
    return expected_path(ROOT)


def is_ready() -> bool:
    """Whether the data file is there and whole: ours, or the one that TARIFFS_DATABASE gives."""
    if database.given():
        return database.is_found()
    return _checked(expected_file()) is not None


def ensure_built(progress: Progress | None = None) -> Path:
    """The good file, built first where it is missing, broken or stale.

    Where TARIFFS_DATABASE gives a file, that one, never built.
    """
    if not database.given() and (good := _checked(expected_file())):
        return good  # readers who arrive together do not wait for each other here
    with _building:
        if database.given():
            return database.given_file(progress)
        return _checked(expected_file()) or build(ROOT, progress)


_seen: dict[Path, float] = {}


def _checked(path: Path) -> Path | None:
    """The path if the file is good; checked once a process, while the file is there.

    A page asks some ninety times: within a moment the file is not looked for again.
    """
    seen, now = _seen.get(path), monotonic()
    if seen is not None and now - seen < LOOKED_S:
        return path
    if not path.is_file() or (seen is None and not is_good(path)):
        _seen.pop(path, None)
        return None
    _seen[path] = now
    return path


@lru_cache(maxsize=2)
def _connection(path: Path) -> duckdb.DuckDBPyConnection:
    return opened(path)


def cursor() -> duckdb.DuckDBPyConnection:
    """A cursor of its own on the read-only warehouse."""
    return _connection(ensure_built()).cursor()


def query(name: str, **parameters: Any) -> pd.DataFrame:
    """The answer to a named question, one row a grain, columns as its SQL says.

    Answers are kept for the next reader, but never those to a list, which is a reader's own.
    Raises QuestionError for a wrong question, parameter or value, and for an answer
    without rows where the question refuses one.
    """
    path, given = ensure_built(), tuple(sorted(parameters.items()))
    if any(parameter.is_list for parameter in question(name).parameters):
        rows = _answer(path, name, _values(path, name, given))
    else:
        rows = _kept_answer(path, name, _kept_values(path, name, given))
    return rows.copy(deep=False)  # written to, it becomes the caller's own


def query_in(path: Path, name: str, **parameters: Any) -> pd.DataFrame:
    """The answer of another warehouse file, an older edition, to a question of today.

    Raises as query does, and DataError where the file has not what the question reads.
    """
    try:
        values = _values(path, name, tuple(sorted(parameters.items())))
        return _answer(path, name, values, is_lighter=False)
    except duckdb.Error as error:
        raise DataError(f"{path.name} cannot answer {name}: {error}") from error


def query_within(seconds: float, name: str, **parameters: Any) -> pd.DataFrame:
    """The answer to a named question if it is there within some seconds; never kept.

    Raises as query does, and TooLongError where the time is over.
    """
    path = ensure_built()
    return _answer(path, name, _values(path, name, tuple(sorted(parameters.items()))), seconds)


def values_asked(name: str, **parameters: Any) -> dict[str, Any]:
    """Each parameter of a question with its value as it is taken, defaults included.

    Raises QuestionError for a wrong question, parameter or value.
    """
    return dict(_values(ensure_built(), name, tuple(sorted(parameters.items()))))


@lru_cache(maxsize=256)
def defaults_of(name: str) -> dict[str, Any]:
    """The parameters of a question that may be left out, with the value each then takes."""
    with _reading(ensure_built()) as own:
        return {
            item.name: default_value(item, own)
            for item in question(name).parameters
            if item.default is not None
        }


@lru_cache(maxsize=2)
def fingerprint_of(path: Path) -> str:
    """What a data file was made from, as its manifest says: data, SQL and builder in one word."""
    with _reading(path) as own:
        found = own.execute("select fingerprint from meta.manifest").fetchone()
    return found[0] if found else ""


Values = tuple[tuple[str, Any], ...]


@contextmanager
def _reading(path: Path) -> Generator[duckdb.DuckDBPyConnection]:
    """A cursor on a file; a file that cannot be read is a DataError."""
    try:
        with _connection(path).cursor() as own:
            yield own
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise DataError(
            f"{path.name} does not fit this version of the dashboard. Use the data file and "
            "the code of one edition."
        ) from error
    except duckdb.Error as error:
        if not isinstance(error, duckdb.IOException) and "Corrupt database file" not in str(error):
            raise
        raise DataError(
            f"{path.name} is missing or damaged; delete it and start again, it is rebuilt from "
            "data/."
        ) from error


def _values(path: Path, name: str, given: Values) -> Values:
    with _reading(path) as own:
        return tuple(typed_values(question(name), dict(given), own).items())


@lru_cache(maxsize=4096)
def _kept_values(path: Path, name: str, given: Values) -> Values:
    return _values(path, name, given)


@lru_cache(maxsize=512)
def _kept_answer(path: Path, name: str, values: Values) -> pd.DataFrame:
    return _answer(path, name, values)


def _answer(
    path: Path, name: str, values: Values, seconds: float = 0.0, is_lighter: bool = True
) -> pd.DataFrame:
    asked = question(name)
    with _reading(path) as own, stopped_after(seconds, own):
        try:
            kept = () if seconds else asked.kept  # a limit of time holds for the whole
            _give(path, own, kept, values)
            savings = _allowed(own, asked, values) if is_lighter else ()
            sql = _sql(path, name, savings, kept)
            found = own.execute(_parsed(sql), used(sql, dict(values)))
            rows = frame_of(found.to_arrow_table())
        except duckdb.InterruptException as error:
            raise TooLongError(
                f"{name} was not answered within {seconds:g} seconds. Ask for less, or ask again."
            ) from error
    if rows.empty and asked.refuse:
        raise QuestionError(asked.refuse.format(**dict(values)))
    return rows


def _allowed(own: duckdb.DuckDBPyConnection, asked: Question, values: Values) -> tuple[Saving, ...]:
    """What some values let be left out of a question."""
    found = []
    for saving in asked.savings:
        given = used(saving.allowed, dict(values))
        row = own.execute(_parsed(saving.allowed), given).fetchone()
        found += [saving] if row and row[0] else []
    return tuple(found)


@lru_cache(maxsize=512)
def _sql(path: Path, name: str, savings: tuple[Saving, ...], kept: tuple[str, ...]) -> str:
    """The SQL of a question with less to plan, and with the kept selects read as tables."""
    shared = {key: sql for key, sql in shared_texts().items() if key not in kept}
    return with_less(question(name).text, shared, savings, lambda part: _empty_select(path, part))


@lru_cache(maxsize=512)
def _parsed(sql: str) -> duckdb.Statement:
    """A query read by DuckDB, which takes half a millisecond a thousand letters, once a process."""
    with parser().cursor() as own:
        return own.extract_statements(sql)[0]


def _give(
    path: Path, own: duckdb.DuckDBPyConnection, names: tuple[str, ...], values: Values
) -> None:
    """Let a cursor read shared selects as tables."""
    for name in names:
        own.register(name, _given_table(path, name, values))


def _given_table(path: Path, name: str, values: Values) -> pa.Table:
    """The rows of a shared select for those of some values that it has as parameters."""
    needed = _parameters_of(name)
    return _kept_table(path, name, tuple(sorted(item for item in values if item[0] in needed)))


@lru_cache(maxsize=64)
def _parameters_of(name: str) -> frozenset[str]:
    return frozenset(parameter_names(shared_select(name)))


@lru_cache(maxsize=KEPT_TABLES)
def _kept_table(path: Path, name: str, values: Values) -> pa.Table:
    """The rows of a shared select whose header says `kept`, for the other questions on them."""
    empty = _without_rows(path, name, values)
    below = kept_below(name, frozenset(part for part, _ in empty))
    with _reading(path) as own:
        _give(path, own, below, values)
        sql = shared_select(name, frozenset(below), empty)
        return packed(own.execute(_parsed(sql), used(sql, dict(values))).to_arrow_table())


def _without_rows(path: Path, name: str, values: Values) -> tuple[tuple[str, str], ...]:
    """The parts of a shared select that have no rows for the values, each as an empty select."""
    which, words = parts_of(name)
    if not which:
        return ()
    given = set(_given_table(path, which, values).column(0).to_pylist())
    return tuple(
        (part, _empty_select(path, part))
        for part, word in sorted(words.items())
        if word not in given
    )


@lru_cache(maxsize=32)
def _empty_select(path: Path, name: str) -> str:
    """A select with the columns of a shared one and no rows."""
    sql = shared_select(name)
    with _reading(path) as own:
        columns = own.execute(f"describe {sql}", dict.fromkeys(parameter_names(sql))).fetchall()
    listed = ", ".join(f"null::{kind} as {column}" for column, kind, *_ in columns)
    return f"select {listed} where false"


def no_rows_sentence(name: str, **parameters: Any) -> str:
    """What to say when a question comes back without rows."""
    words = question(name).empty or "Nothing is left to show; widen the choice."
    return words.format(**parameters)


@lru_cache(maxsize=256)
def sources_behind(*names: str) -> tuple[SourceNote, ...]:
    """The sources that questions rest on, found by walking from the SQL to the raw files."""
    with _reading(ensure_built()) as own:
        reads = reads_recorded(own)
        reached = reached_from(
            {read for name in names for read in tables_read(question(name).sql)}, reads
        )
        cards = own.execute(
            "with periods as (select source, max(latest_period) as latest_period"
            " from meta.latest where list_contains($reached, name) group by source)"
            " select source, title, producer, page, license, cite_as, vintage, latest_period"
            " from meta.sources left join periods using (source)"
            " where list_contains($reached, source) order by source",
            {"reached": sorted(reached)},
        ).fetchall()
        law = own.execute("select law_through::varchar from meta.manifest").fetchone()
    notes = [SourceNote(*(value or "" for value in card)) for card in cards]
    if law and any(name.startswith("policy.") and name not in NO_LAW for name in reached):
        notes.insert(0, _law_note(law[0]))
    return tuple(notes)


@lru_cache(maxsize=256)
def main_sources(*names: str, most: int = 3) -> tuple[SourceNote, ...]:
    """The few sources that made the figures: the law, then the series read in the fewest steps."""
    with _reading(ensure_built()) as own:
        reads = reads_recorded(own)
    steps: dict[str, int] = {}
    near = {read for name in names for read in tables_read(question(name).sql)}
    while near:
        steps |= dict.fromkeys(near, len(steps))
        near = {read for name in near for read in reads.get(name, ())} - steps.keys()
    ranked = sorted(
        sources_behind(*names),
        key=lambda note: (
            note.source != LAW_SOURCE, not note.latest_period, steps.get(note.source, 0)
        ),
    )  # fmt: skip
    return tuple(ranked[:most])


def _law_note(through: str) -> SourceNote:
    return SourceNote(
        LAW_SOURCE,
        "Legal acts of both countries, each rate with its own citation",
        "Federal Register, HTSUS chapter 99 and State Council Tariff Commission",
        "",
        "Facts of law",
        "legal acts of both countries, cited beside each rate",
        f"law read through {through}",
        "",
    )


def column_names(name: str) -> list[str]:
    """The columns that a question returns, without running it on real values."""
    asked = question(name)
    with cursor() as own:
        values = {parameter.name: None for parameter in asked.parameters}
        try:
            own.execute(f"describe {_without_header(asked.sql)}", values)
        except duckdb.Error as error:
            raise QuestionError(f"queries/pages/{name}.sql: {error}") from error
        return [row[0] for row in own.fetchall()]


def _without_header(sql: str) -> str:
    return "\n".join(line for line in sql.splitlines() if not line.startswith("--"))
