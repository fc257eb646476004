"""Claims of the public debate: the rule of the verdict, the figures, the words, in plain text."""

from typing import Any

import pandas as pd

from words.rows import each
from words.text import dollar_text, unmarked

MARK = {
    "true": ":green-badge[True]",
    "true on that day": ":green-badge[True on that day]",
    "misleading": ":orange-badge[Misleading]",
    "not shown by evidence": ":gray-badge[Not shown by evidence]",
    "false": ":red-badge[False]",
}
RULE = {
    "true": "the figure that the words ask for is what the claim says, by the latest data",
    "true on that day": "it held on the day that the claim is about, but does not today",
    "misleading": "the figure is real, but describes another time, other goods or another measure",
    "not shown by evidence": "no data here or in official sources give the figure that the words "
    "ask for",
    "false": "no figure here matches the claim",
}
ASIDE = {
    "quoted": "",
    "as recorded": " (as we recorded it; we do not have the text of the article)",
    "common form": " (a common form of the claim)",
}
ARTICLE = (
    "The first claims come from an article of May 2025 whose title and publisher we did "
    "not record. Where its words are those of a public figure, the source of the words is cited."
)
NOT_OPENED = "We read saved copies of the pages cited and did not open their addresses."


def rule_text() -> str:
    """The written rule of the verdicts, as a list in the order in which it is applied."""
    listed = "\n".join(f"- {MARK[verdict]} {text}." for verdict, text in RULE.items())
    return (
        f"{listed}\n\nA figure counts as what the claim says within the tolerance given with each "
        "claim. The verdict is computed from the figures, so it changes when they do."
    )


def said(claim: Any) -> str:
    """The words of a claim with who said them, when, and where they can be read.

    claim: words, words_are, said_by, said_on, publisher, url of the question claims_checked.
    """
    words = unmarked(claim.words)
    shown = f"“{words}”" if claim.words_are == "quoted" else words
    day = f", {claim.said_on:%B %-d, %Y}" if pd.notna(claim.said_on) else ""
    return (
        f"{shown}{ASIDE[claim.words_are]}  \n{unmarked(claim.said_by)}{day}. "
        f"[{unmarked(claim.publisher)}]({claim.url})"
    )


def verdict_of(figures: pd.DataFrame) -> str:
    """The verdict on a claim.

    figures: the answer to the question of the claim, column verdict.
    """
    return str(figures["verdict"].iloc[0])


def figure_lines(figures: pd.DataFrame) -> str:
    """The figures of a claim as a list; those that are what the claim says are bold.

    figures: columns figure, value, unit, day, holds.
    """
    return "\n".join(f"- {_line(row)}" for row in each(figures))


def _line(row: Any) -> str:
    value = value_text(row.value, row.unit)
    is_dated = pd.notna(row.day) and f"{row.day:%Y}" not in row.figure
    day = f" ({row.day:%B %-d, %Y})" if is_dated else ""
    is_as_said = pd.notna(row.holds) and bool(row.holds)
    shown = f"**{unmarked(value)}**" if is_as_said else unmarked(value)
    return f"{unmarked(row.figure)}{day}: {shown}"


def value_text(value: float, unit: str) -> str:
    """A figure with its unit as a reader says it; n/a where there is none."""
    if pd.isna(value):
        return "no figure"
    if unit == "usd":
        return dollar_text(value)
    if unit in ("year", "rank"):
        return f"{value:.0f}"
    if unit.startswith("percent"):
        return f"{value:.1f}%".replace(".0%", "%") + unit.removeprefix("percent")
    return f"{value:.1f}".removesuffix(".0") + f" {unit}"


def tolerance_text(claim: Any) -> str:
    """What counts as the figure of the claim.

    claim: said_value, unit, compare, tolerance_pct.
    """
    value = value_text(claim.said_value, claim.unit)
    if claim.compare == "at least":
        return f"at least {value}"
    if not claim.tolerance_pct:
        return f"exactly {value}"
    return f"{value}, give or take {claim.tolerance_pct:g}% of it"


def counts_sentence(verdicts: list[str]) -> str:
    """How many claims have each verdict, in the order of the rule."""
    counted = [f"{verdicts.count(verdict)} {verdict}" for verdict in RULE if verdict in verdicts]
    return f"Of {len(verdicts)} claims: {', '.join(counted)}."
