"""What no code settles, asked of the reader: only what matters for this code on this day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from charts.product import code_text
from components.address import choose, choose_percent
from sections.product.numbers import Charged
from warehouse import query
from words.codes import answer_text, percent_effects
from words.text import shorten, unmarked

METAL = "metal_pct"
MOST_WORDS = 320


def ask_conditions(charged: Charged, day: date, reading: str) -> Charged:
    """The questions with their defaults and effects; what is answered goes with the code."""
    asked = {"importer": charged.importer, "line": charged.code, "day": day, "reading": reading}
    rows = query("conditions_of_line", **asked)
    if rows.empty or charged.numbers is not None:
        return charged
    with st.container(border=True, key="conditions"):
        st.subheader(f"What decides the rate of {code_text(charged.code)}", anchor=False)
        st.caption(
            "No code settles these facts. Each answer shows the total rate it would give by itself."
        )
        answers = {name: _ask(part) for name, part in rows.groupby("parameter", sort=False)}
    return replace(charged, answers={name: said for name, said in answers.items() if said != ""})


def _ask(part: pd.DataFrame) -> Any:
    """The answer to one question, empty for the default.

    part: rows of conditions_of_line of one parameter.
    """
    first = part.iloc[0]
    name, usual = first["parameter"], first["rate_pct"] - first["change_pct"]
    if name == METAL:
        chosen: Any = choose_percent(first["question"], name, first["by_default"])
        chosen = "" if chosen is None else chosen
        st.caption(percent_effects(usual, part["answer"], part["rate_pct"]))
    else:
        options = {"": f"Not answered: {usual:.4g}%. Assumed: {first['by_default']}"}
        for answer, rate, change in zip(
            part["answer"], part["rate_pct"], part["change_pct"], strict=True
        ):
            options[answer] = answer_text(answer, rate, change)
        chosen = choose(first["question"], options, name, "")
    if isinstance(first["condition"], str):
        st.caption(unmarked(f"{shorten(first['condition'], MOST_WORDS)} ({first['citation']})"))
    return chosen
