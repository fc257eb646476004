"""One answer by three engines: the average US rate on a chapter on a day.

Polars is not needed by the dashboard: pip install -r bench/requirements.txt.
"""

import importlib
import importlib.util
from collections.abc import Callable
from statistics import median
from time import perf_counter

import pandas as pd

from warehouse.query import cursor

TIMES = 9
DAY = "2025-04-10"
ASKED = """
    select sum(statutory_pct * value_usd) / sum(value_usd)
    from marts.rates inner join marts.line_weights using (importer, line)
    where importer = 'United States' and weights = 'trade_2024' and line like '85%'
        and rates.valid_from <= date '2025-04-10'
        and coalesce(rates.valid_before, 'infinity') > date '2025-04-10'
"""


def ratios() -> dict[str, float | None]:
    """The time of pandas and of Polars over DuckDB's, on tables already in memory."""
    with cursor() as connection:
        rates = connection.execute("from marts.rates").df()
        weights = connection.execute("from marts.line_weights").df()
        own, answer = _timed(lambda: connection.execute(ASKED).fetchall()[0][0])
    found: dict[str, float | None] = {"polars_vs_duckdb": None}
    spent, same = _timed(lambda: _by_pandas(rates, weights))
    assert abs(same - answer) < 1e-9
    found["pandas_vs_duckdb"] = spent / own
    if importlib.util.find_spec("polars"):
        polars = importlib.import_module("polars")
        frames = polars.from_pandas(rates), polars.from_pandas(weights)
        spent, same = _timed(lambda: _by_polars(polars, *frames))
        assert abs(same - answer) < 1e-9
        found["polars_vs_duckdb"] = spent / own
    return found


def _timed(ask: Callable[[], float]) -> tuple[float, float]:
    spent, answer = [], 0.0
    for _ in range(TIMES):
        start = perf_counter()
        answer = ask()
        spent.append(perf_counter() - start)
    return median(spent), answer


def _by_pandas(rates: pd.DataFrame, weights: pd.DataFrame) -> float:
    day = pd.Timestamp(DAY)
    its = rates[(rates["importer"] == "United States") & rates["line"].str.startswith("85")]
    its = its[(its["valid_from"] <= day) & ~(its["valid_before"] <= day)]
    own = weights[(weights["importer"] == "United States") & (weights["weights"] == "trade_2024")]
    both = its.merge(own[["line", "value_usd"]], on="line")
    return float((both["statutory_pct"] * both["value_usd"]).sum() / both["value_usd"].sum())


def _by_polars(polars, rates, weights) -> float:
    day, column = pd.Timestamp(DAY).to_pydatetime(), polars.col
    its = rates.filter(
        (column("importer") == "United States")
        & column("line").str.starts_with("85")
        & (column("valid_from") <= day)
        & (column("valid_before").is_null() | (column("valid_before") > day))
    )
    own = weights.filter(
        (column("importer") == "United States") & (column("weights") == "trade_2024")
    ).select("line", "value_usd")
    both = its.join(own, on="line")
    rate = (column("statutory_pct") * column("value_usd")).sum() / column("value_usd").sum()
    return float(both.select(rate).item())
