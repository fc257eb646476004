"""Days after the last day of law: what is said of them, and both readings side by side."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from charts.theme import LAYER_NAME
from components.evidence import law_through, today
from components.table import show_table
from warehouse import query
from warehouse.questions import last_day_asked
from words.later import basket_sentence, carried_sentence, ways_sentence


def last_asked() -> date:
    """The last day that a reader can ask about: the end of the next year."""
    return last_day_asked(today())


def is_later(*days: date | None) -> bool:
    """Whether one of the days lies after the last day of law."""
    return any(day > law_through() for day in days if day)


def say_carried_on(day: date) -> None:
    """That the figures of a later day are the last known law carried on."""
    if is_later(day):
        st.info(carried_sentence(day, law_through()))


def averages_both_ways(day: date | None, product: str, reading: str, name: str) -> None:
    """For a later day: that the law is carried on, and both countries' averages both ways."""
    if day is None or not is_later(day):
        return
    say_carried_on(day)
    rows = query("average_both_ways", product=product, reading=reading, day=day)
    st.markdown(ways_sentence(rows, day, name))
    _both(rows, "average_both_ways")


def line_both_ways(day: date, **asked: Any) -> None:
    """For a later day: what one line or number owes both ways.

    asked: importer, line, reading and value_usd of the question line_both_ways.
    """
    if not is_later(day):
        return
    rows = query("line_both_ways", day=day, **asked)
    if rows.empty:
        return
    rows = rows.assign(importer=asked["importer"])
    st.markdown(ways_sentence(rows, day, "this code"))
    _both(rows, "line_both_ways")


def basket_both_ways(asked: dict[str, Any]) -> None:
    """For a basket with a later day: the duty carried on and as written, with the difference.

    asked: the parameters of basket_duties.
    """
    if not is_later(*asked["days"]):
        return
    takes = ("importer", "entries", "lines", "amounts", "days", "reading")
    row = query("basket_both_ways", **{key: asked[key] for key in takes}).iloc[0]
    say_carried_on(row["last_day"].date())
    st.markdown(basket_sentence(row))


def _both(rows: pd.DataFrame, name: str) -> None:
    """Carried on and as written beside each other, with the difference, where they differ."""
    if (rows["change_points"] == 0).all():
        return
    named = {"total": "Total"} | LAYER_NAME
    shown = pd.DataFrame(
        {
            "country": rows["importer"],
            "layer": rows["layer"].map(named),
            "carried_on_pct": rows["carried_on_pct"],
            "as_written_pct": rows["as_written_pct"],
            "change_points": rows["change_points"],
            "change_usd": rows["change_usd"],
        }
    )
    show_table(shown, name)
