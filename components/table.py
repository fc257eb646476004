"""Rows as a table for people: days, links, dollars and percentages written as such."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components.paper import paper
from words.kept import kept
from words.tables import for_people, head
from words.text import dollar_text, shorten

MOST_ROWS, MOST_COLUMNS, MOST_LETTERS = 40, 7, 160  # on paper
WIDE = frozenset(["label", "description", "title", "name"])
LONG = 60  # letters
# Columns that place a row or repeat one figure on every row; downloads have them.
FOR_DRAWING = frozenset(
    [
        "drawn_before",
        "lane",
        "lane_group",
        "lane_order",
        "position",
        "place",
        "lines_total",
        "total_usd",
    ]
)

_names = st.components.v2.component(
    "table_names",
    html="<span></span>",
    js=Path(__file__).with_name("table_names.js").read_text(encoding="utf-8"),
)


def name_tables() -> None:
    """Give every table a name for screen readers; the frame calls it."""
    with st.container(key="unseen_table_names"):
        _names(key="table_names")


def show_table(data: pd.DataFrame, key: str, *, exact: bool = False, is_own: bool = False) -> None:
    """The rows with names for keys; dollars are shortened unless `exact`, never in downloads.

    is_own: the rows are a reader's own, and nothing of them is kept.
    """
    worked_out = _for_people if is_own else _kept_for_people
    shown, kinds = worked_out(data, key.removeprefix("rows_"), exact)
    if paper():
        _on_paper(shown)
        return
    st.dataframe(shown, hide_index=True, placeholder="n/a", key=key, column_config=deepcopy(kinds))


def _for_people(data: pd.DataFrame, card: str, exact: bool) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The rows as people read them, and how each column is written."""
    drawn = [name for name in data if name in FOR_DRAWING]
    shown = for_people(data.drop(columns=drawn), card)
    return shown, {name: _kind(shown, name, exact) for name in shown}


_kept_for_people = kept(64)(_for_people)


def _on_paper(data: pd.DataFrame) -> None:
    """The first rows and columns as plain text that wraps, and how many there are in all."""
    names = [name for name in data if name != "url"]
    shown = data[names[:MOST_COLUMNS]].head(MOST_ROWS)
    text = pd.DataFrame(
        {head(name): [_plain(value, name) for value in shown[name]] for name in shown}
    )
    st.table(text.map(_escaped).set_index(text.columns[0]))
    left = []
    if len(data) > MOST_ROWS:
        left.append(f"the first {MOST_ROWS} of {len(data):,} rows")
    if len(names) > MOST_COLUMNS:
        left.append(f"{MOST_COLUMNS} of {len(names)} columns")
    if left:
        st.caption(f"Printed: {' and '.join(left)}. The page has all of them.")


def _plain(value: Any, name: str) -> str:
    if pd.isna(value):
        return "n/a"
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if name.endswith("_usd"):
        return dollar_text(value)
    if name.endswith(("_pct", "_points")):
        return f"{value:.2f}"
    if isinstance(value, float) and name != "year":
        return f"{value:,.6g}"
    return shorten(str(value), MOST_LETTERS)


def show_linked(rows: pd.DataFrame) -> None:
    """Rows as plain text that wraps; the column Law links to `url`; empty columns are left out.

    rows: columns as people read them, Law and url among them.
    """
    shown = rows.drop(columns="url").map(_escaped)
    linked = [
        f"[{text}]({url})" if isinstance(url, str) and text else text
        for text, url in zip(shown["Law"], rows["url"], strict=True)
    ]
    shown = shown.assign(Law=linked)
    st.table(shown.loc[:, (shown != "").any()].set_index(shown.columns[0]))


def percent_text(rate: float) -> str:
    """A rate as a table for people has it: 37.5%, or that it is not a percentage."""
    return "not a percentage" if pd.isna(rate) else f"{rate:.4g}%"


def what_is_ahead(rows: pd.DataFrame) -> list[str]:
    """What changes, for which goods only, and how it is known, as one text for each row.

    rows: columns what, condition, note.
    """
    return [
        ". ".join(part[:1].upper() + part[1:] for part in parts if isinstance(part, str) and part)
        for parts in zip(rows["what"], rows["condition"], rows["note"], strict=True)
    ]


def _escaped(value: Any) -> str:
    if pd.isna(value):
        return ""
    return re.sub(r"([$\[\]*_~:`])", r"\\\1", str(value))


def _kind(data: pd.DataFrame, name: str, exact: bool) -> Any:
    label = head(name)
    if pd.api.types.is_datetime64_any_dtype(data[name]):
        return st.column_config.DateColumn(label, format="MMM D, YYYY")
    if name == "url":
        return st.column_config.LinkColumn(label, display_text="open")
    if name.endswith("_usd"):
        return st.column_config.NumberColumn(label, format="dollar" if exact else "compact")
    if name.endswith(("_pct", "_points")):
        return st.column_config.NumberColumn(label, format="%.2f")
    if name == "year":
        return st.column_config.NumberColumn(label, format="%d")
    is_first = name == data.columns[0]  # no wider than a phone
    is_long = name in WIDE or data[name].astype(str).str.len().max() > LONG
    return st.column_config.Column(
        label, width="medium" if is_first and is_long else "large" if is_long else None
    )
