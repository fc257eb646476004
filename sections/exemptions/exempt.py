"""Parts of the page Exemptions: one country's instruments, its steps, the claim of 2025."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.exemptions import exempt_bars, exempt_steps, waiver_bars
from components.drawing import drawing
from components.evidence import law_from, law_through, today
from components.exhibit import exhibit
from components.glossary import explain
from components.later_days import is_later
from components.table import show_table
from warehouse import no_rows_sentence, query
from words.kept import kept
from words.rows import each
from words.text import dollar_text

SHOWN = [
    "instrument", "granted_by", "valid_from", "valid_before", "days_left", "trade_usd",
    "share_pct", "lines", "scope", "is_upper_bound", "citation", "url", "known",
]  # fmt: skip
EXEMPTED = {
    "United States": "the United States exempted **{}** of Chinese goods",
    "China": "China exempted **{}** of US goods",
}
APART = (
    "{} bars are upper limits: no tariff code isolates these goods. They are in no total. "
    "Measures overlap, so the bars do not add up. "
)
WAIVED = {"after_exclusions": "", "with_waivers": " and what importers in China may have waived"}
OF_IMPORTER = {
    "United States": "Goods that pay Section 232 in place of another duty are not counted as "
    "exempt. Section 301 exclusions of described goods before June 15, 2024 count only in the "
    "upper limits, because nobody measured how much trade used them.",
    "China": "We found only some of the published exclusions, and not their end dates. The duties "
    "on vehicles are suspended, not excluded. Shares are of US exports to China as reported by US "
    "customs.",
}


def left_out(importer: str, day: date, product: str, reading: str = "after_exclusions") -> None:
    """One country's instruments on a day: a sentence, a chart, and who granted what until when."""
    asked = {"importer": importer, "product": product, "reading": reading}
    days = {"day": day, "counted_from": today()}
    rows = query("exempt_trade", **days, **asked)
    st.subheader(importer, anchor=False)
    if rows.empty:
        st.info(no_rows_sentence("exempt_trade", **days, **asked))
        return
    said = left_out_sentence(query("exempt_trade_over_time", **asked), importer, day)
    st.markdown(said, help=explain(said, f"exempt_{importer}"))
    exhibit(
        drawing(exempt_bars, rows, importer, day), rows, "exempt_trade",
        f"exempt_{importer[:2].lower()}",
        APART.format("Pale" if is_later(day) else "Hatched") + OF_IMPORTER[importer],
        **days, **asked,
    )  # fmt: skip
    st.caption(granted_caption(today(), law_through()))
    show_table(rows[SHOWN], f"granted_{importer[:2].lower()}")


def granted_caption(now: date, checked: date) -> str:
    """What the table of acts holds, and from which day it counts the days left."""
    return (
        "Who granted each exemption, since when and until when. Days left: from today, "
        f"{now:%B %-d, %Y}, to the end date in the act; below zero, that date has passed. We last "
        f"checked on {checked:%B %-d, %Y}."
    )


def on_application(product: str, day: date) -> None:
    """What China's importers may apply to have waived, and both figures, in a sentence."""
    asked = {"product": product, "day": day}
    rows = query("waivers_on_application", **asked)
    said = (
        no_rows_sentence("waivers_on_application", **asked)
        if rows.empty
        else on_application_sentence(rows, day)
    )
    if is_later(day) and len(rows):
        written = query("waivers_on_application", after_evidence="as_written", **asked)
        said = f"{said} {waivers_written(rows, written, day)}"
    st.markdown(said, help=explain(said, "on_application"))


@kept(64)
def on_application_sentence(rows: pd.DataFrame, day: date) -> str:
    """Who may apply, since when, on how much trade, what is paid with and without a waiver.

    rows: one row, columns citation, valid_from, applied_from, lines, trade_usd, share_pct,
    statutory_pct, with_waivers_pct.
    """
    row = rows.iloc[0]
    reach = (
        f"**Waivers.** Since {row['valid_from']:%B %-d, %Y} ({row['citation']}), importers may "
        "apply for a waiver of China's Section 301 retaliation. "
        f"On {day:%B %-d, %Y} {row['lines']:,} lines carry it, with "
        f"{dollar_text(row['trade_usd'])} of 2024 trade, {row['share_pct']:.1f}% of imports"
    )
    if pd.isna(row["applied_from"]):
        return f"{reach}. Granted waivers did not apply on this day."
    if pd.isna(row["statutory_pct"]):
        return f"{reach}."
    return (
        f"{reach}. Average on these lines: **{row['statutory_pct']:.1f}% under the tariff; "
        f"{row['with_waivers_pct']:.1f}% for importers with a waiver**. China does not publish who "
        "holds one, so waivers are counted only when you choose them, and only as an upper limit."
    )


