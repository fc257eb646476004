"""What starts or ends after the last day of evidence, as a table, a calendar and a feed."""

from datetime import date

import streamlit as st

from components.evidence import file_name
from components.table import show_table
from sections.timeline.calendar import calendar_file, feed
from warehouse import query


def dates_ahead(through: date) -> None:
    """The dates after the last day of law, to read and to take away."""
    st.subheader("Dates ahead", anchor=False)
    dates = query("dates_ahead")
    st.caption(f"What starts or ends after {through:%B %-d, %Y}, as known on that day.")
    show_table(dates[["day", "side", "change", "title", "legal_citation", "url"]], "dates_ahead")
    files = (
        ("Calendar (.ics)", calendar_file(dates, through), "ics", "text/calendar"),
        ("Feed (Atom)", feed(dates, through), "atom", "application/atom+xml"),
    )
    with st.container(horizontal=True):
        for label, written, ending, kind in files:
            name = file_name("tariff_dates", ending)
            st.download_button(label, written, name, kind, on_click="ignore")
