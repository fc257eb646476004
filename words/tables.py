"""Rows as a table says them: names for codes, the name first, heads in words."""

import re

import pandas as pd

from warehouse.layers import layers

# A key is left out where a column beside it holds its name; downloads keep it.
NAME_OF = (
    ("product", "label"), ("partner", "partner_name"), ("number", "name"), ("step", "name"),
    ("measure", "title"), ("measure", "instrument"), ("measure", "act"), ("programme", "title"),
    ("event_id", "title"),
)  # fmt: skip
LAYERS = {row.layer: row.name for row in layers()} | {"total": "All duties"}
AS_WRITTEN = ("column_name", "table_name", "source")  # what a reader types or looks up
KEY = re.compile(r"[a-z0-9]+(_[a-z0-9]+)+")
SHORT = {"us": "US", "usmca": "USMCA", "mfn": "MFN", "ieepa": "IEEPA", "hts": "HTS"}
COUNTED = {"month_count": "months covered", "url": "source"}


def for_people(data: pd.DataFrame) -> pd.DataFrame:
    """The rows with names in place of keys, the name of a product first, one status left out.

    data: rows of a question. The columns keep their names.
    """
    keys = {key for key, name in NAME_OF if key in data and name in data}
    if "day_status" in data and (data["day_status"] == "law read").all():
        keys.add("day_status")
    shown = data.drop(columns=sorted(keys))
    if "label" in shown:
        shown = shown[["label", *shown.columns.drop("label")]]
    words = shown.select_dtypes(exclude=["number", "bool", "datetime"]).columns.difference(
        AS_WRITTEN
    )
    return shown.assign(**{name: shown[name].map(_said) for name in words})


def head(column: str) -> str:
    """The head of a column: words with a capital, the unit after a comma."""
    text = COUNTED.get(column, column).removeprefix("is_")
    for ending, unit in (("_usd", ", US$"), ("_pct", ", %"), ("_points", ", points")):
        text = text.removesuffix(ending) + unit if text.endswith(ending) else text
    words = " ".join(SHORT.get(word, word) for word in text.replace("_", " ").split(" "))
    return words[:1].upper() + words[1:]


def _said(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value in LAYERS:
        return LAYERS[value]
    return value.replace("_", " ") if KEY.fullmatch(value) else value
