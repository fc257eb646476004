"""The country rates of April 2025: in force for a day, then suspended for 90 days at 10 percent."""

import pandas as pd
import streamlit as st

from charts.suppliers import pause_bars
from components.drawing import drawing
from components.exhibit import exhibit
from components.glossary import explain
from components.table import show_table
from warehouse import query

STEPS = [
    "valid_from", "valid_before", "rate_pct", "lowest_pct", "highest_pct", "suspended_until",
    "suspended_days", "because", "citation", "url", "known",
]  # fmt: skip


def pause() -> None:
    """A sentence, the suspended rates by partner, and every step of the baseline."""
    rows, steps = query("pause_of_april_2025"), query("baseline_on_others")
    said = pause_sentence(rows, steps)
    st.markdown(said, help=explain(said, "pause"))
    figure = drawing(pause_bars, rows[rows["repeats"].isna()])
    exhibit(
        figure, rows, "pause_of_april_2025", "pause_of_april_2025",
        "Hatched: suspended. Exempt lists and Section 232 applied to these rates too. EU members "
        "had the rate of the EU.",
    )  # fmt: skip
    st.subheader("US duty on goods of countries without a rate of their own", anchor=False)
    st.caption(
        "The baseline, on top of the MFN duty. Lowest and highest: among the partners recorded "
        "here, other than China."
    )
    show_table(steps[STEPS], "baseline_steps")


def pause_sentence(rows: pd.DataFrame, steps: pd.DataFrame) -> str:
    """Which rates were paused, until when, and what was charged instead.

    rows: columns partner, repeats, suspended_pct, paused_pct, paused_from, paused_until,
    pause_days, pause_citation, pause_url. steps: columns valid_from, valid_before of the baseline.
    """
    first = rows.iloc[0]
    longer = steps.loc[steps["valid_from"] == first["paused_until"], "valid_before"].iloc[0]
    own = rows[rows["repeats"].isna()]
    return (
        f"From {first['paused_from']:%B %-d, %Y} the United States suspended its country rates of "
        f"{own['suspended_pct'].min():g}% to {own['suspended_pct'].max():g}% for "
        f"**{first['pause_days']} days**, until {first['paused_until']:%B %-d, %Y}, and charged "
        f"**{first['paused_pct']:g}%** instead "
        f"([{first['pause_citation']}]({first['pause_url']})). China was not part of the pause: "
        f"its rate went up that day. A later act extended the pause to {longer:%B %-d, %Y}."
    )
