"""The figures on top of the page on IEEPA, and its sentences."""

import pandas as pd
import streamlit as st

from words.text import dollar_text

GROUPS = {
    "all": "All goods",
    "84": "Machinery (84)",
    "85": "Electrical goods (85)",
    "95": "Toys and sports goods (95)",
    "others": "All other goods",
}


def totals_row(total: pd.Series) -> None:
    """Sum with its band, share of duty, the sum named for all countries, China's part in it.

    total: the row of ieepa_at_stake_total.
    """
    places = st.columns(3)
    span = f"{total['first_month']:%B %Y} to {total['last_month']:%B %Y}"
    places[0].metric(
        "Rested on IEEPA, goods of China", f"about {dollar_text(total['at_stake_usd'])}"
    )
    places[0].caption(
        f"band {dollar_text(total['low_usd'])} to {dollar_text(total['high_usd'])}; {span}, "
        "before refunds"
    )
    places[1].metric("Share of all duty on goods of China", f"{total['share_of_duty_pct']:.0f}%")
    places[1].caption(f"of {dollar_text(total['calculated_duty_usd'])} calculated in these months")
    places[2].metric("Named for all countries", f"about {dollar_text(total['named_usd'])}")
    places[2].caption(
        f"{total['named_citation']}; unverified ({total['named_how']}). China's part would be "
        f"about {total['share_of_named_pct']:.0f}% "
        f"({total['low_share_of_named_pct']:.0f} to {total['high_share_of_named_pct']:.0f}%)"
    )


def band_note(rows: pd.DataFrame) -> str:
    """How the estimate is made, and where its band is widest.

    rows: columns month, low_usd, high_usd, at_stake_usd of ieepa_at_stake_by_month.
    """
    widths = (rows["high_usd"] - rows["low_usd"]) / rows["at_stake_usd"]
    month = rows.loc[widths.idxmax(), "month"]
    return (
        "Estimate: calculated duty times the share of IEEPA in the points of the law, group by "
        "group, at the mix of goods that came in the year. Band: the same for all goods at once "
        "and at the mix of 2024; IEEPA points times imports; duty less the points of all other "
        f"layers. It is widest in {month:%B %Y}: within a month of a step the law's mean and the "
        "goods that came do not fit, for goods under way paid the old rate. Hong Kong and small "
        "parcels are not in it."
    )


def split_note(rows: pd.DataFrame) -> str:
    """What is measured and what is split.

    rows: columns is_split, at_stake_usd of ieepa_at_stake_by_group.
    """
    split = rows.loc[rows["is_split"], "at_stake_usd"].sum() / rows["at_stake_usd"].sum()
    return (
        f"Hatched, {100 * split:.0f}% of the sum: only the sum of these goods is in hand by month; "
        "it is split over sections by what came in the year times their IEEPA points."
    )


def refund_list(acts: pd.DataFrame) -> None:
    """Each record that speaks of refunds, with how it is known.

    acts: columns day, title, scope, status_note, evidence, legal_citation, url.
    """
    for row in acts.itertuples():
        text = f"[{row.legal_citation}]({row.url})" if row.url else row.legal_citation
        st.markdown(
            f"**{row.day:%B %-d, %Y}. {row.title}.** {row.scope}. {row.status_note} "
            f":gray[{text}; {row.evidence}.]"
        )
