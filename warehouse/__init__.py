"""Data and SQL in, dataframes out."""

import os

os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # else Arrow keeps what is given back

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
