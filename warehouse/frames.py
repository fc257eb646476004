"""The dataframe of an answer: as DuckDB's own `df()` makes it, from Arrow and in less time."""

from __future__ import annotations  # a build does without pandas and pyarrow

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


def frame_of(table: pa.Table) -> pd.DataFrame:
    """The rows of an Arrow table, with the kinds of column that DuckDB gives a dataframe.

    Days are datetime64[us], decimals float64; integers and booleans with gaps are nullable; texts
    that are all missing are objects. Texts stay where Arrow has them, which saves a copy of each.
    """
    import pandas as pd

    return pd.DataFrame(
        {field.name: _values(table.column(place)) for place, field in enumerate(table.schema)}
    )


def _values(column: pa.ChunkedArray) -> Any:
    import numpy as np
    import pandas as pd
    import pyarrow as pa

    kind, gaps = column.type, column.null_count
    if pa.types.is_large_string(kind):
        if gaps == len(column):
            return np.full(gaps, None, dtype=object)
        return pd.arrays.ArrowStringArray(column, dtype=pd.StringDtype("pyarrow", np.nan))
    if pa.types.is_date(kind):
        return column.cast(pa.timestamp("us")).to_numpy()
    if pa.types.is_decimal(kind):
        return column.cast(pa.float64()).to_numpy()
    if gaps and pa.types.is_boolean(kind):
        return pd.array(column.to_pylist(), dtype="boolean")
    if gaps and pa.types.is_integer(kind):
        return pd.array(column.to_pylist(), dtype=str(kind).capitalize())
    if pa.types.is_nested(kind):
        return column.to_pandas().map(lambda value: pd.NA if value is None else value)
    return column.to_numpy()
