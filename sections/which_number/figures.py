"""One country's figures: which to quote, all of them on a line, and why they differ."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.numbers import number_line
from components.drawing import drawing
from components.exhibit import exhibit
from components.glossary import explain
from words.kept import kept
from words.numbers import card_text, quote_sentence, range_sentence
from words.rows import each

TITLE = {
    "United States": "US tariff on Chinese goods",
    "China": "Chinese tariff on US goods",
}
HELD_AS = {"United States": "us", "China": "china"}


def figures(all_rows: pd.DataFrame, importer: str, day: date, *, with_other_times: bool) -> None:
    """The sentence, the questions with their figure, the chart.

    all_rows: the answer to which_number.
    """
    rows = of_country(all_rows, importer, with_other_times=with_other_times)
    st.header(TITLE[importer], anchor=HELD_AS[importer])
    said = range_sentence(rows[rows["is_same_time"]], importer, day)
    st.markdown(said, help=explain(said, f"range_{importer}"))
    st.markdown(quote_sentence(rows))
    figure = drawing(number_line, rows, importer, day)
    exhibit(
        figure, rows, "which_number", f"which_number_{HELD_AS[importer]}",
        "The page Which number? lists the weights, contents and distance of each figure.", day=day,
    )  # fmt: skip


def reasons(all_rows: pd.DataFrame, importer: str, *, with_other_times: bool) -> None:
    """A card a figure, from low to high: vintage, weights, contents, distance and reason."""
    rows = of_country(all_rows, importer, with_other_times=with_other_times)
    st.subheader(f"{TITLE[importer]}: why the figures differ", anchor=False)
    for place, text in enumerate(_card_texts(rows)):
        with st.container(border=True, key=f"number_{HELD_AS[importer]}_{place}"):
            st.markdown(text)


@kept(32)
def _card_texts(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(card_text(row) for row in each(rows))


@kept(32)
def of_country(all_rows: pd.DataFrame, importer: str, *, with_other_times: bool) -> pd.DataFrame:
    """The rows of one country; those for another time only where asked for, collected always.

    all_rows: columns importer, kind, is_same_time.
    """
    rows = all_rows[all_rows["importer"] == importer]
    shown = rows["is_same_time"] | (rows["kind"] == "collected") | with_other_times
    return rows[shown].reset_index(drop=True)
