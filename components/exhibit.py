"""The reader's guarantee: a figure, the sources derived from its SQL, and its rows."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from charts.sheets import on_sheets
from components.card_tools import card_tools
from components.drawing import Drawing
from components.embed import card_alone, embed_button, is_left_out, way_back
from components.evidence import edition, edition_line, evidence, file_name, withdrawal
from components.glossary import explain
from components.links import CARRIED, carried, say_if_moved
from components.page import is_dark
from components.paper import sheet_px
from components.product_filter import product_name
from components.spreadsheet import XLSX, workbook
from components.table import show_table
from warehouse import (
    LAW_SOURCE,
    SourceNote,
    main_sources,
    no_rows_sentence,
    question,
    sources_behind,
)
from words.citation import Cited, bibtex, cite, plain, ris, what_and_when

PLOTLY = {"displayModeBar": False, "responsive": True}
MOST_NAMED = 4
WHERE = "The switch Table above the chart shows every value."


@st.fragment
def exhibit(
    figure: Drawing,
    data: pd.DataFrame,
    asked: str | Sequence[str],
    key: str,
    note: str = "",
    *,
    file: Any = "",
    on_pick: Any = None,
    **parameters: Any,
) -> None:
    """A card: title, unit, figure or table, note, source and as-of, downloads, link, citation.

    figure: made by components.drawing.drawing.
    data: the rows drawn. asked: the question or questions that gave them, with their parameters.
    file: what a download is called, without day and ending, where it is not the card's key.
    on_pick: a function, called with a point that is clicked on; then the whole page runs anew.
    """
    if is_left_out(key):
        return
    names = (asked,) if isinstance(asked, str) else tuple(asked)
    notes = sources_behind(*names)
    title, unit = figure.title, figure.unit
    with st.container(border=True, key=f"card_{key}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.subheader(title, anchor=False, width="stretch")
            view = st.segmented_control(
                "View", ["Chart", "Table"], default="Chart", key=f"view_{key}",
                label_visibility="collapsed", width="content", required=True,
            )  # fmt: skip
        st.caption(unit, help=explain(f"{title}. {unit}", f"unit_{key}"))
        say_if_moved(key, data)
        if data.empty:
            st.info(no_rows_sentence(names[0], **parameters))
        elif view == "Table":
            show_table(data, f"rows_{key}", is_own=figure.is_own)
        else:
            _chart(figure, key, on_pick)
        if note.strip():
            st.caption(note, help=explain(note, f"note_{key}"))
        with st.container(key=f"source_{key}"):
            st.caption(source_line(notes), help=source_details(notes))
        if card_alone():
            way_back(key)
            return
        more = what_and_when(f"{title} {unit}", parameters, _product_name(parameters))
        said = f"{unit}. {more}" if more else unit
        carries = carried(key, data)
        seen_at = address(carries)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            about = partial(_about, title, unit, names, parameters, notes, seen_at)
            _downloads(data, key, file or key, about)
            _cite(key, file or key, f"{title}. {more}" if more else title, names, carries)
            card_tools(
                key, file or key, title, said,
                f"{withdrawal(edition())} {source_text(notes)}".strip(), carries, dark=is_dark(),
            )  # fmt: skip
            embed_button(key, title)


def _chart(drawn: Drawing, key: str, on_pick: Callable[[dict], None] | None) -> None:
    settings: dict[str, Any] = {
        "theme": None,
        "key": key,
        "config": PLOTLY,
        "alt": f"{drawn.alt} {WHERE}",
    }
    if sheet := sheet_px():
        for place, part in enumerate(on_sheets(drawn.figure, sheet)):
            settings["key"] = f"{key}_{place}" if place else key
            st.plotly_chart(part, **settings)
        return
    if on_pick is None:
        st.plotly_chart(drawn.figure, **settings)
        return
    picked, figure = f"picked_{key}", drawn.figure
    st.plotly_chart(
        figure,
        on_select=lambda: _pick(key, picked, on_pick),
        selection_mode="points",
        **settings,
    )
    if st.session_state.pop(picked, False):
        st.rerun()


def _pick(key: str, picked: str, on_pick: Callable[[dict], None]) -> None:
    points = st.session_state[key]["selection"]["points"]
    if points:
        on_pick(points[0])
        st.session_state[picked] = True


def _downloads(
    data: pd.DataFrame, key: str, file: str, about: Callable[[], dict[str, str]]
) -> None:
    st.download_button(
        "CSV", data=lambda: data.to_csv(index=False).encode("utf-8"),
        file_name=file_name(file, "csv"), mime="text/csv", key=f"csv_{key}",
        on_click="ignore", help="The data as text",
    )  # fmt: skip
    st.download_button(
        "XLSX", data=lambda: workbook({"Data": data}, about()), file_name=file_name(file, "xlsx"),
        mime=XLSX, key=f"xlsx_{key}", on_click="ignore",
        help="The data, with a sheet that describes it",
    )  # fmt: skip


def _cite(
    key: str, file: str, title: str, names: Sequence[str], carries: Mapping[str, str]
) -> None:
    """A citation in words, BibTeX and RIS, made only when it is opened."""
    with st.popover("Cite", key=f"cite_{key}", on_change="rerun") as opened:
        if not opened.open:
            return
        row = evidence()
        cited = Cited(
            title, date.fromisoformat(edition()), row["law_through"].date(), address(carries),
            main_sources(*names),
        )  # fmt: skip
        st.caption("Copy or download. All sources are behind the question mark of the card.")
        st.code(plain(cited), language=None, wrap_lines=True)
        st.code(bibtex(cited), language=None, wrap_lines=True)
        with st.container(horizontal=True, gap="small"):
            st.download_button(
                "BibTeX", bibtex(cited), file_name(file, "bib"), "application/x-bibtex",
                key=f"bib_{key}", on_click="ignore",
            )  # fmt: skip
            st.download_button(
                "RIS", ris(cited), file_name(file, "ris"), "application/x-research-info-systems",
                key=f"ris_{key}", on_click="ignore",
            )  # fmt: skip


def _product_name(parameters: Mapping[str, Any]) -> str:
    product = str(parameters.get("product", "all"))
    return "" if product == "all" else product_name(product)


def _about(
    title: str,
    unit: str,
    names: Sequence[str],
    parameters: Mapping[str, Any],
    notes: Sequence[SourceNote],
    seen_at: str,
) -> dict[str, str]:
    return {
        "Title": title,
        "Unit": unit,
        "Question": "; ".join(f"{name}: {question(name).title}" for name in names),
        "Parameters": "; ".join(f"{name} = {value}" for name, value in parameters.items())
        or "none",
        "Sources": "; ".join(_detail(note) for note in notes),
        "License": "; ".join(dict.fromkeys(note.license for note in notes)),
        "Address": seen_at,
        "Edition": edition_line(),
        **({"Withdrawn": gone} if (gone := withdrawal(edition())) else {}),
        "Downloaded": f"{date.today():%Y-%m-%d}",
        "Cite as": citation(title, notes),
    }


def address(carries: Mapping[str, str]) -> str:
    """The address of the page as the reader sees it, with what a link carries beside it."""
    given = st.query_params.to_dict()
    own = {name: text for name, text in given.items() if text and name not in CARRIED}
    asked = urlencode({name: text for name, text in {**carries, **own}.items() if text})
    return f"{st.context.url}?{asked}" if asked else str(st.context.url)


def citation(title: str, notes: Sequence[SourceNote]) -> str:
    """How to cite a figure: ours with its edition, then the agencies'."""
    return cite(title, edition(), notes)


