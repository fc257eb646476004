"""One product from each supplier: the MFN duty, the duty on all goods, Section 232."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.suppliers import product_bars
from components.drawing import drawing
from components.evidence import law_through
from components.exhibit import exhibit
from components.later_days import last_asked, partners_both_ways
from components.product_filter import choose_product, pick_product
from components.rate_choices import choose_day
from warehouse import QuestionError, query
from words.text import dollar_text, product_words

VALUE_USD = 10_000
EXAMPLES = {"640299": "Shoes", "851713": "Phones", "950300": "Toys", "940360": "Wooden furniture"}
MISSING = (
    "**What is not in these totals.** The Section 301 lists and Section 201 on China; preferences "
    "such as USMCA and other trade agreements, under which many goods enter free; lower Section "
    "232 rates agreed with single partners; and duties on products of single partners. Exempt "
    "lists and Section 232 shares are those of the same lines for Chinese goods. Use the figures "
    "to compare, not to calculate a shipment."
)


def product() -> None:
    """A product of six digits from every partner on a day, with a warning of what is missing."""
    day = choose_day("On", "day", law_through(), last_asked())
    chosen, label = choose_product()
    if not (len(chosen) == 6 and chosen.isdecimal()):
        st.info("Choose a product of six digits to compare suppliers, or try one of these.")
        with st.container(horizontal=True):
            for code, name in EXAMPLES.items():
                st.button(name, on_click=pick_product, args=(code,), key=f"supplier_{code}")
        return
    try:
        rows = query("product_from_suppliers", hs6=chosen, day=day)
    except QuestionError:
        st.info(f"The US tariff has no line under {chosen}. Choose another product.")
        return
    partners_both_ways(
        day, "product_suppliers_both_ways", f"on a shipment worth {dollar_text(VALUE_USD)}",
        hs6=chosen, value_usd=VALUE_USD,
    )  # fmt: skip
    st.warning(MISSING)
    shown = rows[rows["repeats"].isna()]
    figure = drawing(product_bars, shown, product_words(label), day)
    exhibit(
        figure, rows, "product_from_suppliers", "product_from_suppliers", product_note(shown, day),
        hs6=chosen, day=day,
    )  # fmt: skip


def product_note(rows: pd.DataFrame, day: date) -> str:
    """How the lines differ, what China pays more, and which partners are an upper limit.

    rows: columns partner, partner_name, lines, lowest_pct, highest_pct, only_china_pct,
    is_at_most, is_mfn_missing, preference.
    """
    if rows.empty:
        return ""
    first, said = rows.iloc[0], []
    if first["lines"] > 1:
        said.append(
            f"Average of {first['lines']} tariff lines; the table has the lowest and highest."
        )
    china = rows.loc[rows["partner"] == "CHN", "only_china_pct"].max()
    if china > 0:
        said.append(f"China also pays {china:.1f} points of Section 301 or 201, not in its bar.")
    at_most = rows.loc[rows["is_at_most"], "partner_name"].tolist()
    if at_most:
        said.append(f"Upper limit, because we do not have the exempt list: {', '.join(at_most)}.")
    if rows["is_mfn_missing"].any():
        said.append("The MFN duty of a line is missing, so totals are without it.")
    open_to = rows["preference"].str.extract(r" to (\d{4}-\d\d-\d\d)$")[0].fillna(f"{day}")
    free = rows.loc[rows["preference"].notna() & (open_to >= f"{day}"), "partner_name"].tolist()
    if free:
        said.append(f"May enter at lower rates under a preference: {', '.join(free)}.")
    return " ".join(said)
