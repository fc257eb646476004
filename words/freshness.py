"""How old the evidence is for a reader of a later day, and what its own text says has passed."""

from datetime import date

import pandas as pd

from words.rows import each

OLD_DAYS = 30


def age_text(law_through: date, today: date) -> str:
    """How long ago the law was last read: today, 1 day ago, 46 days ago."""
    days = (today - law_through).days
    if days <= 0:
        return "today"
    return "1 day ago" if days == 1 else f"{days} days ago"


def passed_sentence(dates: pd.DataFrame, law_through: date, today: date) -> str:
    """What may have changed since the law was read: acts whose written day has passed.

    Empty within 30 days of the last reading. dates: columns day, change, title, side, ordered by
    day, of `dates_ahead`.
    """
    if (today - law_through).days <= OLD_DAYS:
        return ""
    days = dates["day"].dt.date
    passed = dates[(days > law_through) & (days <= today)]
    listed = "; ".join(f"{row.day:%B %-d, %Y}: {row.title} ({row.change})" for row in each(passed))
    if not listed:
        return "No written date that we know of has passed since then. New acts may have come."
    return (
        "Since then these written dates have passed, and we have not read what became of them: "
        f"{listed}. Rates after {law_through:%B %-d, %Y} may differ."
    )
