"""A field that takes a day as readers write it, with a calendar beside it."""

from datetime import date

import streamlit as st

from components.address import hold
from words.days import long_day, read_day
from words.text import typed

HINT = "2025-04-20 or 4/20/2025"


def day_field(
    label: str, name: str, day: date | None, bounds: tuple[date, date], default: date | None
) -> None:
    """Show a day that the address holds under `name`; a day typed or picked is put there.

    What is no day, or may be two, gets a sentence, and the day stays. An emptied field means the
    default. bounds: the first and the last day of the calendar.
    """
    text, picked, said = f"{name}__typed", f"{name}__picked", f"{name}__said"
    st.session_state[text] = iso(day)
    st.session_state[picked] = day
    with st.container(
        key=f"dayfield_{name}", horizontal=True, gap="xxsmall", vertical_alignment="bottom"
    ):
        st.text_input(
            label, key=text, placeholder=HINT, on_change=_take, args=(name, day, default)
        )  # fmt: skip
        with st.container(key=f"calendar_{name}", width=44):
            st.date_input(
                f"{label}: calendar", min_value=bounds[0], max_value=bounds[1], key=picked,
                format="YYYY-MM-DD", label_visibility="collapsed",
                on_change=lambda: hold(name, iso(st.session_state[picked]), iso(default)),
            )  # fmt: skip
    if message := st.session_state.pop(said, ""):
        st.warning(message)


def iso(day: date | None) -> str:
    """A day as the address holds it; no day is nothing."""
    return "" if day is None else f"{day:%Y-%m-%d}"


def _take(name: str, shown: date | None, default: date | None) -> None:
    text = st.session_state[f"{name}__typed"]
    if not text.strip():
        hold(name, "", "")
        return
    read = read_day(text)
    if read.day:
        hold(name, iso(read.day), iso(default))
        return
    kept = f"Still showing {long_day(shown)}." if shown else "No day is chosen."
    st.session_state[f"{name}__said"] = f"{typed(text)} {read.why} {kept}"