@lru_cache(maxsize=256)
def source_line(notes: tuple[SourceNote, ...]) -> str:
    """Who made the figures and through when, the producers of most tables by name, linked."""
    return "Source: " + "; ".join(_short(notes, linked=True)) + "."


@lru_cache(maxsize=256)
def source_text(notes: tuple[SourceNote, ...]) -> str:
    """The same without links."""
    return "Source: " + "; ".join(_short(notes, linked=False)) + "."


@lru_cache(maxsize=256)
def source_details(notes: tuple[SourceNote, ...]) -> str:
    """Every source with title, last period and vintage, as a list."""
    return "\n".join(f"- {_detail(note)}" for note in notes)


def _short(notes: Sequence[SourceNote], *, linked: bool) -> list[str]:
    by_producer: dict[str, list[SourceNote]] = {}
    for note in notes:
        by_producer.setdefault(note.producer, []).append(note)
    ranked = sorted(
        by_producer.items(), key=lambda item: (item[1][0].source != LAW_SOURCE, -len(item[1]))
    )
    more = len(ranked) - MOST_NAMED
    listed = [_short_entry(producer, its, linked) for producer, its in ranked[:MOST_NAMED]]
    return [*listed, f"and {more} more"] if more > 0 else listed


def _short_entry(producer: str, notes: Sequence[SourceNote], linked: bool) -> str:
    page = notes[0].page
    name = f"[{producer}]({page})" if linked and page else producer
    latest = max(note.latest_period for note in notes)
    as_of = f"through {period_text(latest)}" if latest else notes[0].vintage
    return f"{name} ({as_of})" if as_of else name


def _detail(note: SourceNote) -> str:
    through = f"data through {period_text(note.latest_period)}; " if note.latest_period else ""
    return f"{note.producer}: {note.title} ({through}{note.vintage})"


def period_text(period: str) -> str:
    """A month as August 2026; a year as it is."""
    return f"{pd.Timestamp(period):%B %Y}" if "-" in period else period
