"""The ten-digit numbers of the US line: which one is charged, and what to say without one."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from charts.product import code_text
from charts.theme import LAYER_NAME
from components.address import choose
from components.product_filter import LINE_OF, LINES_OF, US_NUMBER, pick_product_line
from components.table import show_table
from warehouse import query
from words.codes import ended_code, range_text
from words.rows import each
from words.text import shorten, unmarked

US_LINE, HANDLED, GONE = LINE_OF["United States"], "us_number__handled", "us_number__gone"
MOST_OFFERED = 8


@dataclass(frozen=True)
class Charged:
    """What is charged in one country: a code, with the reader's answers to what no code settles.

    numbers: the rows of numbers_of_line where they pay different rates and none is chosen.
    """

    importer: str
    code: str
    answers: dict[str, Any] = field(default_factory=dict)
    numbers: pd.DataFrame | None = None

    @property
    def line(self) -> str:
        """The eight digits of the code."""
        return self.code[:8]


def rate_column(reading: str) -> str:
    """The column of numbers_of_line for a reading."""
    return "statutory_pct" if reading == "statutory" else "after_exclusions_pct"


def open_number(lines: pd.DataFrame) -> None:
    """Before the lines are shown: a number new in the address opens its line, else the line rules.

    lines: rows of lines_of_product.
    """
    number = _state(US_NUMBER).replace(".", "")
    ours = lines.loc[lines["importer"] == "United States", "line"].tolist()
    line = _state(US_LINE) or next(iter(ours), "")
    if number != st.session_state.get(HANDLED, ""):
        if number[:8] in ours:
            st.session_state[US_LINE] = "" if number[:8] == ours[0] else number[:8]
    elif number[:8] != line:
        number = ""
    st.session_state[US_NUMBER] = st.session_state[HANDLED] = number


def _state(name: str) -> str:
    return (st.session_state.get(name) or st.query_params.get(name, "")).strip()


def choose_number(line: str, day: date, reading: str) -> Charged:
    """The number of the US line that the reader means, held in the address as `us_number`."""
    numbers = query("numbers_of_line", line=line, day=day)
    rates, known = numbers[rate_column(reading)], numbers["hts10"].tolist()
    _say_what_ended(known, day)
    if len(known) < 2:
        if known:
            st.caption(f"Its only ten-digit number on that day: {code_text(known[0])}")
        return Charged("United States", _code_of_alike(line, known, day, reading))
    options = {"": f"Any: {range_text(rates)}"} | {
        row.hts10: f"{code_text(row.hts10)}: {rate:.4g}%. {_last_part(row.text)}"
        for row, rate in zip(each(numbers), rates, strict=True)
    }
    chosen = choose(f"Ten-digit number, {len(known)} in this line", options, US_NUMBER, "")
    if chosen:
        text = numbers.loc[numbers["hts10"] == chosen, "text"].iloc[0]
        st.caption(unmarked(text) if isinstance(text, str) else "We do not have its text.")
        return Charged("United States", chosen)
    if rates.round(4).nunique() == 1:
        return Charged("United States", _code_of_alike(line, known, day, reading))
    st.info(
        f"Rates differ by ten-digit number, {range_text(rates)} on {day:%B %-d, %Y}. No shipment "
        "pays their average. Choose a number for an exact rate."
    )
    return Charged("United States", line, numbers=numbers)


def _code_of_alike(line: str, numbers: list[str], day: date, reading: str) -> str:
    """The line, or one of its numbers where they pay the same and the line is an average."""
    asked = {"importer": "United States", "line": line, "day": day, "reading": reading}
    steps = query("rate_of_line", **asked)
    return numbers[0] if numbers and steps["is_blended"].any() else line


def _last_part(text: str | None) -> str:
    return shorten(text.split(" > ")[-1], 70) if isinstance(text, str) else "No text"


def _say_what_ended(known: list[str], day: date) -> None:
    """A notice for a number that the day does not have, with the codes that come nearest."""
    number = st.session_state[US_NUMBER]
    if number:
        st.session_state[GONE] = "" if number in known else number
        st.session_state[US_NUMBER] = st.session_state[HANDLED] = number if number in known else ""
    gone = st.session_state.get(GONE, "")
    if not gone or gone in known or gone[:6] != st.session_state[LINES_OF]:
        return
    near = query("nearest_codes", code=gone)
    st.warning(ended_code(code_text(gone), near, day))
    with st.container(horizontal=True, gap="small", key="nearest"):
        for row in each(near.head(MOST_OFFERED)):
            number = row.code if len(row.code) == 10 else ""
            st.button(
                f"{code_text(row.code)} {unmarked(_last_part(row.text))}", key=f"near__{row.code}",
                on_click=_pick_near, args=(row.code[:8], number),
            )  # fmt: skip


def _pick_near(line: str, number: str) -> None:
    st.session_state[GONE] = ""
    pick_product_line("United States", line, number)


def all_numbers(charged: Charged, day: date, reading: str) -> None:
    """The numbers of the US line with texts and rates, where it has several."""
    numbers = query("numbers_of_line", line=charged.line, day=day)
    if len(numbers) < 2:
        return
    named = f"The {len(numbers)} ten-digit numbers of {code_text(charged.line)}"
    with st.expander(named, expanded=charged.numbers is not None, key="all_numbers"):
        st.caption(f"On {day:%B %-d, %Y}. {_difference(numbers['differs_in'].iloc[0])}")
        shown = pd.DataFrame(
            {
                "number": numbers["hts10"].map(code_text),
                "rate_pct": numbers[rate_column(reading)],
                "text": numbers["text"],
                "share_of_trade_2024_pct": numbers["share_of_line_pct"],
                "since": numbers["valid_from"],
                "until": numbers["valid_before"],
            }
        )
        show_table(shown.dropna(axis=1, how="all"), "numbers_of_line")


def _difference(layers: str | None) -> str:
    if not isinstance(layers, str):
        return "All pay the same."
    return f"They differ in: {', '.join(LAYER_NAME[layer] for layer in layers.split(', '))}."
