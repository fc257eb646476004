"""The days that changed the two tariffs most, before all acts."""

import pandas as pd
import streamlit as st

from components.address import choose
from warehouse import query
from words.rows import each
from words.text import unmarked


def turning_days() -> None:
    """Each turning day with its name, its acts and both averages before and after."""
    st.subheader("Turning days", anchor="turning")
    rows = [
        {
            "Day": f"{row.day:%b %-d, %Y}",
            "What": f"**{unmarked(row.name)}**  \n{unmarked(row.titles)}",
            "US average": _change(row.us_before_pct, row.us_after_pct),
            "China's average": _change(row.china_before_pct, row.china_after_pct),
        }
        for row in each(query("great_days").iloc[::-1])
    ]
    st.table(pd.DataFrame(rows).set_index("Day"))
    st.page_link("pages/story.py", label="The story in steps", icon=":material/arrow_forward:")


def _change(before: float, after: float) -> str:
    then, now = f"{before:.1f}%", f"{after:.1f}%"
    return now if then == now else f"{then} → **{now}**"


def choose_span(first: int, last: int) -> tuple[int, int]:
    """The years shown, of a few that make sense or those of the address; held as `span`."""
    whole = f"{first}-{last}"
    spans = {
        whole: f"Since {first}",
        f"{first}-2024": f"{first} to 2024",
        f"2025-{last}": "2025 and later",
        f"2026-{last}": "2026 and later",
    }

    def named(own: str) -> str:
        begin, _, end = own.partition("-")
        is_span = begin.isdecimal() and end.isdecimal()
        return f"{begin} to {end}" if is_span and first <= int(begin) <= int(end) <= last else ""

    picked = choose("Years", spans, "span", whole, st.segmented_control, named, required=True)
    begin, _, end = picked.partition("-")
    return int(begin), int(end)
