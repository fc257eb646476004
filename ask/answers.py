"""Answers and questions as plain values, ready to be sent: rows with their meaning and sources."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from warehouse import (
    Question,
    QuestionError,
    ensure_built,
    no_rows_sentence,
    query,
    question,
    questions,
    sources_behind,
)
from warehouse.paths import ROOT
from warehouse.query import column_names, defaults_of, fingerprint_of, query_within, values_asked
from warehouse.questions import Parameter
from warehouse.records import column_meanings
from warehouse.remarks import late_days
from words.citation import cite

ROWS, MOST_ROWS = 1_000, 10_000
SECONDS = 10.0


@dataclass(frozen=True)
class Answer:
    """A part of the rows of a question, how many there are in all, and what was asked."""

    asked: Question
    given: dict[str, Any]
    values: dict[str, Any]
    rows: pd.DataFrame
    row_count: int
    offset: int

    @property
    def next_offset(self) -> int | None:
        """Where the rows that are left out begin."""
        reached = self.offset + len(self.rows)
        return reached if reached < self.row_count else None


def answer(name: str, given: dict[str, Any], limit: int = ROWS, offset: int = 0) -> Answer:
    """Ask a question, for at most SECONDS, and take `limit` rows from `offset` on.

    Raises QuestionError for a wrong question, parameter, value or number of rows, TooLongError
    where it takes too long, DataError where the data file cannot be read.
    """
    if not 1 <= limit <= MOST_ROWS:
        raise QuestionError(f"limit must be a whole number from 1 to {MOST_ROWS}; got {limit}.")
    if offset < 0:
        raise QuestionError(f"offset must be 0 or more; got {offset}.")
    values = values_asked(name, **given)
    rows = query_within(SECONDS, name, **given)
    part = rows.iloc[offset : offset + limit]
    return Answer(question(name), given, values, part, len(rows), offset)


def told(answered: Answer) -> dict[str, Any]:
    """An answer with all that a reader needs to use and cite it."""
    name = answered.asked.name
    notes = sources_behind(name)
    said = late_days(name, answered.values)
    if not answered.row_count:
        said.append(no_rows_sentence(name, **answered.values))
    return {
        "question": name,
        "asks": answered.asked.title,
        "note": answered.asked.note,
        "parameters": {key: _plain(value) for key, value in answered.values.items()},
        "remarks": said,
        "row_count": answered.row_count,
        "offset": answered.offset,
        "next_offset": answered.next_offset,
        "columns": [column_card(column) for column in answered.rows.columns],
        "rows": records(answered.rows),
        "sources": [asdict(note) for note in notes],
        "cite_as": cite(answered.asked.title, edition()["edition"], notes),
        **edition(),
    }


def edition() -> dict[str, str]:
    """The edition, the last day of law, the last month of trade, and the word for the data."""
    row = query("evidence").iloc[0]
    return {
        "edition": str(row["edition"]),
        "law_through": f"{row['law_through']:%Y-%m-%d}",
        "trade_through": f"{row['trade_through']:%Y-%m}",
        "data": fingerprint_of(ensure_built()),
    }


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as plain values: days as 2026-10-10, missing as None, numbers to the last bit."""
    plain = as_days(rows).astype(object)
    return [
        {str(key): _plain(value) for key, value in row.items()} for row in plain.to_dict("records")
    ]


def as_days(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with their days as text."""
    return rows.assign(
        **{name: rows[name].dt.strftime("%Y-%m-%d") for name in rows.select_dtypes("datetime")}
    )


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "tolist"):
        return _plain(value.tolist())
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return value.isoformat() if isinstance(value, date) else value


def catalog() -> list[dict[str, str]]:
    """Every question with what it asks."""
    return [{"question": name, "asks": asked.title} for name, asked in questions().items()]


def card(name: str) -> dict[str, Any]:
    """All about one question: note, key, parameters with their values, columns, sources.

    Raises QuestionError for an unknown one.
    """
    return {
        "question": name,
        "asks": question(name).title,
        "note": question(name).note,
        "key": question(name).grain,
        "parameters": [parameter_card(name, item) for item in question(name).parameters],
        "columns": [column_card(column) for column in columns(name)],
        "sources": [asdict(note) for note in sources_behind(name)],
    }


def parameter_card(name: str, item: Parameter) -> dict[str, Any]:
    """One parameter: what it is, its values in words, whether it must be given, its default."""
    return {
        "name": item.name,
        "means": item.words,
        "allowed": item.allowed,
        "required": item.default is None,
        "default": _plain(defaults_of(name).get(item.name)),
    }


def column_card(column: str) -> dict[str, str]:
    """A column and its meaning, which is empty where the note of the question says it."""
    return {"name": column, "means": _meanings().get(column, "")}


@lru_cache(maxsize=1)
def _meanings() -> Mapping[str, str]:
    return column_meanings(ROOT)


@lru_cache(maxsize=256)
def columns(name: str) -> tuple[str, ...]:
    """The columns of the answer to a question."""
    return tuple(column_names(name))
