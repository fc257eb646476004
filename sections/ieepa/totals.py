"""The figures at the top of the page on IEEPA, and its sentences."""

import pandas as pd
import streamlit as st

from words.rows import each
from words.text import dollar_text, unmarked

GROUPS = {
    "all": "All goods",
    "84": "Machinery (84)",
    "85": "Electrical goods (85)",
    "95": "Toys and sports goods (95)",
    "others": "All other goods",
}


def totals_row(total: pd.Series) -> None:
    """Sum with its range, share of duty, the sum reported for all countries, China's part in it.

    total: the row of ieepa_at_stake_total.
    """
    places = st.columns(3)
    span = f"{total['first_month']:%B %Y} to {total['last_month']:%B %Y}"
    places[0].metric(
        "US duty on Chinese goods under IEEPA", f"about {dollar_text(total['at_stake_usd'])}"
    )
    places[0].caption(
        f"{span}, before refunds. Range of estimates: {dollar_text(total['low_usd'])} to "
        f"{dollar_text(total['high_usd'])}."
    )
    places[1].metric("Share of all US duty on Chinese goods", f"{total['share_of_duty_pct']:.0f}%")
    places[1].caption(f"of {dollar_text(total['calculated_duty_usd'])} calculated, {span}")
    places[2].metric("Reported for all countries", f"about {dollar_text(total['named_usd'])}")
    places[2].caption(
        f"On {total['named_on']:%B %-d, %Y}: {total['named_citation']}; not verified "
        f"({total['named_how']}). Chinese goods would "
        f"account for about {total['share_of_named_pct']:.0f}% "
        f"({total['low_share_of_named_pct']:.0f} to {total['high_share_of_named_pct']:.0f}%)."
    )


def band_note(rows: pd.DataFrame) -> str:
    """How the estimate is made, and where its range is widest.

    rows: columns month, low_usd, high_usd, at_stake_usd of ieepa_at_stake_by_month.
    """
    widths = (rows["high_usd"] - rows["low_usd"]) / rows["at_stake_usd"]
    month = rows.loc[widths.idxmax(), "month"]
    return (
        "Estimate: calculated duty times IEEPA's share of the legal rate, by product group, using "
        "that year's imports. The range comes from four other methods: all goods at once; 2024 "
        "imports; the IEEPA rate times imports; and duty minus all other layers. It is widest in "
        f"{month:%B %Y}, because rates changed that month and goods in transit paid the old rate. "
        "Hong Kong goods and small parcels are not included."
    )


def split_note(rows: pd.DataFrame) -> str:
    """What is measured and what is split.

    rows: columns is_split, at_stake_usd of ieepa_at_stake_by_group.
    """
    split = rows.loc[rows["is_split"], "at_stake_usd"].sum() / rows["at_stake_usd"].sum()
    return (
        f"Hatched ({100 * split:.0f}% of the total): monthly figures exist only for these goods "
        "together. We split them by each section's imports that year times its IEEPA rate."
    )


def refund_list(acts: pd.DataFrame) -> None:
    """Each record on refunds, with how it is known.

    acts: columns day, title, scope, status_note, evidence, legal_citation, url.
    """
    for row in each(acts):
        text = f"[{row.legal_citation}]({row.url})" if row.url else row.legal_citation
        st.markdown(
            f"**{row.day:%B %-d, %Y}. {unmarked(row.title)}.** {unmarked(row.scope)}. "
            f"{unmarked(row.status_note)} "
            f":gray[{text}; {row.evidence}.]"
        )
