"""Answers in the form of the Census interface, from small tables of figures."""

import json
from collections.abc import Callable

import pandas as pd

from tests.refresh.server import Answer, Asked

ORIGIN = "https://api.census.gov"


def answer_from(
    figures: Callable[[str, str, str], dict[str, dict[str, int]]],
) -> Callable[[Asked], Answer]:
    """Answer requests from figures(path, level, country) → code → column → value of any month.

    level is HS2, HS4, NA3, or nothing where the total of the country is asked for; the figures
    of a code may depend on the month by a column that is a dictionary of months.
    """

    def answer(asked: Asked) -> Answer:
        if "key" not in asked.query:
            page = "https://api.census.gov/data/missing_key.html"
            return Answer(status=302, headers={"Location": page, "X-DataWebAPI-KeyError": "1"})
        first, last = asked.query["time"].removeprefix("from ").split(" to ")
        columns = asked.query["get"].split(",")
        level, country = asked.query.get("COMM_LVL", ""), asked.query["CTY_CODE"]
        extra = ["COMM_LVL", "CTY_CODE"] if level else ["CTY_CODE"]
        rows = [[*columns, *extra, "time"]]
        for month in pd.period_range(first, last, freq="M").astype(str):
            for code, values in figures(asked.path, level, country).items():
                given = [value_of(values, column, month) for column in columns]
                if None in given:
                    continue
                named = [code if value == "" else str(value) for value in given]
                rows.append([*named, *([level, country] if level else [country]), month])
        if len(rows) == 1:
            return Answer(status=204)
        return Answer(json.dumps(rows), headers={"Content-Type": "application/json"})

    return answer


def value_of(values: dict, column: str, month: str):
    """The figure of a month; empty text for the column of the code; None where not published."""
    if month not in values.get("months", [month]):
        return None
    value = values.get(column, "")
    return value.get(month) if isinstance(value, dict) else value
