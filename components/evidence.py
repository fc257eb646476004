"""How far the evidence of this edition reaches: bounds and defaults of choices, names of files."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from warehouse import ensure_built, query
from words.links import withdrawn_sentence
from words.rows import each


def evidence() -> dict[str, Any]:
    """The edition, the first and last days of law, the last month of trade, the year of weights.

    The row of the question `evidence`, by column.
    """
    return _evidence(ensure_built())


@lru_cache(maxsize=2)
def _evidence(path: Path) -> dict[str, Any]:
    """Read once for a data file: a page asks for it some sixty times."""
    return query("evidence").iloc[0].to_dict()


def edition() -> str:
    """The date-name of the edition."""
    return str(evidence()["edition"])


def law_from() -> date:
    """The first day of the rates."""
    return evidence()["law_from"].date()


def law_through() -> date:
    """The last day for which the law was read."""
    return evidence()["law_through"].date()


_clock: Callable[[], date] = (
    date.today
)  # held by approved pages, which must not change with the day they are read


def today() -> date:
    """The reader's day; that of the edition where the clock stands before it, which is wrong."""
    return max(_clock(), date.fromisoformat(edition()))


def weights_year() -> int:
    """The year whose trade weighs the averages unless another is chosen."""
    return int(evidence()["weights_year"])


def years_of(series: str) -> tuple[int, int]:
    """The first and the last year that a series of `series_reach` holds."""
    row = _reach(ensure_built())[series]
    return int(row["first_year"]), int(row["last_year"])


def year_names(series: str) -> dict[str, str]:
    """Each year of a series as a choice."""
    first, last = years_of(series)
    return {str(year): str(year) for year in range(first, last + 1)}


def last_full_year(series: str) -> int:
    """The last year that a series holds to its end."""
    return int(_reach(ensure_built())[series]["last_full_year"])


def edition_line() -> str:
    """The edition and how far it reaches, in one line."""
    row = evidence()
    return (
        f"Edition {row['edition']}: law through {row['law_through']:%B %-d, %Y}, "
        f"trade through {row['trade_through']:%B %Y}"
    )


def withdrawal(name: str) -> str:
    """That an edition was withdrawn, when and why; empty for one that stands or is not known."""
    return _withdrawals(ensure_built()).get(name, "")


@lru_cache(maxsize=2)
def _withdrawals(path: Path) -> dict[str, str]:
    """The sentence on each edition that was withdrawn, worked out once for a data file."""
    rows = query("editions_published")
    return {
        row.edition: withdrawn_sentence(row.edition, row.withdrawn_on.date(), row.withdrawn_because)
        for row in each(rows[rows["withdrawn_on"].notna()])
    }


def file_name(name: str, ending: str) -> str:
    """The name of a download, with its edition, and whether that was withdrawn."""
    mark = "_withdrawn" if withdrawal(edition()) else ""
    return f"{name}_{edition()}{mark}.{ending}"


@lru_cache(maxsize=2)
def _reach(path: Path) -> dict[str, dict[str, Any]]:
    """The years of each series, read once for a data file."""
    return query("series_reach").set_index("series").to_dict("index")
