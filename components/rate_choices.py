"""Choices of the pages on rates: weights, before or after exclusions, which day."""

from datetime import date
from typing import overload

import streamlit as st

from components.address import choose, held
from components.day_field import day_field, iso
from components.evidence import law_from
from components.links import day_of_link
from components.paper import said_on_paper
from words.days import long_day, read_day
from words.text import typed

WEIGHTS = {
    "trade_2024": "2024 trade",
    "trade_2017": "2017 trade",
    "none": "Each line equally",
}
READINGS = {
    "statutory": "Before exclusions",
    "after_exclusions": "After exclusions",
    "with_waivers": "With China's waivers",
}


def choose_weights() -> str:
    """How much each tariff line counts in an average; held as `weights`."""
    return choose("Weights", WEIGHTS, "weights", "trade_2024")


def choose_reading(default: str = "statutory") -> str:
    """Whether published exclusions are deducted; held as `reading`.

    Where exemptions themselves are shown the default is after_exclusions, and the choice is whether
    China's waivers count too.
    """
    offered = list(READINGS)[list(READINGS).index(default) :]
    return choose("Exclusions", {key: READINGS[key] for key in offered}, "reading", default)


@overload
def choose_day(label: str, name: str, default: date, last: date) -> date: ...
@overload
def choose_day(label: str, name: str, default: None, last: date) -> date | None: ...
def choose_day(label: str, name: str, default: date | None, last: date) -> date | None:
    """A day of the rates up to the last, held as 2025-04-10; None only where the default is None.

    It is typed in any usual form or picked. A day outside gets a sentence and the nearest day; what
    is no day gets a notice.
    """
    first = law_from()
    day = _read_day(name, default, first, last)
    said_on_paper(label, long_day(day) if day else "none")
    day_field(label, name, day, (first, last), default)
    day_of_link(name, iso(day))
    return day


def choose_days(default: tuple[date, date], horizon: date) -> tuple[date, date]:
    """First and last day to show, held as `from` and `to`; the page stops where they cross."""
    left, right = st.columns(2)
    with left:
        first = choose_day("From", "from", default[0], horizon)
    with right:
        last = choose_day("To", "to", default[1], horizon)
    if first >= last:
        st.info("The first day must come before the last. Change one of them.")
        st.stop()
    return first, last


def _read_day(name: str, default: date | None, first: date, last: date) -> date | None:
    raw = held(name, iso(default))
    if not raw:
        return None
    read = read_day(raw)
    day = read.day
    if day is None:
        st.warning(f"{typed(raw)} {read.why} {_shown(default)}")
        return default
    if day < first:
        st.info(f"Rates start on {long_day(first)}, after {long_day(day)}. {_shown(first)}")
        return first
    if day > last:
        st.info(f"{long_day(day)} cannot be asked; days up to {long_day(last)} can. {_shown(last)}")
        return last
    return day


def _shown(day: date | None) -> str:
    return f"Showing {long_day(day)}." if day else "Showing no second day."
