"""Rows as a table that people read: days, links, dollars and percents as such."""

from typing import Any

import pandas as pd
import streamlit as st

FOR_DRAWING = frozenset(["drawn_before", "lane_order", "position"])


def show_table(data: pd.DataFrame, key: str) -> None:
    """The rows; dollars are shortened here and exact in the downloads."""
    st.dataframe(
        data,
        hide_index=True,
        key=key,
        column_order=[name for name in data if name not in FOR_DRAWING],
        column_config={name: _kind(data, name) for name in data},
    )


def _kind(data: pd.DataFrame, name: str) -> Any:
    label = name.replace("_", " ")
    if pd.api.types.is_datetime64_any_dtype(data[name]):
        return st.column_config.DateColumn(label, format="YYYY-MM-DD")
    if name == "url":
        return st.column_config.LinkColumn("text", display_text="open")
    if name.endswith("_usd"):
        return st.column_config.NumberColumn(label.replace(" usd", ", US$"), format="compact")
    if name.endswith("_pct"):
        return st.column_config.NumberColumn(label.replace(" pct", ", %"), format="%.2f")
    if name == "year":
        return st.column_config.NumberColumn(label, format="%d")
    return st.column_config.Column(label)
