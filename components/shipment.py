"""Duty on a shipment: value, day and direction in, dollars by layer with the arithmetic."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.product import code_text, step_names
from charts.rates import DIRECTION
from components.address import choose_number
from components.table import show_linked
from warehouse import query

NOT_COUNTED = {
    "United States": (
        "antidumping and countervailing duties, merchandise processing and harbor maintenance "
        "fees, exclusions an importer claims, drawback and foreign-trade zones"
    ),
    "China": (
        "antidumping and countervailing duties, value-added and consumption tax (charged on "
        "value plus duty), and waivers that importers apply for"
    ),
}


def shipment(importer: str, line: str, day: date, reading: str) -> None:
    """The duty on a shipment of the reader's value, held as `value` and `quantity`."""
    st.subheader(f"Duty on a shipment: {DIRECTION[importer]}", anchor=False)
    asked = {"importer": importer, "line": line, "day": day, "reading": reading}
    with st.container(horizontal=True):
        asked["value_usd"] = choose_number("Customs value, US$", "value", 10_000)
        rows = query("duty_on_shipment", **asked)
        units = rows["quantity_unit"].dropna()
        if len(units):
            about = "The MFN duty is charged by quantity. Without a quantity it is left out."
            asked["quantity"] = choose_number(f"Quantity, {units.iloc[0]}", "quantity", 0, about)
            rows = query("duty_on_shipment", **asked)
    total = rows[rows["layer"] == "total"].iloc[0]
    st.metric(f"{code_text(line)}, entered {day:%b %-d, %Y}", f"${total['duty_usd']:,.2f}")
    without = f"{total['note'].capitalize()}. " if isinstance(total["note"], str) else ""
    st.caption(f"{without}Not counted: {NOT_COUNTED[importer]}. Not legal advice.")
    steps = rows[rows["layer"] != "total"]
    show_linked(
        pd.DataFrame(
            {
                "Step": step_names(steps),
                "Duty": [_dollars(duty) for duty in steps["duty_usd"]],
                "Arithmetic": [
                    f"{working} ({note})" if isinstance(note, str) else working
                    for working, note in zip(steps["working"], steps["note"], strict=True)
                ],
                "Law": steps["citation"],
                "url": steps["url"],
            }
        )
    )


def _dollars(duty: float) -> str:
    return "not known" if pd.isna(duty) else f"${duty:,.2f}"
