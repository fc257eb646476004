"""The claims, each with its words, test, figures, verdict, sources and what would change it."""

from typing import Any

import pandas as pd
import streamlit as st

from components.address import choose
from components.evidence import edition_line, file_name
from components.exhibit import source_line
from components.glossary import explain
from components.table import show_table
from warehouse import query, sources_behind
from words.claims import (
    ARTICLE,
    MARK,
    NOT_OPENED,
    counts_sentence,
    figure_lines,
    rule_text,
    said,
    tolerance_text,
    verdict_of,
)
from words.rows import each
from words.text import unmarked

ALL = "all"


def figures_of(claims: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The answer to the question of each claim.

    claims: rows of the question claims_checked.
    """
    return {claim: query(f"claim_{claim}") for claim in claims["claim"]}


def choose_claim(claims: pd.DataFrame) -> pd.DataFrame:
    """All claims or the one of the address, held as `claim`."""
    names = {ALL: "All claims"} | dict(zip(claims["claim"], claims["title"], strict=True))
    chosen = choose("Claim", names, "claim", ALL)
    return claims if chosen == ALL else claims[claims["claim"] == chosen]


def summary(claims: pd.DataFrame, figures: dict[str, pd.DataFrame]) -> None:
    """How many claims have each verdict, the rule, and a link to each claim."""
    if len(claims) > 1:
        st.markdown(counts_sentence([verdict_of(figures[claim]) for claim in claims["claim"]]))
    with st.expander("The rule of the verdicts"):
        st.markdown(rule_text())
    st.caption(f"{ARTICLE} {NOT_OPENED}")


def show_claim(claim: Any, figures: pd.DataFrame) -> None:
    """One claim as a card.

    claim: a row of the question claims_checked. figures: the answer to its own question.
    """
    with st.container(border=True, key=f"claim_{claim.claim}"):
        st.subheader(unmarked(claim.title), anchor=claim.claim)
        st.markdown(f"{MARK[verdict_of(figures)]}\n\n{said(claim)}")
        text = (
            f"**Test**: {unmarked(claim.test)} A figure counts as what the claim says if it is "
            f"{unmarked(tolerance_text(claim))}.\n\n"
            f"**Figures** (bold: as the claim says)\n{figure_lines(figures)}\n\n"
            f"**To know**: {unmarked(claim.context)}  \n"
            f"**What would change it**: {unmarked(claim.would_change)}"
        )
        st.markdown(text, help=explain(text, f"claim_{claim.claim}"))
        _evidence(claim.claim)
        with st.container(key=f"source_claim_{claim.claim}"):
            st.caption(source_line(sources_behind(f"claim_{claim.claim}")))
        _story(claim.step)


def _evidence(claim: str) -> None:
    rows = query("evidence_cited")
    own = rows[rows["claim"] == claim].drop_duplicates("url")
    if own.empty:
        return
    listed = "; ".join(f"[{unmarked(row.publisher)}]({row.url})" for row in each(own))
    st.caption(f"Evidence of others, cited and not ours: {listed}.")


def _story(step: Any) -> None:
    if isinstance(step, str):
        st.page_link(
            "pages/story.py", label="The step of the story", icon=":material/arrow_forward:",
            query_params={"step": step, "view": "one"},
        )  # fmt: skip


def rows_to_take(claims: pd.DataFrame, figures: dict[str, pd.DataFrame]) -> None:
    """Every figure with its verdict to read and to take away."""
    rows = pd.concat(
        [figures[claim].assign(claim=claim) for claim in claims["claim"]], ignore_index=True
    )
    rows.insert(0, "claim", rows.pop("claim"))
    with st.expander("The figures of this page"):
        show_table(rows, "fact_check")
        st.download_button(
            "CSV", rows.to_csv(index=False).encode("utf-8"), file_name("fact_check", "csv"),
            "text/csv", on_click="ignore",
        )  # fmt: skip
    st.caption(f"{edition_line()}.")
