"""One product on one sheet: both rates with their law, history, exemptions, trade, what is next."""

from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from charts.product import both_lines_steps, code_text, step_names
from charts.rates import DIRECTION
from charts.theme import COLOR_OF
from components.drawing import drawing
from components.evidence import last_full_year
from components.exhibit import source_line
from components.paper import NAME, paper
from components.rate_choices import READINGS
from components.table import percent_text, show_linked, what_is_ahead
from sections.product.numbers import Charged, rate_column
from warehouse import main_sources, no_rows_sentence, query
from words.brief import (
    ahead_said,
    answers_said,
    name_parts,
    notes_said,
    on_day,
    short_citation,
    trade_table,
)
from words.codes import NOT_COUNTED, blend_note, range_text
from words.sentences import estimated_years
from words.text import shorten, unmarked
from words.waivers import waiver_figure

BRIEF = "brief"
ASKED = (
    "rate_of_line", "layers_of_line", "notes_of_line", "changes_ahead_of_line",
    "trade_both_ways_by_year", "trade_last_twelve_months",
)  # fmt: skip
CSS = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
LONGEST = 150


def brief_or_button(
    product: str, label: str, charged: dict[str, Charged], day: date, reading: str, through: date
) -> None:
    """On paper where the address asks for it, the brief in place of the page; else its button.

    charged: the line of each country.
    """
    if paper() and st.query_params.get(BRIEF) == "1":
        _brief(product, label, charged, day, reading, through)
        st.stop()
    if not paper():
        asked = st.query_params.to_dict() | {
            NAME: "letter", BRIEF: "1", "embed": "true", "embed_options": "light_theme",
        }  # fmt: skip
        st.link_button("One-page brief", f"{st.context.url}?{urlencode(asked)}")


def _brief(
    product: str, label: str, charged: dict[str, Charged], day: date, reading: str, through: date
) -> None:
    """The sheet: title, both rates, their history, what limits them, what is next, trade."""
    colors = "".join(f"--{name[:2].lower()}: {color};" for name, color in COLOR_OF.items())
    st.html(f"<style>:root {{ {colors} }}\n{CSS}</style>")
    with st.container(key="one_sheet"):
        name, rest = name_parts(label)
        st.title(unmarked(name), anchor=False)
        st.caption(unmarked(rest))
        st.markdown(f"**{on_day(day, READINGS[reading])}**, in percent of customs value")
        for item, place in zip(charged.values(), st.columns(len(charged)), strict=True):
            with place, st.container(key=f"brief_{item.importer[:2].lower()}"):
                _rate(item, day, reading)
        _history(charged, reading, through)
        for part, what in ((_exemptions, "Exemptions and conditions"), (_next, "What is next")):
            st.subheader(what, anchor=False)
            for item, place in zip(charged.values(), st.columns(len(charged)), strict=True):
                with place:
                    part(item, day)
        _trade(product)
        left = "; ".join(f"{DIRECTION[name]}: {NOT_COUNTED[name]}" for name in charged)
        st.caption(unmarked(f"Not counted. {left}. Not legal advice."))
        with st.container(key="source_brief"):
            st.caption(source_line(main_sources(*ASKED)))


def _rate(item: Charged, day: date, reading: str) -> None:
    """The total of one country, large, its code and each step with its law."""
    asked = {"importer": item.importer, "line": item.code, "day": day, "reading": reading}
    steps = query("rate_of_line", **asked, **item.answers)
    total = steps[steps["layer"] == "total"]
    rates = total["rate_pct"] if item.numbers is None else item.numbers[rate_column(reading)]
    st.subheader(DIRECTION[item.importer], anchor=False)
    st.header(range_text(rates), anchor=False)
    if item.importer == "China" and reading != "with_waivers":
        st.markdown(unmarked(waiver_figure(query("waiver_of_line", line=item.code, day=day))))
    if total["is_incomplete"].any():
        st.markdown(unmarked(total["note"].iloc[0]))
    lines = query("lines_of_product", product=item.line, day=day)
    its = lines.loc[lines["importer"] == item.importer, "description"].dropna()
    said = f" {shorten(its.iloc[0], LONGEST)}" if len(its) else ""
    st.caption(unmarked(f"{code_text(item.code)}{said}"))
    parts = steps[steps["layer"] != "total"]
    show_linked(
        pd.DataFrame(
            {
                "Duty": step_names(parts),
                "Rate": [percent_text(rate) for rate in parts["rate_pct"]],
                "Law": [short_citation(law) for law in parts["citation"]],
                "url": parts["url"],
            }
        )
    )
    if average := blend_note(steps, item.numbers, rate_column(reading)):
        st.caption(average)
    if item.answers:
        said = answers_said(item.answers, query("conditions_of_line", **asked))
        st.caption(unmarked("As answered: " + "; ".join(said)))


def _history(charged: dict[str, Charged], reading: str, through: date) -> None:
    """Both totals since 2018 in one low chart."""
    lines = {item.importer: item.line for item in charged.values()}
    spans = [
        query("layers_of_line", importer=importer, line=line, reading=reading).assign(
            importer=importer
        )
        for importer, line in lines.items()
    ]
    rows = pd.concat(spans, ignore_index=True)
    figure = drawing(both_lines_steps, rows[rows["layer"] == "total"], lines, through)
    st.subheader(figure.title, anchor=False)
    st.caption(unmarked(figure.unit))
    st.plotly_chart(
        figure.figure, theme=None, key="brief_history", config={"displayModeBar": False},
        alt=figure.alt,
    )  # fmt: skip
    if any(item.numbers is not None or item.code != item.line for item in charged.values()):
        st.caption(
            "The history is that of eight digits: an average where ten-digit numbers differ."
        )


def _exemptions(item: Charged, day: date) -> None:
    asked = {"importer": item.importer, "line": item.line, "day": day}
    said = notes_said(query("notes_of_line", **asked))
    _listed(DIRECTION[item.importer], said, no_rows_sentence("notes_of_line", **asked))


def _next(item: Charged, _: date) -> None:
    ahead = query("changes_ahead_of_line", importer=item.importer, line=item.line)
    said = ahead_said(ahead["day"], what_is_ahead(ahead))
    _listed(DIRECTION[item.importer], said, no_rows_sentence("changes_ahead_of_line"))


def _listed(head: str, said: list[str], without: str) -> None:
    st.markdown(f"**{head}**\n" + "\n".join(f"- {unmarked(text)}" for text in said or [without]))


def _trade(product: str) -> None:
    last = last_full_year("trade by six digits")
    years = query("trade_both_ways_by_year", product=product, first_year=last - 1, last_year=last)
    months = query("trade_last_twelve_months", product=product)
    st.subheader("Trade between the two countries", anchor=False)
    if years.empty:
        st.markdown(no_rows_sentence("trade_both_ways_by_year", product=product))
    table = trade_table(years, months)
    st.table(table.map(unmarked).set_index("Trade"))
    if said := estimated_years(years):
        st.caption(said)
