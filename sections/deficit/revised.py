"""How much the published figures of a year moved from vintage to vintage."""

import pandas as pd
import streamlit as st

from components.table import show_table
from warehouse import query
from words.text import dollar_text

SHOWN = [
    "partner_name", "basis", "year", "vintage", "exports_usd", "imports_usd", "balance_usd",
    "exports_change_usd", "imports_change_usd", "balance_change_usd", "balance_change_pct",
]  # fmt: skip


def revisions() -> None:
    """A sentence with the largest revision, and every vintage with what it moved, as a table."""
    rows = query("figures_revised")
    with st.expander("How much these figures were revised"):
        st.markdown(revised_sentence(rows).replace("$", "\\$"))
        show_table(rows[SHOWN], "figures_revised")


def revised_sentence(rows: pd.DataFrame) -> str:
    """The largest revision of a balance between two vintages.

    rows: columns partner_name, year, published_month, balance_usd, balance_change_usd,
    balance_change_pct; the changes are empty in the first vintage of a year.
    """
    moved = rows.dropna(subset=["balance_change_usd"])
    if moved.empty:
        return "We have one vintage of each year only, so no revision can be shown."
    most = moved.loc[moved["balance_change_pct"].abs().idxmax()]
    share = f"{most['balance_change_pct']:+.1f}%".replace("-", "−")
    return (
        "Published trade figures are revised, those of earlier years each June. The largest "
        f"revision of a balance that we have: {most['year']:.0f} with {most['partner_name']}, by "
        f"{dollar_text(most['balance_change_usd'])} or {share}, to "
        f"{dollar_text(most['balance_usd'])} as published by {most['published_month']:%B %Y}."
    )
