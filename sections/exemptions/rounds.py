"""Exclusions from Section 301 since 2018: rounds, what became of them, items in force by day."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.exclusions import exclusion_bars, exclusion_steps
from components.drawing import drawing
from components.evidence import law_through
from components.exhibit import exhibit
from components.later_days import is_later
from warehouse import query
from words.kept import kept
from words.rows import each
from words.text import dollar_text


def rounds(day: date) -> None:
    """The rounds of US exclusions on a day, and the items in force since 2018."""
    st.subheader("Rounds of US exclusions from Section 301", anchor=False)
    rows, steps = query("exclusion_rounds", day=day), query("exclusions_in_force")
    st.markdown(rounds_sentence(rows, steps, day).replace("$", "\\$"))
    if is_later(day):
        written = query("exclusion_rounds", day=day, after_evidence="as_written")
        st.markdown(rounds_written(rows, written, day))
    exhibit(
        drawing(exclusion_bars, rows, pd.Timestamp(day)), rows, "exclusion_rounds",
        "exclusion_rounds",
        "An item excludes a ten-digit number, or goods described within one. Extended: in its own "
        "notice, or in a later round with the same words on the same number. Trade, in the table, "
        "is that of 2024 in the numbers concerned.",
        day=day,
    )  # fmt: skip
    exhibit(
        drawing(exclusion_steps, steps, pd.Timestamp(law_through())), steps, "exclusions_in_force",
        "exclusion_steps",
        "Many exclusions applied back to the first day of the duty, which was then refunded. The "
        "early months therefore include items granted later.",
    )  # fmt: skip


@kept(64)
def rounds_sentence(rows: pd.DataFrame, steps: pd.DataFrame, day: date) -> str:
    """How many items are in force, on how much trade at most, and the highest number since 2018.

    rows: columns round, items_in_force. steps: columns valid_from, items, whole_usd,
    part_at_most_usd.
    """
    active = rows[rows["items_in_force"] > 0]
    if active.empty:
        return f"No exclusion was in force on {day:%B %-d, %Y}."
    now = steps[steps["valid_from"] <= pd.Timestamp(day)].iloc[-1]
    most = steps.loc[steps["items"].idxmax()]
    parts = ", ".join(f"{row.items_in_force:,} {row.round}" for row in each(active))
    return (
        f"On {day:%B %-d, %Y} **{active['items_in_force'].sum():,} exclusions** were in force "
        f"({parts}). Whole numbers among them had {dollar_text(now['whole_usd'])} of 2024 trade; "
        f"numbers with described goods had {dollar_text(now['part_at_most_usd'])}, of which the "
        f"described goods are a part. The most at once since 2018: {most['items']:,} items from "
        f"{most['valid_from']:%B %-d, %Y}."
    )


def rounds_written(rows: pd.DataFrame, written: pd.DataFrame, day: date) -> str:
    """How many items are in force on a later day, carried on and as written.

    rows, written: column items_in_force.
    """
    carried, due = (int(each_way["items_in_force"].sum()) for each_way in (rows, written))
    if carried == due:
        return f"None of these exclusions ends by {day:%B %-d, %Y} according to its text."
    return (
        f"Carried on, {carried:,} exclusions are in force on {day:%B %-d, %Y}; as written, "
        f"{due:,}. We have not read whether they were extended."
    )