def waivers_written(rows: pd.DataFrame, written: pd.DataFrame, day: date) -> str:
    """What is paid as written on a later day where it differs from the law carried on.

    rows, written: one row each, columns applied_from, statutory_pct, with_waivers_pct.
    """
    if written.empty or pd.isna(written.iloc[0]["statutory_pct"]):
        return ""
    carried, row = rows.iloc[0], written.iloc[0]
    same = ["statutory_pct", "with_waivers_pct"]
    if (carried[same] - row[same]).abs().max() < 0.05:
        return ""
    holders = (
        "granted waivers no longer apply"
        if pd.isna(row["applied_from"])
        else f"{row['with_waivers_pct']:.1f}% for importers with a waiver"
    )
    return (
        f"That is the law carried on. As written, on {day:%B %-d, %Y} these lines pay "
        f"{row['statutory_pct']:.1f}% under the tariff; {holders}."
    )


def over_time(importer: str, product: str, reading: str) -> None:
    """Exempt trade as steps by program, of one country or both."""
    asked = {"importer": importer, "product": product, "reading": reading}
    steps = query("exempt_trade_over_time", **asked)
    exhibit(
        drawing(exempt_steps, steps, *map(pd.Timestamp, (law_from(), law_through()))), steps,
        "exempt_trade_over_time", "exempt_steps",
        "Each product counts once in “any exemption”. Dashed: upper limit, including goods defined "
        f"only by description or use{WAIVED[reading]}. Before June 15, 2024 this "
        "includes all described goods with a Section 301 exclusion: their use was not measured.",
        **asked,
    )  # fmt: skip


@kept(64)
def left_out_sentence(steps: pd.DataFrame, importer: str, day: date) -> str:
    """How much trade at least one measure exempts on a day.

    steps: columns measure, valid_from, valid_before, exempt_usd, exempt_pct, at_most_pct.
    """
    when = pd.Timestamp(day)
    rows = steps[(steps["measure"] == "any") & (steps["valid_from"] <= when)]
    if rows.empty:
        return f"On {day:%B %-d, %Y} no goods traded in 2024 were exempt."
    row = rows.iloc[-1]
    waived = " and waivers" if "waivers" in set(steps["measure"]) else ""
    most = (
        f" Goods defined only by description or use{waived} would raise this to "
        f"{row['at_most_pct']:.1f}% at most."
        if row["at_most_pct"] - row["exempt_pct"] >= 0.05
        else ""
    )
    return (
        f"On {day:%B %-d, %Y} {EXEMPTED[importer].format(dollar_text(row['exempt_usd']))} (2024 "
        f"trade, **{row['exempt_pct']:.1f}%** of imports) from at least one added duty.{most}"
    )


def claim_of_2025() -> None:
    """The claim that a quarter of US goods was exempted: what is known, and the arithmetic."""
    st.subheader("A claim of May 2025: “Nearly 25% of American imports, $40 billion”", anchor=False)
    said = claim_sentence(query("unpublished_waivers_claim"))
    st.markdown(said, help=explain(said, "claim"))
    goods = query("unpublished_waivers_reported")
    exhibit(
        drawing(waiver_bars, goods), goods, "unpublished_waivers_reported", "waivers_reported",
        f"{len(goods)} codes with {dollar_text(goods['trade_usd'].sum())} of 2024 trade, counting "
        "whole tariff lines, from press reports and trade bulletins. They are a fraction of the "
        f"items. {named(goods)} No rate here uses them.",
    )  # fmt: skip


@kept(4)
def named(goods: pd.DataFrame) -> str:
    """How many of the codes are drugs and how many chemicals or plastics.

    goods: column code_prefix.
    """
    chapters = goods["code_prefix"].str[:2]
    return (
        f"Of these codes, {(chapters == '30').sum()} are drugs (chapter 30) and "
        f"{chapters.isin(['28', '29', '38', '39']).sum()} chemicals or plastics (chapters 28, 29, "
        "38, 39)."
    )


@kept(4)
def claim_sentence(claims: pd.DataFrame) -> str:
    """What the claim says, what is known, and the division that gives its percentage.

    claims: columns items_claimed, claimed_usd, claimed_share_pct, imports_2024_usd, vintage,
    worked_share_pct, one row a figure of China's imports.
    """
    first = claims.iloc[0]
    worked = "; ".join(
        f"{dollar_text(row.claimed_usd)} / {dollar_text(row.imports_2024_usd)} = "
        f"{row.worked_share_pct:.1f}% ({row.vintage})"
        for row in each(claims)
    )
    return (
        "An article in May 2025 said nearly 25% of American imports, $40 billion, had been "
        "exempted, including drugs and industrial chemicals. It refers to US goods entering China. "
        f"**Known:** the press counted {first['items_claimed']} items on a list that circulated "
        f"among companies from late April 2025, worth {dollar_text(first['claimed_usd'])} or "
        f"{first['claimed_share_pct']:.0f}% of China's imports from the United States. "
        "**Not known:** the list itself, its dates, or whether it was applied as reported. China "
        "never published or confirmed it. **The arithmetic**, using China's own figure for its "
        f"2024 imports: {worked}. The division is correct, but it does not confirm the list."
    )
