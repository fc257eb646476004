"""The cards of the page on rates over time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from charts.averages import (
    average_rate_band,
    average_rate_stack,
    average_rate_steps,
    program_stack,
    trade_covered_steps,
)
from charts.theme import LAYER_NAME
from components.address import choose, choose_yes
from components.drawing import drawing
from components.evidence import law_from, law_through
from components.exhibit import exhibit
from components.rate_choices import WEIGHTS
from components.table import show_table
from warehouse import ensure_built, query
from words.sentences import one_sided, scheduled_sentence

LAYERS, BAND_NAME = "By layer", "With open questions (low to high)"
OPENED = {
    "United States": {
        "layers": LAYERS,
        "section_232": f"{LAYER_NAME['section_232']}, by program",
        "section_301": f"{LAYER_NAME['section_301']}, by program",
        "band": BAND_NAME,
    },
    "China": {
        "layers": LAYERS,
        "retaliation_301": f"{LAYER_NAME['retaliation_301']}, by program",
        "band": BAND_NAME,
    },
}
HELD_AS = {"United States": "us", "China": "china"}
BAND = (
    "The band shows the lowest and highest average if every open question in the law went the same "
    "way. It is not a margin of error."
)
EVERYONE_ELSE = ["baseline_on_others", "published_averages_on_others"]
REST_NOTE = (
    "The dashed line is the US duty on goods of countries without a rate of their own, on top of "
    "the MFN duty. Open dots are averages as published, with the vintage in brackets; their "
    "weights (2017 exports to the world) are not ours, so they cannot be compared point by point."
)
SHOWS = (
    "average on each other's goods",
    "US duty on other countries' goods",
    "average on other countries' goods as published",
)
REST_OF_ALL = "What everyone else pays is known for all goods only."
Days = tuple[date, date, date]


@dataclass(frozen=True)
class Marks:
    """How both averages are drawn, and what beside them."""

    is_log: bool = False
    with_acts: bool = False
    with_others: bool = False
    with_rest: bool = False


def choose_marks() -> Marks:
    """Scale, acts, averages of others and everyone else, each off unless chosen."""
    with st.container(horizontal=True):
        return Marks(
            choose_yes("Log scale", "log", "Equal heights are equal ratios; zero cannot be shown"),
            choose_yes(
                "Mark acts", "acts", "Acts that moved the average by a percentage point or more"
            ),
            choose_yes("Others' averages", "others", "As published, for all goods"),
            choose_yes("Everyone else", "rest", "What other countries' goods pay, all goods"),
        )


def both_countries(
    rates: pd.DataFrame, asked: Mapping[str, Any], days: Days, name: str, marks: Marks
) -> None:
    """Both average rates as steps, with what the reader chose beside them.

    rates: rows of average_rates. asked: its parameters. days: first, last of law, last.
    """
    due = query("scheduled_acts", last_day=days[2])
    questions, published = ["average_rates"], None
    if marks.with_others and asked["product"] == "all":
        published = query("published_totals", first_day=days[0], last_day=days[2])
        questions.append("published_totals")
    others = None
    if marks.with_rest and asked["product"] == "all":
        others = everyone_else()
        questions += EVERYONE_ELSE
    lower = None
    if asked["reading"] == "statutory":
        waived = query("average_rates", **{**asked, "reading": "with_waivers"})
        lower = waived[waived["importer"] == "China"]
    figure = drawing(
        average_rate_steps,
        rates,
        due,
        days,
        name,
        is_log=marks.is_log,
        with_acts=marks.with_acts,
        published=published,
        lower=lower,
        others=others,
    )
    note = f"{one_sided(rates)} {scheduled_sentence(due, days[1], days[2])}"
    if marks.with_others and published is None:
        note = f"Others publish averages for all goods only. {note}"
    if marks.with_rest:
        note = f"{REST_NOTE if others else REST_OF_ALL} {note}"
    shown = in_one_table(rates, others) if others else rates
    exhibit(figure, shown, questions, "average_rates", note, **asked)
    door_to_the_largest()
    if marks.with_rest:
        door_to_the_pause()
    if published is not None:
        with st.expander(
            f"{len(published)} averages published by others, and why they differ from ours"
        ):
            show_table(published, "published_totals")


def everyone_else() -> tuple[pd.DataFrame, pd.DataFrame]:
    """The US baseline on other countries and the averages toward them that others published."""
    return query("baseline_on_others"), query("published_averages_on_others")


def in_one_table(rates: pd.DataFrame, others: tuple[pd.DataFrame, pd.DataFrame]) -> pd.DataFrame:
    """The rows of every line of the chart, as its table and downloads have them, `shows` of which.

    rates, others: rows of average_rates and both tables of everyone_else.
    """
    named = zip(SHOWS, (rates, *others), strict=True)
    parts = [rows.assign(shows=name) for name, rows in named]
    rows = pd.concat([part.dropna(axis=1, how="all") for part in parts], ignore_index=True)
    return rows[["shows", *rows.columns.drop("shows")]]


def with_everyone_else() -> None:
    """Both averages on all goods, and what everyone else pays, with the default choices."""
    law = law_through()
    days = (law_from(), law, date(law.year, 12, 31))
    rates, due = query("average_rates"), query("scheduled_acts", last_day=days[2])
    others = everyone_else()
    figure = drawing(average_rate_steps, rates, due, days, "all goods", others=others)
    rows = in_one_table(rates, others)
    exhibit(figure, rows, ["average_rates", *EVERYONE_ELSE], "everyone_else", REST_NOTE)
    door_to_the_pause()


def door_to_the_pause() -> None:
    """The rows of what everyone else pays, and one click to the rates suspended in April 2025."""
    with st.expander("What everyone else pays, as rows"):
        for rows, key in zip(everyone_else(), EVERYONE_ELSE, strict=True):
            show_table(rows, key)
    st.page_link(
        "pages/suppliers.py", label="The 10% and the 90 days of April 2025",
        icon=":material/arrow_forward:", query_params={"show": "pause"},
    )  # fmt: skip


def door_to_the_largest() -> None:
    """One click to the most traded goods at the highest US duty on all goods."""
    rate, day = _highest(ensure_built())
    st.page_link(
        "pages/product_groups.py", label=f"The largest goods at {rate}%, {day:%B %-d, %Y}",
        icon=":material/arrow_forward:",
        query_params={"list": "lines", "day": f"{day:%Y-%m-%d}", "rate": rate},
    )  # fmt: skip


@lru_cache(maxsize=2)
def _highest(path: Path) -> tuple[str, date]:
    """The highest US duty on all goods in percent, and its first day."""
    general = query("latest_across_the_board").set_index("importer").loc["United States"]
    return f"{general['highest_rate_pct']:g}", general["highest_from"]


def one_country(importer: str, asked: Mapping[str, Any], days: Days, name: str) -> None:
    """One country's average rate by layer, by the programs of a layer, or with its band."""
    opened = choose("Detail", OPENED[importer], HELD_AS[importer], "layers")
    due = _due(ensure_built(), importer, days[2])
    note = scheduled_sentence(due, days[1], days[2])
    asked = {"importer": importer, **asked}
    if opened == "layers":
        rows = query("average_rate_by_layer", **asked)
        figure = drawing(average_rate_stack, rows, due, days, importer, name)
        exhibit(figure, rows, "average_rate_by_layer", "average_rate_by_layer", note, **asked)
    elif opened == "band":
        del asked["first_day"], asked["last_day"]
        rows = query("average_rate_band", **asked)
        figure = drawing(average_rate_band, rows, due, days, importer, name)
        note = f"{BAND} {note}"
        exhibit(figure, rows, "average_rate_band", "average_rate_band", note, **asked)
    else:
        asked["layer"] = opened
        rows = query("average_rate_by_programme", **asked)
        figure = drawing(program_stack, rows, due, days, opened, name)
        exhibit(figure, rows, "average_rate_by_programme", "rate_by_programme", note, **asked)


