"""Days after the last day of law: what is said of them, and both readings side by side."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from charts.theme import LAYER_NAME
from components.evidence import law_through, today
from components.table import show_table
from warehouse import no_rows_sentence, query
from warehouse.questions import last_day_asked
from words.later import (
    basket_sentence,
    carried_sentence,
    exempt_sentence,
    partners_sentence,
    ways_sentence,
)


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


def exempt_both_ways(day: date, product: str, reading: str, side: str) -> None:
    """For a later day: that the law is carried on, and exempt trade both ways.

    side: a country, or both.
    """
    if not is_later(day):
        return
    say_carried_on(day)
    rows = query("exempt_both_ways", product=product, reading=reading, day=day)
    if side != "both":
        rows = rows[rows["importer"] == side]
    goods = {"United States": "Chinese goods exempt in the US", "China": "US goods exempt in China"}
    st.markdown(exempt_sentence(rows, day, goods))
    if (rows["change_usd"] != 0).any():
        show_table(rows.drop(columns="day_status"), "exempt_both_ways")


def partners_both_ways(day: date, question: str, value: str, **asked: Any) -> None:
    """For a later day: that the law is carried on, and partners that would pay another rate.

    question: suppliers_both_ways or product_suppliers_both_ways. asked: its other parameters.
    """
    if not is_later(day):
        return
    say_carried_on(day)
    rows = query(question, day=day, **asked)
    rows = rows[rows["change_points"] != 0]
    st.markdown(partners_sentence(rows, day, value))
    if len(rows):
        show_table(rows.drop(columns=["partner", "day_status"]), question)


def acts_both_ways(day: date | None, product: str, name: str) -> None:
    """For a later day: both averages, and the status of each act that is due, both ways."""
    if day is None or not is_later(day):
        return
    averages_both_ways(day, product, "statutory", name)
    rows = query("acts_both_ways", product=product, day=day)
    if rows.empty:
        st.markdown(no_rows_sentence("acts_both_ways", product=product, day=day))
        return
    st.markdown(
        f"Acts due by {day:%B %-d, %Y}: their status carried on, as when we last checked, and as "
        "written. We have not read what became of them."
    )
    shown = ["due_on", "side", "title", "change", "carried_on", "as_written", "legal_citation"]
    show_table(rows[[*shown, "url"]], "acts_both_ways")


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
