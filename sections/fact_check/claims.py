"""The claims, each with its words, test, figures, verdict, sources and what would change it."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components.address import choose
from components.evidence import edition_line, file_name
from components.exhibit import source_line
from components.glossary import explain
from components.table import show_table
from warehouse import ensure_built, query, sources_behind
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


def choose_claim(claims: pd.DataFrame) -> pd.DataFrame:
    """All claims or the one of the address, held as `claim`."""
    names = {ALL: "All claims"} | dict(zip(claims["claim"], claims["title"], strict=True))
    chosen = choose("Claim", names, "claim", ALL)
    return claims if chosen == ALL else claims[claims["claim"] == chosen]


def summary(claims: pd.DataFrame) -> None:
    """How many claims have each verdict, and the rule.

    claims: rows of the question claims_checked.
    """
    if len(claims) > 1:
        st.markdown(_counted(ensure_built(), tuple(claims["claim"])))
    with st.expander("The rule of the verdicts"):
        st.markdown(rule_text())
    st.caption(f"{ARTICLE} {NOT_OPENED}")


@dataclass(frozen=True)
class Told:
    """What the card of a claim says."""

    title: str
    verdict: str
    test: str
    evidence: str
    step: Any


def show_claim(claim: str) -> None:
    """One claim as a card, by its key."""
    told = _told(ensure_built())[claim]
    with st.container(border=True, key=f"claim_{claim}"):
        st.subheader(told.title, anchor=claim)
        st.markdown(told.verdict)
        st.markdown(told.test, help=explain(told.test, f"claim_{claim}"))
        if told.evidence:
            st.caption(told.evidence)
        with st.container(key=f"source_claim_{claim}"):
            st.caption(source_line(sources_behind(f"claim_{claim}")))
        _story(told.step)


@lru_cache(maxsize=2)
def _told(path: Path) -> dict[str, Told]:
    """The words of each claim, worked out once for a data file."""
    return {claim.claim: _words(claim) for claim in each(query("claims_checked"))}


def _words(claim: Any) -> Told:
    figures = query(f"claim_{claim.claim}")
    test = (
        f"**Test**: {unmarked(claim.test)} A figure counts as what the claim says if it is "
        f"{unmarked(tolerance_text(claim))}.\n\n"
        f"**Figures** (bold: as the claim says)\n{figure_lines(figures)}\n\n"
        f"**To know**: {unmarked(claim.context)}  \n"
        f"**What would change it**: {unmarked(claim.would_change)}"
    )
    verdict = f"{MARK[verdict_of(figures)]}\n\n{said(claim)}"
    return Told(unmarked(claim.title), verdict, test, _evidence(claim.claim), claim.step)


def _evidence(claim: str) -> str:
    rows = query("evidence_cited")
    own = rows[rows["claim"] == claim].drop_duplicates("url")
    listed = "; ".join(f"[{unmarked(row.publisher)}]({row.url})" for row in each(own))
    return f"Evidence of others, cited and not ours: {listed}." if listed else ""


def _story(step: Any) -> None:
    if isinstance(step, str):
        st.page_link(
            "pages/story.py", label="The step of the story", icon=":material/arrow_forward:",
            query_params={"step": step, "view": "one"},
        )  # fmt: skip


def rows_to_take(claims: pd.DataFrame) -> None:
    """Every figure with its verdict to read and to take away.

    claims: rows of the question claims_checked.
    """
    rows = _figures(ensure_built(), tuple(claims["claim"]))
    with st.expander("The figures of this page"):
        show_table(rows, "fact_check")
        st.download_button(
            "CSV", lambda: rows.to_csv(index=False).encode("utf-8"),
            file_name("fact_check", "csv"), "text/csv", on_click="ignore",
        )  # fmt: skip
    st.caption(f"{edition_line()}.")


@lru_cache(maxsize=4)
def _counted(path: Path, claims: tuple[str, ...]) -> str:
    return counts_sentence([verdict_of(query(f"claim_{claim}")) for claim in claims])


@lru_cache(maxsize=4)
def _figures(path: Path, claims: tuple[str, ...]) -> pd.DataFrame:
    """The figures of claims in one table; read, never written to."""
    rows = pd.concat(
        [query(f"claim_{claim}").assign(claim=claim) for claim in claims], ignore_index=True
    )
    rows.insert(0, "claim", rows.pop("claim"))
    return rows
