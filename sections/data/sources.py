"""The sources: producer, license, vintage, age, what may be passed on."""

import streamlit as st

from components.evidence import today
from components.table import show_table
from warehouse import query
from words.freshness import age_text


def sources() -> None:
    """Every source card as a row, with the days since we took it."""
    cards = query("source_cards")
    taken = cards["accessed"].max().date()
    st.markdown(
        f"{len(cards)} sources, the last one taken {age_text(taken, today())}. Rows of a source may"
        " be passed on in bulk, or only results worked out from them "
        "([licenses](?show=methods&document=data_licenses))."
    )
    show_table(cards, "source_cards")
