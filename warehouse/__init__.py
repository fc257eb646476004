"""Data and SQL in, dataframes out."""

from warehouse.errors import DataError, QuestionError, RecordError, WarehouseError
from warehouse.query import (
    LAW_SOURCE,
    SourceNote,
    ensure_built,
    is_ready,
    main_sources,
    no_rows_sentence,
    query,
    sources_behind,
)
from warehouse.questions import Question, question, questions

__all__ = [
    "LAW_SOURCE",
    "DataError",
    "Question",
    "QuestionError",
    "RecordError",
    "SourceNote",
    "WarehouseError",
    "ensure_built",
    "is_ready",
    "main_sources",
    "no_rows_sentence",
    "query",
    "question",
    "questions",
    "sources_behind",
]
