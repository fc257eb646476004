"""Rows of a table, by the names of their columns."""

from collections.abc import Iterator
from typing import Any

import pandas as pd


def each(rows: pd.DataFrame) -> Iterator[Any]:
    """The rows one by one, each with its columns as attributes."""
    return iter(rows.itertuples())
