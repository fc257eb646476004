"""Which figure answers which question, and why figures for one tariff differ."""

from typing import Any

import pandas as pd

from words.kept import kept
from words.rows import each
from words.text import unmarked

TARIFF = {
    "United States": "the US tariff on Chinese goods",
    "China": "the Chinese tariff on US goods",
}
WEIGHTS = {"trade_2024": "2024 trade", "trade_2017": "2017 trade", "none": "each line alike"}
READINGS = {"statutory": "before exclusions", "after_exclusions": "after exclusions"}


def figure_name(row: Any) -> str:
    """What a figure is called: ours by name, others by publisher, vintage and day.

    row: name, kind, vintage, first_day, last_day.
    """
    if row.kind == "ours":
        return row.name
    day = days_text(row)
    return f"{row.name}, {day}"


def days_text(row: Any) -> str:
    """The day, month or year that a figure is for."""
    if pd.isna(row.first_day):
        return ""
    days = (row.last_day - row.first_day).days
    if days == 0:
        return f"{row.first_day:%b %-d, %Y}"
    return f"{row.first_day:%B %Y}" if days < 31 else f"{row.first_day:%Y}"


@kept(32)
def range_sentence(rows: pd.DataFrame, importer: str, day: Any) -> str:
    """How far apart the figures for one tariff on one day are.

    rows: columns kind, name, vintage, first_day, last_day, rate_pct, the lowest first.
    """
    listed = list(each(rows))
    low, high = listed[0], listed[-1]
    return (
        f"{len(listed)} figures describe {TARIFF[importer]} on {day:%B %-d, %Y}, from "
        f"**{low.rate_pct:.1f}%** ({figure_name(low)}) to **{high.rate_pct:.1f}%** "
        f"({figure_name(high)}). They measure different things."
    )


@kept(32)
def quote_sentence(rows: pd.DataFrame) -> str:
    """Which figure to quote for which question, as a list.

    rows: columns number, place, kind, name, rate_pct, first_day, last_day, quote_for, is_same_time.
    """
    own = rows.dropna(subset=["quote_for"]).sort_values("place")
    lines = []
    for row in each(own):
        month = f", {days_text(row)}" if row.kind == "collected" else ""
        lines.append(f"- {row.quote_for}: **{row.rate_pct:.1f}%**{month}")
    return "**Which to quote, by question**\n" + "\n".join(lines)


def card_text(row: Any) -> str:
    """One figure in Markdown: what it is, its weights, what is in it, its distance and the reason.

    row: a row of which_number.
    """
    head = f"**{row.rate_pct:.1f}%** · {unmarked(figure_name(row))}"
    if row.kind == "published":
        known = f"vintage {row.vintage}; {row.how_known}"
        link = f"[{unmarked(row.source)}]({row.url})" if isinstance(row.url, str) else row.source
        head += f"  \n{link} ({unmarked(known)})"
    said = [
        f"**Weights**: {unmarked(row.weighed_by)}",
        f"**What is in it**: {unmarked(row.includes)}",
        f"**Distance**: {distance_text(row)}",
    ]
    return head + "\n\n" + "  \n".join(said)


def distance_text(row: Any) -> str:
    """How far a figure lies from our headline, and why."""
    if row.number == "statutory":
        return unmarked(row.reason)
    points = row.distance_pct
    if abs(points) < 0.05:
        said = "the same as our headline to a tenth of a point."
    else:
        side = "above" if points > 0 else "below"
        said = f"{abs(points):.1f} points {side} our headline."
    if row.kind != "published":
        late = "" if row.is_same_time else f" Our latest month is {days_text(row)}."
        return f"{said}{late} {unmarked(row.reason)}"
    other = "" if row.is_same_time else " It is for another time, when our average was different."
    nearest = f"{row.ours_pct:.1f}%, so theirs is {abs(row.gap_pct):.1f} points "
    nearest += "higher" if row.gap_pct > 0 else "lower"
    return f"{said}{other} Our closest figure for their day is {nearest}. {unmarked(row.reason)}"
