"""What a copied link carries of the figure it showed, and what is said when that figure moved."""

import re
from datetime import date

import numpy as np
import pandas as pd

from words.text import dollar_text, typed

THROUGH_TIME = ("valid_from", "month", "year", "day")
MEASURES = {"_pct": "{:.1f}", "_points": "{:.1f}", "_usd": "$"}


def headline(rows: pd.DataFrame) -> str:
    """The figure of a card that a link carries, such as 25.1 or $6.0B; empty where there is none.

    It is the first percentage, or points, or dollars: of the last row where rows run through time,
    else of the first.
    """
    place = -1 if any(name in rows for name in THROUGH_TIME) else 0
    for ending, form in MEASURES.items():
        for name in rows.columns:
            if not str(name).endswith(ending):
                continue
            column = rows[name]
            if not pd.api.types.is_numeric_dtype(column.dtype):
                continue
            there = np.flatnonzero(column.notna().to_numpy())
            if len(there):
                value = float(column.iloc[there[place]])
                return dollar_text(value) if form == "$" else form.format(value)
    return ""


def moved_sentence(edition: str, shown: str, now: str) -> str:
    """That the figure of a link differs now; empty where it does not."""
    if not shown or shown == now:
        return ""
    instead = f"it is {now} now" if now else "there is no such figure now"
    text = (
        f"This link was made with edition {typed(edition)}, when the headline figure of this card "
        f"was {typed(shown, 20)}; {instead}. The changelog has the reason."
    )
    return _outside_code(text)


def withdrawn_sentence(edition: str, withdrawn_on: date, because: str) -> str:
    """That an edition was withdrawn, when and why."""
    return (
        f"Edition {edition} was withdrawn on {withdrawn_on:%B %-d, %Y}: {because.rstrip('.')}. "
        "Do not use its figures."
    )


def changes_since(changelog: str, edition: str) -> str:
    """The sections of the changelog that are newer than an edition."""
    kept = []
    for section in re.split(r"^(?=## )", changelog, flags=re.MULTILINE)[1:]:
        head = section.splitlines()[0].removeprefix("## ").strip()
        if re.fullmatch(r"\d{4}-\d\d-\d\d", head) and head <= edition:
            break
        kept.append(section.replace("## ", "#### ", 1))
    return "\n".join(kept).strip()


def _outside_code(text: str) -> str:
    """Dollar signs escaped, except within code, where they are themselves."""
    return "`".join(
        part if place % 2 else part.replace("$", r"\$")
        for place, part in enumerate(text.split("`"))
    )
