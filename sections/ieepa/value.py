"""Duty under IEEPA on a value and a day that the reader types in."""

from datetime import timedelta

import streamlit as st

from charts.theme import LAYER_NAME
from components.address import choose_number
from components.later_days import is_later, last_asked, say_carried_on
from components.rate_choices import choose_day
from components.refunds import refund_record
from warehouse import no_rows_sentence, query
from words.rows import each


def duty_on_a_value() -> None:
    """Dollars by duty at the rates on all goods, and the record on refunds."""
    st.subheader("Duty under IEEPA on a shipment of Chinese goods", anchor=False)
    last = query("ieepa_rates")["valid_before"].max().date() - timedelta(days=1)
    left, right = st.columns(2)
    with left:
        value = choose_number("Customs value, US$", "value", 10_000)
    with right:
        day = choose_day("Day of entry", "day", last, last_asked())
    say_carried_on(day)
    rows = query("ieepa_on_value", value_usd=value, day=day)
    if rows.empty:
        st.info(no_rows_sentence("ieepa_on_value"))
        if is_later(day):
            st.caption("No act in our record due by then charges a duty under IEEPA.")
        return
    total = rows[rows["layer"] == "total"].iloc[0]
    st.metric(f"Entered {day:%b %-d, %Y}", f"${total['duty_usd']:,.2f}")
    parts = "; ".join(
        f"{LAYER_NAME[row.layer]} {row.rate_pct:g}%" for row in each(rows[rows["layer"] != "total"])
    )
    st.caption(
        f"{parts}. These are the rates on all goods. Goods on an exempt list or under Section 232 "
        "paid less; One product and the Basket have the duty by code."
    )
    refund_record()
