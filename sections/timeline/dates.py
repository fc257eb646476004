"""What starts or ends next: the next days as cards, all of them as a table, a calendar, a feed."""

import os
from datetime import date
from urllib.parse import quote

import streamlit as st

from components.evidence import file_name, today
from components.glossary import explain
from components.table import show_table
from sections.timeline.calendar import calendar_file, feed
from warehouse import query
from words.rows import each
from words.story import from_now
from words.text import unmarked

CARDS = 4
ASKED_AT = "TARIFFS_ASK"  # where `python -m ask` serves, as a reader's browser sees it


def dates_ahead(through: date) -> None:
    """The next days after the reader's, then every date after the last day of law."""
    st.subheader("What comes next", anchor="next")
    now, dates = today(), query("dates_ahead")
    st.caption(f"Days from today, {now:%B %-d, %Y}. We last checked on {through:%B %-d, %Y}.")
    days = [day for day in dict.fromkeys(dates["day"].dt.date) if day >= now][:CARDS]
    with st.container(key="next_dates"):
        for place, day in zip(st.columns(CARDS), days, strict=False):
            rows = dates[dates["day"].dt.date == day]
            with place, st.container(border=True, height="stretch"):
                st.markdown(f"**{day:%b %-d, %Y}**, {from_now((day - now).days)}")
                said = [f"{unmarked(row.title)} ({row.side}, {row.change})" for row in each(rows)]
                text = "  \n".join(said)
                st.markdown(text, help=explain(text, f"due_{day:%Y%m%d}"))
    passed = dates[dates["day"].dt.date < now]
    if len(passed):
        st.caption(
            f"{len(passed)} dates have passed since we last read the law on {through:%B %-d, %Y}; "
            "we do not know what became of them. They lead the list below."
        )
    with st.expander(f"All {len(dates)} dates after {through:%B %-d, %Y}, calendar and feed"):
        shown = dates.assign(days_from_now=[(day.date() - now).days for day in dates["day"]])
        columns = ["day", "days_from_now", "side", "change", "title", "legal_citation", "url"]
        show_table(shown[columns], "dates_ahead")
        coming = dates[dates["day"].dt.date >= now]
        files = (
            ("Calendar (.ics)", lambda: calendar_file(coming, through), "ics", "text/calendar"),
            ("Feed (Atom)", lambda: feed(coming, through), "atom", "application/atom+xml"),
        )
        with st.container(horizontal=True):
            for label, written, ending, kind in files:
                name = file_name("tariff_dates", ending)
                st.download_button(label, written, name, kind, on_click="ignore")


def feed_link(product: str) -> None:
    """A link to the feed of the acts on a product; nothing where none is served."""
    if place := os.environ.get(ASKED_AT, "").rstrip("/"):
        address = f"{place}/feeds/product/{quote(product, safe=':')}.atom"
        st.link_button("Feed of the acts on these goods (Atom)", address)
