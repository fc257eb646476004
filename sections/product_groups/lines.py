"""The tariff lines that pay one rate on a day, the most traded first."""

import pandas as pd
import streamlit as st

from charts.lines import lines_at_rate_bars
from components.address import choose
from components.choices import choices
from components.drawing import drawing
from components.evidence import law_through
from components.exhibit import exhibit
from components.later_days import last_asked, say_carried_on
from components.rate_choices import choose_day, choose_reading
from warehouse import no_rows_sentence, query
from words.rows import each
from words.text import dollar_text

COUNTRIES = {"United States": "United States", "China": "China"}
COUNTED = {"all_goods": "Duties on all goods, added up", "total": "Every duty of the line"}
ON_TOP = (
    "The rate is that of the duties on all goods added up. The MFN duty and product-specific "
    "tariffs come on top; the table has the sum of every duty."
)
EVERY = "The rate is the sum of every duty, the MFN duty among them."


def lines(product: str, name: str) -> None:
    """A country, a day and a rate; then the ten largest lines, with all of them in the table.

    name: the product as titles say it.
    """
    with choices("Country, day, exclusions and rate"):
        first_row, second_row = st.columns(3), st.columns([1, 2])
        with first_row[0]:
            importer = choose(
                "Who charges", COUNTRIES, "side", "United States", st.segmented_control,
                required=True,
            )  # fmt: skip
        with first_row[1]:
            day = choose_day("Day", "day", law_through(), last_asked())
        with first_row[2]:
            reading = choose_reading()
        with second_row[0]:
            counted = choose("Rate of", COUNTED, "counted", "all_goods")
        asked = {"importer": importer, "day": day, "product": product}
        asked |= {"reading": reading, "counted": counted}
        rates = query("lines_by_rate", **asked)
        if rates.empty:
            st.info(no_rows_sentence("lines_by_rate", **asked))
            st.stop()
        with second_row[1]:
            options = {f"{row.rate_pct:g}": rate_text(row) for row in each(rates)}
            rate = choose("Rate", options, "rate", next(iter(options)))
    say_carried_on(day)
    asked = {**asked, "lowest_pct": float(rate), "highest_pct": float(rate)}
    rows = query("lines_at_rate", **asked)
    figure = drawing(lines_at_rate_bars, rows, importer, rate, day, name)
    said = f"{lines_note(rows)} {ON_TOP if counted == 'all_goods' else EVERY}"
    exhibit(figure, rows, "lines_at_rate", "lines_at_rate", said, **asked)


def rate_text(row) -> str:
    """A rate with the lines that pay it and their trade; row: of lines_by_rate."""
    share = "" if pd.isna(row.share_pct) else f", {row.share_pct:.1f}% of it"
    lines = f"{row.lines:,} line{'s' if row.lines > 1 else ''}"
    return f"{row.rate_pct:g}%: {lines}, {dollar_text(row.trade_usd)} of 2024 trade{share}"


def lines_note(rows: pd.DataFrame) -> str:
    """How many lines pay the rate, on how much trade, and how many of them the table has.

    rows: columns lines_total, total_usd.
    """
    total, trade = int(rows["lines_total"].iloc[0]), dollar_text(rows["total_usd"].iloc[0])
    one = f"1 tariff line pays this rate: {trade} of 2024 trade."
    said = f"{total:,} tariff lines pay this rate: {trade} of 2024 trade." if total > 1 else one
    return f"{said} The table has the {len(rows):,} largest." if len(rows) < total else said
