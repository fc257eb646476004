"""Duty that rested on IEEPA: how much, what the record says on refunds, and what we do not know."""

import pandas as pd
import streamlit as st

from components.table import show_linked
from warehouse import query
from words.refunds import UNKNOWN, rested_sentence


def refunds(rested_usd: float, duty_usd: float) -> None:
    """The dollars that rested on IEEPA and the record on refunds; nothing where none did."""
    if not rested_usd > 0:
        return
    st.markdown(rested_sentence(rested_usd, duty_usd).replace("$", "\\$"))
    refund_record()


def refund_record() -> None:
    """Who may ask for a refund, for which entries, until when; folded away."""
    rows = query("ieepa_refund_record")
    with st.expander("Refunds: who may ask, for which entries, until when"):
        show_linked(
            pd.DataFrame(
                {
                    "Record": rows["about"],
                    "What it says": rows["note"],
                    "Since": rows["since"].dt.strftime("%Y-%m-%d"),
                    "Law": rows["citation"],
                    "How we know": rows["known"],
                    "url": rows["url"],
                }
            )
        )
        st.caption(UNKNOWN)
