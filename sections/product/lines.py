"""The lines of one product: which is shown, its duties, history, notes and what is ahead."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.product import code_text, layer_waterfall, line_layers_stack, step_names
from charts.rates import DIRECTION
from components.address import choose
from components.drawing import drawing
from components.exhibit import exhibit
from components.glossary import explain
from components.product_filter import LINE_OF, LINES_OF, US_NUMBER, pick_product
from components.table import percent_text, show_linked, what_is_ahead
from sections.product.numbers import Charged, choose_number, open_number, rate_column
from warehouse import no_rows_sentence, query
from words.codes import blend_note
from words.rows import each
from words.sentences import acts_without_lines, certainty_explained
from words.text import dollar_text, shorten, unmarked
from words.waivers import waiver_sentence

SIX_DIGITS = 6
RECUT = date(2022, 1, 1)
TARIFF = {"United States": "US line (HTS)", "China": "Chinese line"}


def need_six_digits(product: str, label: str) -> None:
    """Offer the six-digit codes of a wider product, the most traded first, and stop there."""
    if len(product) == SIX_DIGITS and product.isdecimal():
        return
    codes = query("codes_of_product", product=product)
    st.info(
        f"“{shorten(label, 60)}” covers {len(codes):,} six-digit codes, each with its own rates. "
        "Pick a code here, or search in the product filter above."
    )
    shown = {row.product: f"{row.label} ({dollar_text(row.trade_usd)})" for row in each(codes)}
    st.selectbox(
        "Six-digit code, by two-way trade in the last full year", list(shown), index=None,
        format_func=lambda code: shorten(shown[code], 120), placeholder="Choose",
        key="line__code", on_change=lambda: pick_product(st.session_state["line__code"]),
    )  # fmt: skip
    st.stop()


def choose_lines(product: str, lines: pd.DataFrame, day: date, reading: str) -> dict[str, Charged]:
    """One line a country and a number of the US line, held in the address.

    A country without lines is left out. lines: rows of lines_of_product, the most traded line of a
    country first.
    """
    if st.session_state.get(LINES_OF) not in (None, product):
        st.session_state.update(dict.fromkeys((*LINE_OF.values(), US_NUMBER), ""))
    st.session_state[LINES_OF] = product
    open_number(lines)
    charged = {}
    for importer, place in zip(LINE_OF, st.columns(2), strict=True):
        its = lines[lines["importer"] == importer]
        with place:
            if its.empty:
                st.info(f"{importer} had no line under this six-digit code on that day.{_why(day)}")
                continue
            options = {row.line: _line_text(row) for row in each(its)}
            name = f"{TARIFF[importer]}, {len(its)} under this six-digit code"
            chosen = choose(name, options, LINE_OF[importer], its["line"].iloc[0])
            st.caption(_description(its, chosen))
            if importer == "United States":
                charged[importer] = choose_number(chosen, day, reading)
            else:
                charged[importer] = Charged(importer, chosen)
    return charged


def _why(day: date) -> str:
    is_older = day < RECUT
    return (
        f" Codes are those in use since {RECUT:%B %-d, %Y}; some did not exist before."
        if is_older
        else ""
    )


def _line_text(row) -> str:
    missing = " + a duty that is not a percentage" if row.is_mfn_missing else ""
    lower = row.with_waivers_pct
    has_waiver = row.importer == "China" and lower < row.statutory_pct
    waiver = f" ({lower:.4g}% with a waiver)" if has_waiver else ""
    if row.numbers_differ:
        by_number = f"{row.lowest_pct:.4g} to {row.highest_pct:.4g}%, by ten-digit number"
        return f"{code_text(row.line)}: {by_number}{missing}"
    return f"{code_text(row.line)}: {row.statutory_pct:.4g}%{waiver}{missing}"


def _description(lines: pd.DataFrame, line: str) -> str:
    text = lines.loc[lines["line"] == line, "description"].iloc[0]
    return (
        unmarked(text) if isinstance(text, str) else "We do not have the description of this line."
    )


def steps_on_a_day(chosen: dict[str, Charged], day: date, reading: str) -> None:
    """Both codes side by side: a waterfall, and under it each step with the law that set it."""
    for (importer, item), place in zip(chosen.items(), st.columns(len(chosen)), strict=True):
        asked = {"importer": importer, "line": item.code, "day": day, "reading": reading}
        steps = query("rate_of_line", **asked, **item.answers)
        figure = drawing(layer_waterfall, steps, importer, item.code, day)
        note = blend_note(steps, item.numbers, rate_column(reading))
        with place:
            if importer == "China" and (said := _waiver(item.code, day)):
                st.markdown(said, help=explain(said, "waiver"))
            exhibit(
                figure, steps, "rate_of_line", f"steps_{LINE_OF[importer]}", note,
                **asked, **item.answers,
            )  # fmt: skip
            texts = steps[steps["layer"] != "total"]
            show_linked(
                pd.DataFrame(
                    {
                        "Step": step_names(texts),
                        "Rate": [percent_text(rate) for rate in texts["rate_pct"]],
                        "Law": texts["citation"],
                        "Note": texts["note"],
                        "url": texts["url"],
                    }
                )
            )
            if meant := certainty_explained(texts["note"]):
                st.caption(meant, help=explain(meant, f"certainty_{importer}"))


def _waiver(line: str, day: date) -> str:
    return waiver_sentence(query("waiver_of_line", line=line, day=day))


def history(charged: Charged, reading: str, through: date) -> None:
    """The layers of the line since 2018, an average where its numbers differ."""
    importer, line = charged.importer, charged.line
    asked = {"importer": importer, "line": line, "reading": reading}
    spans = query("layers_of_line", **asked)
    figure = drawing(line_layers_stack, spans, importer, line, through)
    missing = spans.loc[spans["layer"] == "mfn", "rate_pct"].isna().any()
    note = "The MFN duty is not a percentage of value and is left out. " if missing else ""
    if charged.numbers is not None or len(charged.code) > len(line):
        note += "The history is that of the line: an average where its ten-digit numbers differ."
    exhibit(figure, spans, "layers_of_line", "layers_of_line", note, **asked)


def remarks(importer: str, line: str, day: date, through: date) -> None:
    """Exemptions, conditions and remarks on the day; then what is scheduled later."""
    st.subheader(f"{DIRECTION[importer]}: exemptions and conditions", anchor=False)
    asked = {"importer": importer, "line": line, "day": day}
    notes = query("notes_of_line", **asked)
    is_general = notes["kind"].str.startswith("not computed")
    if is_general.all():
        st.caption(no_rows_sentence("notes_of_line", **asked))
    else:
        _note_table(notes[~is_general])
    if is_general.any():
        with st.expander("What this page does not compute, on any US line"):
            _note_table(notes[is_general])
    st.subheader(f"Scheduled after {through:%B %-d, %Y}", anchor=False)
    if unmatched := acts_without_lines(importer):
        st.caption(unmatched)
    ahead = query("changes_ahead_of_line", importer=importer, line=line)
    if ahead.empty:
        st.caption(no_rows_sentence("changes_ahead_of_line"))
        return
    rates = [
        _change(*pair) for pair in zip(ahead["present_pct"], ahead["scheduled_pct"], strict=True)
    ]
    show_linked(
        pd.DataFrame(
            {
                "Day": ahead["day"].dt.strftime("%Y-%m-%d"),
                "What": what_is_ahead(ahead),
                "Rate": rates,
                "Law": ahead["citation"],
                "url": ahead["url"],
            }
        )
    )


def _note_table(notes: pd.DataFrame) -> None:
    kinds = notes["kind"].str.slice(0, 1).str.upper() + notes["kind"].str.slice(1)
    show_linked(
        pd.DataFrame(
            {
                "What": kinds + ": " + notes["note"],
                "Since": notes["valid_from"].dt.strftime("%Y-%m-%d"),
                "Ends before": notes["valid_before"].dt.strftime("%Y-%m-%d").fillna("not known"),
                "Law": notes["citation"],
                "url": notes["url"],
            }
        )
    )


def _change(present: float, scheduled: float) -> str:
    return "" if pd.isna(scheduled) else f"{present:g}% to {scheduled:g}%"
