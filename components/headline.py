"""The headline row: figures worth quoting, each with its date and basis."""

from typing import Any

import pandas as pd
import streamlit as st

from charts.theme import dollar_text

CHARGED = {
    "United States": "US duty, all Chinese goods",
    "China": "Chinese duty, all US goods",
}


def headline(rates: pd.DataFrame, balances: pd.DataFrame) -> None:
    """The row of figures on top of the Overview; see the two functions below for the columns."""
    places = st.columns(4)
    _rates(rates, places[:2])
    _deficit(balances, places[2:])


def _rates(rates: pd.DataFrame, places: list[Any]) -> None:
    """Each country's across-the-board rate on the last day of evidence.

    rates: columns importer, rate_pct, valid_from, highest_rate_pct, highest_from, law_through.
    """
    for place, row in zip(places, rates.to_dict("records"), strict=True):
        place.metric(
            CHARGED[row["importer"]],
            f"{row['rate_pct']:g}%",
            help=f"On the last day of evidence, {row['law_through']:%B %-d, %Y}. On top of "
            "ordinary duties and product lists; exempt lists are not netted.",
        )
        place.caption(
            f"since {row['valid_from']:%b %-d, %Y}; highest {row['highest_rate_pct']:g}% "
            f"from {row['highest_from']:%b %-d, %Y}"
        )


def _deficit(balances: pd.DataFrame, places: list[Any]) -> None:
    """The US goods deficit of 2024 and China's part, and the newest full year beside it.

    balances: columns year, world_census_usd, china_census_usd, china_share_pct, is_partial.
    """
    full = balances[~balances["is_partial"]]
    before, last = full.iloc[-2], full.iloc[-1]
    world, china = places
    world.metric(
        f"US goods deficit, {before['year']:.0f}",
        dollar_text(-before["world_census_usd"]),
        help="Imports less exports of goods with the whole world, Census basis.",
    )
    world.caption(
        f"{dollar_text(-before['world_bop_usd'])} on the balance-of-payments basis; "
        f"{dollar_text(-last['world_census_usd'])} in {last['year']:.0f}"
    )
    china.metric(
        f"of which with China, {before['year']:.0f}",
        dollar_text(-before["china_census_usd"]),
        help="Imports less exports of goods with China, Census basis.",
    )
    china.caption(
        f"{before['china_share_pct']:.1f}% of the deficit; "
        f"{dollar_text(-last['china_census_usd'])} ({last['china_share_pct']:.1f}%) "
        f"in {last['year']:.0f}"
    )
