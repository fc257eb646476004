"""Duty that rested on IEEPA: how much, what the record says on refunds, and what we do not know."""

import streamlit as st

from warehouse import query
from words.refunds import UNKNOWN, rested_sentence
from words.rows import each
from words.text import unmarked


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
        for row in each(rows):
            law = f"[{row.citation}]({row.url})" if row.url else row.citation
            st.markdown(
                f"**{unmarked(row.about)}.** {unmarked(row.note)} "
                f":gray[{law}, {row.since:%B %-d, %Y}; {row.known}.]"
            )
        st.caption(UNKNOWN)
