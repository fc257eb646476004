"""Duty on a shipment: value, day and direction in, dollars by layer with the arithmetic."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from charts.product import code_text, step_names
from charts.rates import DIRECTION
from components.address import choose_number
from components.glossary import explain
from components.later_days import line_both_ways
from components.refunds import refund_record, refunds
from components.table import show_linked
from sections.product.numbers import Charged, rate_column
from warehouse import query
from words.codes import NOT_COUNTED, estimate_note


def shipment(charged: Charged, day: date, reading: str) -> None:
    """The duty on a shipment of the reader's value, held as `value` and `quantity`.

    Where the numbers of the line pay different rates and none is chosen, the lowest and highest.
    """
    importer, code = charged.importer, charged.code
    st.subheader(f"Duty on a shipment: {DIRECTION[importer]}", anchor=False)
    asked = {"importer": importer, "line": code, "day": day, "reading": reading} | charged.answers
    with st.container(horizontal=True):
        asked["value_usd"] = choose_number("Customs value, US$", "value", 10_000)
        rows = query("duty_on_shipment", **asked)
        units = rows["quantity_unit"].dropna()
        if len(units):
            about = "The MFN duty is charged by quantity. Without a quantity it is left out."
            asked["quantity"] = choose_number(f"Quantity, {units.iloc[0]}", "quantity", 0, about)
            rows = query("duty_on_shipment", **asked)
    if charged.numbers is not None:
        _range_of_duty(asked, charged.numbers[["hts10", rate_column(reading)]])
        return
    total = _total(rows)
    if estimate := estimate_note(rows):
        st.info(estimate)
    st.metric(f"{code_text(code)}, entered {day:%b %-d, %Y}", f"${total['duty_usd']:,.2f}")
    both = {key: asked[key] for key in ("importer", "line", "reading", "value_usd")}
    line_both_ways(day, **both)
    without = f"{total['note'].capitalize()}. " if isinstance(total["note"], str) else ""
    said = f"{without}Not counted: {NOT_COUNTED[importer]}."
    st.caption(f"{said} Not legal advice.".strip(), help=explain(said, "shipment"))
    refunds(total["rested_on_ieepa_usd"], total["duty_usd"])
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


def _range_of_duty(asked: dict[str, Any], numbers: pd.DataFrame) -> None:
    """The duty by the number that pays least and by the one that pays most.

    numbers: the column hts10, then the rate.
    """
    ranked = numbers.sort_values(numbers.columns[1])["hts10"]
    ends = [
        _total(query("duty_on_shipment", **asked | {"line": code}))
        for code in (ranked.iloc[0], ranked.iloc[-1])
    ]
    rests = any(total["rested_on_ieepa_usd"] > 0 for total in ends)
    st.metric(
        f"{code_text(asked['line'])}, entered {asked['day']:%b %-d, %Y}, by ten-digit number",
        " to ".join(f"${total['duty_usd']:,.2f}" for total in ends),
    )
    st.caption(
        "Rates differ by ten-digit number. Choose one above for the exact duty, its arithmetic"
        f"{' and the part that rested on IEEPA' if rests else ''}. "
        f"Not counted: {NOT_COUNTED[asked['importer']]}. Not legal advice."
    )
    if rests:
        refund_record()


def _total(rows: pd.DataFrame) -> pd.Series:
    return rows[rows["layer"] == "total"].iloc[0]


def _dollars(duty: float) -> str:
    return "not known" if pd.isna(duty) else f"${duty:,.2f}"
