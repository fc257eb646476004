"""The reader's guarantee: a figure, the sources derived from its SQL, and its rows."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from warehouse import SourceNote, sources_behind

PLOTLY = {"displayModeBar": False, "responsive": True}


def exhibit(
    figure: Figure,
    data: pd.DataFrame,
    asked: str | Sequence[str],
    key: str,
    note: str = "",
    alt: str = "",
) -> None:
    """A card: title, figure or table, note, source and as-of, download.

    figure: finished by charts.theme.finish, which keeps title and unit in its meta.
    data: the rows drawn. asked: the question or questions that gave them.
    """
    names = (asked,) if isinstance(asked, str) else tuple(asked)
    with st.container(border=True, key=f"card_{key}"):
        title, unit = figure.layout.meta["title"], figure.layout.meta["unit"]
        with st.container(horizontal=True, vertical_alignment="center"):
            st.subheader(title, anchor=False, width="stretch")
            view = st.segmented_control(
                "View", ["Chart", "Table"], default="Chart", key=f"view_{key}",
                label_visibility="collapsed", width="content",
            )  # fmt: skip
        st.caption(unit)
        if view == "Table":
            st.dataframe(data, hide_index=True, key=f"rows_{key}")
        else:
            st.plotly_chart(figure, theme=None, key=key, config=PLOTLY, alt=alt or title)
        if note:
            st.caption(note)
        st.caption(source_line(sources_behind(*names)))
        st.download_button(
            "CSV",
            data=_csv(data),
            file_name=f"{key}.csv",
            mime="text/csv",
            key=f"csv_{key}",
            icon=None,
            help="Download the rows behind this figure",
        )


def source_line(notes: Sequence[SourceNote]) -> str:
    """Sources, vintage and last period in one sentence."""
    parts = [_note_text(note) for note in notes]
    return "Source: " + "; ".join(parts) + "."


def _note_text(note: SourceNote) -> str:
    name = f"[{note.producer}]({note.page})" if note.page else note.producer
    through = f"data through {period_text(note.latest_period)}; " if note.latest_period else ""
    return f"{name}, {note.title} ({through}{note.vintage})"


def period_text(period: str) -> str:
    """A month as August 2026; a year as it is."""
    return f"{pd.Timestamp(period):%B %Y}" if "-" in period else period


def _csv(data: pd.DataFrame) -> Any:
    return data.to_csv(index=False).encode("utf-8")
