"""The Census Bureau's international trade interface: how all tables from it are asked for.

Request and answer: Guide to International Trade Datasets,
https://www.census.gov/foreign-trade/reference/guides/Guide_to_International_Trade_Datasets.pdf and
https://www.census.gov/data/developers/data-sets/international-trade.html. The answer is a list of
lists of text whose first row has the names of the columns; a column asked for and used as a
condition comes twice. 204 means no rows, 400 a name that does not exist; without a key, or with a
wrong one, the interface leads to a page missing_key.html or invalid_key.html. Months begin in 2010.
A country is a code of Schedule C (China 5700), all countries together are `-`.
"""

import os
from datetime import date
from typing import Any

import pandas as pd

from refresh.ask import Line, RefreshError, get_json

URL = "https://api.census.gov/data/timeseries/intltrade"
COUNTRY_CODE = {"CHN": "5700", "WLD": "-"}


def months(
    line: Line, dataset: str, columns: list[str], first: str, today: date, **conditions: str
) -> pd.DataFrame:
    """Rows from a first month (2021-08) to the newest, asked for year by year.

    dataset: imports/hs, exports/hs or imports/naics. Returns text: the columns and `month`.
    Raises RefreshError for a missing key, an unknown form, or a year without rows.
    """
    key = os.environ.get("CENSUS_API_KEY")
    if not key:
        raise RefreshError(
            "CENSUS_API_KEY is not set; a key is free, docs/updating.md says how to get one."
        )
    parts = []
    for year in range(int(first[:4]), today.year + 1):
        begin = max(first, f"{year}-01")
        asked = {"get": ",".join(columns), "time": f"from {begin} to {year}-12", "key": key}
        answer = get_json(line, f"{URL}/{dataset}", asked | conditions)
        if answer is not None:
            parts.append(_table(answer, columns, dataset))
        elif year < today.year:
            raise RefreshError(f"The Census Bureau has no rows of {dataset} in {year}.")
    return pd.concat(parts, ignore_index=True)


def check_total(parts: pd.DataFrame, totals: pd.DataFrame, value: str, what: str) -> None:
    """Refuse parts that do not add up to the total of their month within a thousandth.

    parts and totals: columns month and the value. Raises RefreshError with the first such month.
    """
    summed = pd.to_numeric(parts[value]).groupby(parts["month"]).sum()
    whole = pd.to_numeric(totals[value]).groupby(totals["month"]).sum()
    both = pd.DataFrame({"parts": summed, "whole": whole})
    off = both[~((both["parts"] - both["whole"]).abs() <= 0.001 * both["whole"].abs())]
    if not off.empty:
        row = off.iloc[0]
        raise RefreshError(
            f"{what}, {off.index[0]}: the parts add up to {row['parts']:,.0f}, the total is "
            f"{row['whole']:,.0f}; half an answer."
        )


def _table(answer: Any, columns: list[str], dataset: str) -> pd.DataFrame:
    wanted = [*columns, "time"]
    try:
        names, *rows = answer
        places = [names.index(name) for name in wanted]
        found = [[row[place] for place in places] for row in rows if len(row) == len(names)]
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        raise RefreshError(
            f"The Census Bureau's answer for {dataset} has another form ({error}); see its guide."
        ) from error
    if len(found) < len(rows):
        raise RefreshError(f"The Census Bureau's answer for {dataset} has rows of unequal length.")
    return pd.DataFrame(found, columns=[*columns, "month"], dtype=str)
