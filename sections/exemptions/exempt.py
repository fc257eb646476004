"""Parts of the page Exemptions: one country's instruments, its steps, the claim of 2025."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.exemptions import LEFT_OUT, exempt_bars, exempt_steps, waiver_bars
from components.drawing import drawing
from components.evidence import law_from, law_through
from components.exhibit import exhibit
from components.table import show_table
from warehouse import no_rows_sentence, query
from words.text import dollar_text

SHOWN = [
    "instrument", "granted_by", "valid_from", "valid_before", "days_left", "trade_usd",
    "share_pct", "lines", "scope", "is_upper_bound", "citation", "url", "known",
]  # fmt: skip
APART = (
    "Hatched: only a description or a use tells these goods, so their trade is at most that, and "
    "no total counts it. Measures overlap and do not add up. "
)
OF_IMPORTER = {
    "United States": "Goods that Section 232 takes out of other duties are displaced, not exempt, "
    "and are not here. Section 301 exclusions before 2024 have no lines in hand: a gap. The "
    "forced-labor duty also spares civil aircraft and pharmaceutical uses; their lists are not in "
    "hand.",
    "China": "Exclusions cover the items in hand, a part of those published; when they ended was "
    "not read. The vehicles are a suspension. Shares are of US exports to China as US customs see "
    "them.",
}


def left_out(importer: str, day: date, product: str) -> None:
    """One country's instruments on a day: a sentence, a chart, and who granted what until when."""
    asked = {"importer": importer, "product": product}
    rows = query("exempt_trade", day=day, **asked)
    st.subheader(importer, anchor=False)
    if rows.empty:
        st.info(no_rows_sentence("exempt_trade", day=day, **asked))
        return
    st.markdown(left_out_sentence(query("exempt_trade_over_time", **asked), importer, day))
    exhibit(
        drawing(exempt_bars, rows, importer), rows, "exempt_trade",
        f"exempt_{importer[:2].lower()}", APART + OF_IMPORTER[importer], day=day, **asked,
    )  # fmt: skip
    st.caption(
        f"Who granted it, since when, until when. Days left count from {law_through():%B %-d, %Y}, "
        "the last day of evidence, to the last day that the text names."
    )
    show_table(rows[SHOWN], f"granted_{importer[:2].lower()}")


def on_application(product: str) -> None:
    """On what China's importers may ask for a waiver, in a sentence."""
    rows = query("waivers_on_application", product=product)
    st.markdown(
        no_rows_sentence("waivers_on_application") if rows.empty else on_application_sentence(rows)
    )


def on_application_sentence(rows: pd.DataFrame) -> str:
    """Who may ask, since when, on how much trade, and what is not known.

    rows: one row, columns citation, valid_from, lines, trade_usd, share_pct.
    """
    row = rows.iloc[0]
    return (
        f"**On application**, since {row['valid_from']:%B %-d, %Y} ({row['citation']}): importers "
        f"may ask to be spared the answer to Section 301 on {row['lines']:,} lines with "
        f"{dollar_text(row['trade_usd'])} of 2024 trade, {row['share_pct']:.1f}% of imports. How "
        "much of it was granted is not published, so it is in no figure here."
    )


def over_time(importer: str, product: str) -> None:
    """Exempt trade as steps by program, of one country or both."""
    asked = {"importer": importer, "product": product}
    steps = query("exempt_trade_over_time", **asked)
    exhibit(
        drawing(exempt_steps, steps, *map(pd.Timestamp, (law_from(), law_through()))), steps,
        "exempt_trade_over_time", "exempt_steps",
        "Each line counts once in “any”. Dashed: with goods that only a description or a use "
        "tells, an upper bound. Before 2024 the lines of Section 301 exclusions are not in hand: a "
        "gap, not a zero.",
        **asked,
    )  # fmt: skip


def left_out_sentence(steps: pd.DataFrame, importer: str, day: date) -> str:
    """How much trade at least one measure leaves out on a day.

    steps: columns measure, valid_from, valid_before, exempt_usd, exempt_pct, at_most_pct.
    """
    when = pd.Timestamp(day)
    rows = steps[(steps["measure"] == "any") & (steps["valid_from"] <= when)]
    if rows.empty:
        return f"No goods with trade in 2024 were left out on {day:%B %-d, %Y}."
    row = rows.iloc[-1]
    most = (
        f"; at most {row['at_most_pct']:.1f}% with goods that only a description or a use tells"
        if row["at_most_pct"] - row["exempt_pct"] >= 0.05
        else ""
    )
    return (
        f"{LEFT_OUT[importer]} of at least one added duty on {day:%B %-d, %Y}: "
        f"**{dollar_text(row['exempt_usd'])}** of 2024 trade, **{row['exempt_pct']:.1f}%** of "
        f"imports{most}."
    )


def claim_of_2025() -> None:
    """The claim that a quarter of US goods was exempted: what is known, and the arithmetic."""
    st.subheader("“Nearly 25% of American imports, $40 billion”", anchor=False)
    st.markdown(claim_sentence(query("unpublished_waivers_claim")))
    goods = query("unpublished_waivers_reported")
    exhibit(
        drawing(waiver_bars, goods), goods, "unpublished_waivers_reported", "waivers_reported",
        f"{len(goods)} codes with {dollar_text(goods['trade_usd'].sum())} of 2024 trade in their "
        f"whole lines, from press and trade bulletins: a fraction of the items. {named(goods)} No "
        "rate here uses them.",
    )  # fmt: skip


def named(goods: pd.DataFrame) -> str:
    """How many of the codes are drugs and how many chemicals or plastics.

    goods: column code_prefix.
    """
    chapters = goods["code_prefix"].str[:2]
    return (
        f"Of these codes {(chapters == '30').sum()} are drugs (chapter 30) and "
        f"{chapters.isin(['28', '29', '38', '39']).sum()} chemicals or plastics (chapters 28, 29, "
        "38, 39)."
    )


def claim_sentence(claims: pd.DataFrame) -> str:
    """What the claim says, what is known, and the division that gives its percentage.

    claims: columns items_claimed, claimed_usd, claimed_share_pct, imports_2024_usd, vintage,
    worked_share_pct, one row a figure of China's imports.
    """
    first = claims.iloc[0]
    worked = "; ".join(
        f"{dollar_text(row.claimed_usd)} / {dollar_text(row.imports_2024_usd)} = "
        f"{row.worked_share_pct:.1f}% ({row.vintage})"
        for row in claims.itertuples()
    )
    return (
        "An article of May 2025 said that nearly 25% of American imports, $40 billion, had been "
        "exempted, drugs and industrial chemicals among them. It is about US goods entering China. "
        f"**Known:** the press counted {first['items_claimed']} items on a list passed among firms "
        f"since late April 2025, and put them at {dollar_text(first['claimed_usd'])}, "
        f"{first['claimed_share_pct']:.0f}% of China's imports from the United States. "
        "**Not known:** the list itself, its days, its end, or whether it was granted as reported; "
        "China never published or confirmed it. **The arithmetic**, over China's imports of 2024 "
        f"as China reports them: {worked}. The division holds; it says nothing on the list."
    )
