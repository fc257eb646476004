"""What each supplier pays on a day, beside what the United States buys from it."""

import pandas as pd
import streamlit as st

from charts.suppliers import change_bars, duty_bars, trade_dots
from components.address import choose, choose_yes
from components.choices import choices
from components.drawing import drawing
from components.evidence import law_through
from components.exhibit import exhibit
from components.glossary import explain
from components.later_days import last_asked, partners_both_ways
from components.rate_choices import choose_day
from components.table import show_table
from warehouse import query
from words.rows import each
from words.text import dollar_text, unmarked

TERMS = [
    "partner_name", "rate_pct", "citation", "url", "known", "is_all_in", "is_usmca_free", "layers",
    "conditions",
]  # fmt: skip
HATCHED = (
    "Hatched: a total that includes the MFN duty. Goods with a lower MFN duty pay that total; "
    "if the MFN duty is as high or higher, nothing is added. Do not compare the length of a "
    "hatched bar with a plain one. "
)
USMCA = "Goods of Canada and Mexico that qualify under USMCA pay none of it. "
ALWAYS = (
    "Each rate has its own exemptions, listed below. These are rates on all goods, not averages, "
    "and cannot be added up."
)


def one_day() -> None:
    """Duty, imports or balance, change since 2017, and the conditions of each rate."""
    with choices("Day, imports or balance, EU members"):
        left, middle, right = st.columns(3, vertical_alignment="bottom")
        with left:
            day = choose_day("On", "day", law_through(), last_asked())
        with middle:
            named = {"imports": "Imports", "balance": "Balance"}
            measure = choose(
                "Compare", named, "compare", "imports", st.segmented_control, required=True
            )
        with right:
            with_members = choose_yes(
                "EU members, Hong Kong",
                "members",
                "Their rates repeat those of the EU and China",
            )
    rows = query("suppliers_on_day", day=day)
    partners_both_ways(day, "suppliers_both_ways", "a year on 2024 imports")
    shown = rows if with_members else rows[rows["repeats"].isna()]
    said = gained_sentence(rows)
    st.markdown(said.replace("$", "\\$"), help=explain(said, "gained"))
    left, right = st.columns(2)
    asked = ("suppliers_on_day", "partner_rates")
    with left:
        exhibit(
            drawing(duty_bars, shown, day), shown, asked, "supplier_duty", duty_note(shown), day=day
        )
    with right:
        figure = drawing(trade_dots, shown, measure)
        exhibit(figure, shown, "suppliers_on_day", "supplier_trade", trade_note(shown), day=day)
    figure = drawing(change_bars, shown)
    exhibit(figure, shown, "suppliers_on_day", "supplier_change", trade_note(shown), day=day)
    st.subheader("What each rate covers", anchor=False)
    st.caption(f"Caps, exempt lists and other conditions on {day:%B %-d, %Y}. Rates in percent.")
    st.markdown("\n".join(f"- {said}" for said in terms_sentences(shown)))
    with st.expander("The act behind each rate, as rows"):
        show_table(shown[TERMS], "supplier_terms")


def gained_sentence(rows: pd.DataFrame) -> str:
    """What imports from China lost since 2017, and the three partners that gained most.

    rows: columns partner, partner_name, repeats, change_usd of suppliers_on_day.
    """
    own = rows[rows["repeats"].isna()].dropna(subset=["change_usd"])
    china = own[own["partner"] == "CHN"].iloc[0]
    gains = own[own["partner"] != "CHN"].nlargest(3, "change_usd")
    listed = [f"{row.partner_name} {dollar_text(row.change_usd)}" for row in gains.itertuples()]
    verb = "fell" if china["change_usd"] < 0 else "rose"
    return (
        f"Between 2017 and the latest twelve months, US imports from China {verb} by "
        f"**{dollar_text(abs(china['change_usd']))}**. The largest gains: {', '.join(listed)}. "
        "Prices rose in these years too, and trade moved for more reasons than tariffs."
    )


def terms_sentences(rows: pd.DataFrame) -> list[str]:
    """What all partners have in common, then what those with the same duty and conditions have.

    rows: columns partner_name, layers, conditions of suppliers_on_day; no layers where no duty is
    added. Markdown.
    """
    alike = rows.groupby(["layers", "conditions"], sort=False)["partner_name"].agg(", ".join)
    groups = [
        (row.partner_name, row.layers, row.conditions.split(". "))
        for row in each(alike.reset_index())
    ]
    common = [
        said
        for said in (groups[0][2] if len(groups) > 1 else [])
        if all(said in conditions for _, _, conditions in groups)
    ]
    listed = [("All with a duty", common)] if common else []
    listed += [
        (names, [layers, *(said for said in conditions if said not in common)])
        for names, layers, conditions in groups
    ]
    if len(free := rows.loc[rows["layers"].isna(), "partner_name"]):
        listed.append((", ".join(free), ["no duty is added on all goods"]))
    return [f"**{unmarked(who)}**: {unmarked('. '.join(said))}." for who, said in listed]


def duty_note(rows: pd.DataFrame) -> str:
    """How the bars differ in kind.

    rows: columns is_all_in, is_usmca_free, rate_pct.
    """
    hatched = HATCHED if rows["is_all_in"].any() else ""
    return f"{hatched}{USMCA if rows['is_usmca_free'].any() else ''}{ALWAYS}"


def trade_note(rows: pd.DataFrame) -> str:
    """What is missing or counts twice.

    rows: columns partner_name, repeats, latest_month_count, change_usd.
    """
    short = rows.loc[rows["change_usd"].isna(), "partner_name"].tolist()
    said = (
        f"No latest twelve months, because a month is missing: {', '.join(short)}. "
        if short
        else ""
    )
    members = "EU members appear twice: in the EU and on their own. "
    return f"{said}{members if rows['repeats'].notna().any() else ''}".strip()