@lru_cache(maxsize=64)
def _due(path: Path, importer: str, last: date) -> pd.DataFrame:
    """The scheduled acts of one country up to a day; read, never written to."""
    due = query("scheduled_acts", last_day=last)
    return due[due["importer"] == importer]


def layers_side_by_side() -> None:
    """Both countries' average rate on all goods by layer, with the default choices."""
    law = law_through()
    days = (law_from(), law, date(law.year, 12, 31))
    for place, (importer, key) in zip(
        st.columns(2), {"United States": "us", "China": "china"}.items(), strict=True
    ):
        layers = query("average_rate_by_layer", importer=importer)
        figure = drawing(
            average_rate_stack,
            layers,
            _due(ensure_built(), importer, days[2]),
            days,
            importer,
            "all goods",
        )
        note = "Weighted by 2024 trade, before exclusions."
        with place:
            exhibit(
                figure, layers, "average_rate_by_layer", f"layers_{key}", note, importer=importer
            )


def trade_covered(rates: pd.DataFrame, asked: Mapping[str, Any], days: Days, name: str) -> None:
    """The share of the weights that is charged more than the MFN duty."""
    unit = f"Percent, weights: {WEIGHTS[asked['weights']].lower()}"
    figure = drawing(trade_covered_steps, rates, days, name, unit)
    exhibit(figure, rates, "average_rates", "trade_covered", one_sided(rates), **asked)
