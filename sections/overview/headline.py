"""The headline row: figures worth quoting, each with its date and basis."""

from typing import Any

import pandas as pd
import streamlit as st

from words.text import dollar_text

AVERAGE = {
    "United States": "US rate on Chinese goods",
    "China": "China's rate on US goods",
}
LEFT_OUT = {
    "United States": "Exempt in the US",
    "China": "Exempt in China",
}


def headline(
    averages: pd.DataFrame,
    general: pd.DataFrame,
    balances: pd.DataFrame,
    exempt: pd.DataFrame,
    collected: pd.DataFrame,
) -> None:
    """The rows of figures on top of the Overview; see the functions below for the columns."""
    with st.container(key="headline"):
        first, second = st.columns(4), st.columns(4)
    _averages(averages, general, first[:2])
    _deficit(balances, first[2:])
    _collected(collected.iloc[0], second[0])
    _exempt(exempt, second[1:3])
    _way_deeper(second[3])


def _averages(averages: pd.DataFrame, general: pd.DataFrame, places: list[Any]) -> None:
    """Each country's average rate on the last day of evidence, and its rate on all goods.

    averages: columns importer, rate_pct, highest_pct, highest_from, law_through.
    general: columns importer, rate_pct.
    """
    on_all = general.set_index("importer")["rate_pct"]
    for place, row in zip(places, averages.to_dict("records"), strict=True):
        place.metric(
            AVERAGE[row["importer"]],
            f"{row['rate_pct']:.1f}%",
            help="What the law sets on each line, weighed by the trade of 2024, before exclusions, "
            f"on {row['law_through']:%B %-d, %Y}. MFN duties included.",
        )
        place.caption(
            f"on average; {on_all[row['importer']]:g}% on all goods that no list leaves out; "
            f"highest {row['highest_pct']:.1f}% from {row['highest_from']:%b %-d, %Y}"
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


def _collected(month: pd.Series, place: Any) -> None:
    """Duty on Chinese goods in the last month in hand.

    month: month, calculated_duty_usd, collected_pct, statutory_pct.
    """
    place.metric(
        f"US duty, {month['month']:%b %Y}",
        dollar_text(month["calculated_duty_usd"]),
        help="Duty calculated on entry (Census), not cash received by the Treasury.",
    )
    place.caption(
        f"on goods of China: {month['collected_pct']:.1f}% of imports; the law sets "
        f"{month['statutory_pct']:.1f}% on trade of 2024"
    )
    place.page_link("pages/duties.py", label="Duties")


def _exempt(exempt: pd.DataFrame, places: list[Any]) -> None:
    """Trade that each country leaves out of its added duties.

    exempt: columns importer, law_through, exempt_usd, exempt_pct, highest_pct, highest_from.
    """
    for place, row in zip(places, exempt.to_dict("records"), strict=True):
        place.metric(
            LEFT_OUT[row["importer"]],
            dollar_text(row["exempt_usd"]),
            help="Trade of 2024 in goods that a published list or exclusion leaves out of at least "
            f"one added duty, on {row['law_through']:%B %-d, %Y}.",
        )
        place.caption(
            f"from an added duty: {row['exempt_pct']:.1f}% of the trade in this direction; "
            f"most {row['highest_pct']:.1f}% from {row['highest_from']:%b %-d, %Y}"
        )
        place.page_link("pages/exemptions.py", label="What is exempt")


def _way_deeper(place: Any) -> None:
    place.markdown("**Look closer**")
    place.page_link("pages/rates.py", label="Rates over time")
    place.page_link("pages/product.py", label="One product")
    place.page_link("pages/changes.py", label="What changed")
