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
SHORT = {"us": "US", "usmca": "USMCA", "mfn": "MFN", "ieepa": "IEEPA", "hts": "HTS", "bop": "BOP"}
CALLED = {
    "month_count": "months covered", "latest_month_count": "months in the latest twelve",
    "entry_count": "entries", "line_count": "lines", "number_count": "ten-digit numbers",
    "url": "link", "valid_from": "from", "valid_before": "ends before", "importer": "charged by",
    "label": "goods", "partner_name": "partner", "naics": "NAICS code", "naics_name": "industry",
    "code_prefix": "code begins with", "of_line": "older line", "quote_for": "quote it for",
    "world_bop_usd": "balance with the world, BOP basis_usd",
    "world_census_usd": "balance with the world, Census basis_usd",
    "china_census_usd": "balance with China_usd", "others_census_usd": "balance with others_usd",
    "has_step": "rate changed that month",
    "us_second_pct": "us_rate_on_the_second_day_pct", "touched_usd": "trade_touched_usd",
    "china_second_pct": "china_rate_on_the_second_day_pct", "touched_pct": "trade_touched_pct",
    "all_goods_pct": "duties_on_all_goods_pct",
}  # fmt: skip
NAMES = ("label", "name", "partner_name", "naics_name")
# What a card is about comes first; the rest of its columns follow.
LEADING = {
    "supplier_trade": (
        "partner_name",
        "imports_2017_usd",
        "imports_2024_usd",
        "imports_latest_usd",
    ),
    "supplier_change": ("partner_name", "change_usd", "share_2017_pct", "share_latest_pct"),
    "which_number": ("name", "rate_pct", "vintage", "weighed_by", "includes", "distance_pct"),
    "lines_at_rate": ("description", "trade_usd", "rate_pct"),
    "lines_": ("description", "change_points", "before_pct", "after_pct", "trade_usd"),
}


def for_people(data: pd.DataFrame, card: str = "") -> pd.DataFrame:
    """The rows with names in place of keys and what the card is about first.

    Left out is what says nothing: words that no row has, a mark that no row has, a status that is
    the same on all rows. A figure that no row has stays as a gap.
    data: rows of a question; the columns keep their names. card: the key of its card.
    """
    keys = {key for key, name in NAME_OF if key in data and name in data}
    if "day_status" in data and (data["day_status"] == "law read").all():
        keys.add("day_status")
    keys |= {name for name in data if len(data) and _says_nothing(data, name)}
    shown = data.drop(columns=sorted(keys))
    about = next((LEADING[start] for start in LEADING if card.startswith(start)), NAMES)
    first = [name for name in about if name in shown]
    shown = shown[[*first, *shown.columns.drop(first)]]
    words = shown.select_dtypes(exclude=["number", "bool", "datetime"]).columns.difference(
        AS_WRITTEN
    )
    return shown.assign(**{name: shown[name].map(_said) for name in words})


def head(column: str) -> str:
    """The head of a column: words with a capital, the unit after a comma."""
    text, unit = CALLED.get(column, column).removeprefix("is_"), ""
    for ending, written in (("_usd", ", US$"), ("_pct", ", %"), ("_points", ", points")):
        if text.endswith(ending):
            text, unit = text.removesuffix(ending), written
    words = " ".join(SHORT.get(word, word) for word in text.replace("_", " ").split(" "))
    return words[:1].upper() + words[1:] + unit


def _says_nothing(data: pd.DataFrame, name: str) -> bool:
    if name.startswith("is_") and name != "is_comparable":
        return not data[name].any()
    is_figure = name.endswith(("_usd", "_pct", "_points")) and "second" not in name
    return not is_figure and bool(data[name].isna().all())


def _said(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value in LAYERS:
        return LAYERS[value]
    return value.replace("_", " ") if KEY.fullmatch(value) else value
