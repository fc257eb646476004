"""Where a reader gives a basket: paste or upload, and the template."""

import pandas as pd
import streamlit as st

from components.evidence import law_through
from components.glossary import explain
from components.paper import paper
from components.spreadsheet import XLSX, workbook
from sections.basket.file import (
    COLUMNS,
    MOST_MEGABYTES,
    MOST_ROWS,
    BasketError,
    read_file,
    read_text,
    which_order,
    with_days,
)
from words.days import Order, long_day, read_day
from words.text import typed

ABOUT = {
    "code": "6, 8 or 10 digits, dots allowed; six only where all lines under it have one rate",
    "value_usd": "customs value in US dollars, such as 10000.50",
    "day": "day of entry, such as 2025-04-20 or 4/20/2025; dates of Excel are taken too",
    "quantity": "optional; needed where the MFN duty is charged by weight or piece",
}
PASTED = 500
ORDERS: tuple[Order, ...] = ("month first", "day first")
PRIVACY = (
    "Nothing you enter is kept: your rows stay in memory while this tab is open, and no file, log "
    "or other reader sees them."
)

ELSEWHERE = (
    "This tab has no basket. Your rows are still in the tab where you entered them, only there. "
    "Print from that tab with the browser: Ctrl+P, or Cmd+P on a Mac."
)


def template() -> pd.DataFrame:
    """Three entries to show the form: one of April 2025, two of the last day of evidence."""
    last = f"{law_through():%Y-%m-%d}"
    return pd.DataFrame(
        [
            ("8517.13.00", "10000", "2025-04-20", ""),
            ("8703.80.00", "250000", last, ""),
            ("0709.54.00", "12000", last, "3500"),
        ],
        columns=list(COLUMNS),
    )


def basket() -> pd.DataFrame:
    """The rows that the reader gives, all text, days as 2025-04-20 where they can be read.

    Stops the page where there are none yet.
    """
    way = st.segmented_control(
        "How", ["Paste", "Upload"], default="Paste", key="basket__how", required=True,
        label_visibility="collapsed",
    )  # fmt: skip
    try:
        rows = _pasted() if way == "Paste" else _uploaded()
    except BasketError as error:
        st.error(str(error))
        st.stop()
    if rows is None and paper():
        st.info(ELSEWHERE)
        st.stop()
    if rows is None:
        _template()
        st.stop()
    st.caption(PRIVACY)
    return with_days(rows, _order(rows))


def _order(rows: pd.DataFrame) -> Order | None:
    """Which of month and day stands first in the days of a basket; asked where no day shows it."""
    order, unsure = which_order(rows)
    if not unsure:
        return None
    if order:
        st.caption(
            f"Days such as {typed(unsure)} are read {order}, as other days of this basket must be."
        )
        return order
    us, other = (long_day(day) for day in read_day(unsure).either)
    return st.segmented_control(
        f"Is {typed(unsure)} {us} or {other}?", ORDERS, key="basket__order",
        help="Rows with such a day are left out until you choose.",
    )  # fmt: skip


def _pasted() -> pd.DataFrame | None:
    text = st.text_area(
        "One entry per line: code, customs value in US$, day of entry, quantity if needed",
        key="basket__text", height=170, placeholder=_example(),
        max_chars=MOST_MEGABYTES * 1_000_000,
        persist_state="session",
    )  # fmt: skip
    with st.container(horizontal=True):
        st.button("Calculate", type="primary", key="basket__go")
        st.button("Try an example", key="basket__example", on_click=_fill)
    return read_text(text) if text and text.strip() else None


def _example() -> str:
    return template().to_csv(index=False)


def _fill() -> None:
    st.session_state["basket__text"] = _example()


def _uploaded() -> pd.DataFrame | None:
    given = st.file_uploader(
        f"CSV or XLSX, up to {MOST_ROWS:,} rows", type=["csv", "xlsx"], key="basket__file",
        max_upload_size=MOST_MEGABYTES,
    )  # fmt: skip
    return read_file(given.name, given.getvalue()) if given else None


def _template() -> None:
    text = (
        "Columns: " + "; ".join(f"**{name}**: {ABOUT[name]}" for name in COLUMNS) + ". "
        f"Up to {MOST_ROWS:,} rows. Upload a file with more than {PASTED:,} rows, because browsers "
        f"are slow to paste that many. {PRIVACY}"
    )
    st.caption(text, help=explain(text, "columns"))
    with st.container(horizontal=True):
        st.download_button("Template, CSV", _example(), "basket.csv", "text/csv", on_click="ignore")
        st.download_button(
            "Template, XLSX", lambda: workbook({"Basket": template()}, ABOUT, facts_last=True),
            "basket.xlsx", XLSX, on_click="ignore",
        )  # fmt: skip
