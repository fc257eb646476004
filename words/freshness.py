"""How old the evidence is for a reader of a later day, and what its own text says has passed."""

from datetime import date
from typing import Any

import pandas as pd

from words.rows import each
from words.text import unmarked

OLD_DAYS = 30
UNREAD = "We have not read what became of them."
WHO = {"United States": "US"}


def age_text(law_through: date, today: date) -> str:
    """How long ago the law was last read: today, 1 day ago, 46 days ago."""
    days = (today - law_through).days
    if days <= 0:
        return "today"
    return "1 day ago" if days == 1 else f"{days} days ago"


def passed_sentence(rows: pd.DataFrame, law_through: date, today: date) -> str:
    """What may have changed since the law was read: rates and exclusions whose written day passed.

    Empty within 30 days of the last reading. rows: columns importer, day, kind, what, present_pct,
    written_pct, items, note of `written_days_passed`, ordered by day.
    """
    if (today - law_through).days <= OLD_DAYS:
        return ""
    if rows.empty:
        return "No written date that we know of has passed since then. New acts may have come."
    moving = [
        f"- {row.day:%B %-d, %Y}: {_passed(row)}" for row in each(rows[rows["kind"] != "act"])
    ]
    if not moving:
        return ""
    return "\n".join(["By their own text, since then:", *moving, "", UNREAD])


def other_dates(rows: pd.DataFrame, law_through: date, today: date) -> str:
    """Other acts whose written day passed since the law was read, as a list; empty within 30 days.

    rows: columns day, importer, what, change, kind as in `passed_sentence`.
    """
    if (today - law_through).days <= OLD_DAYS:
        return ""
    return "\n".join(
        f"- {row.day:%B %-d, %Y}: {unmarked(row.what)} ({WHO.get(row.importer, row.importer)}, "
        f"{row.change})"
        for row in each(rows[rows["kind"] == "act"])
    )


def _passed(row: Any) -> str:
    if row.kind == "exclusions":
        return f"{row.items:.0f} exclusions from US Section 301 duties ended."
    has_note = isinstance(row.note, str) and not row.note.lower().startswith("due after")
    note = f" {row.note}." if has_note else ""
    both = f"**{row.present_pct:g} or {row.written_pct:g} percent**"
    return f"{unmarked(row.what)}: {both}.{unmarked(note)}"
