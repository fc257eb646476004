"""Rows as a table for people: days, links, dollars and percentages written as such."""

import re
from typing import Any

import pandas as pd
import streamlit as st

FOR_DRAWING = frozenset(["drawn_before", "lane_order", "position", "place"])


def show_table(data: pd.DataFrame, key: str, *, exact: bool = False) -> None:
    """The rows; dollars are shortened unless `exact`, and always exact in the downloads."""
    st.dataframe(
        data,
        hide_index=True,
        placeholder="n/a",
        key=key,
        column_order=[name for name in data if name not in FOR_DRAWING],
        column_config={name: _kind(data, name, exact) for name in data},
    )


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
    label = name.replace("_", " ")
    if pd.api.types.is_datetime64_any_dtype(data[name]):
        return st.column_config.DateColumn(label, format="YYYY-MM-DD")
    if name == "url":
        return st.column_config.LinkColumn("source", display_text="open")
    if name.endswith("_usd"):
        return st.column_config.NumberColumn(
            label.replace(" usd", ", US$"), format="dollar" if exact else "compact"
        )
    if name.endswith("_pct"):
        return st.column_config.NumberColumn(label.replace(" pct", ", %"), format="%.2f")
    if name == "year":
        return st.column_config.NumberColumn(label, format="%d")
    return st.column_config.Column(label)
