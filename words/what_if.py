"""A scenario in words: its name, and each change as a reader says it."""

import re
from collections.abc import Mapping

from warehouse.scenario import COUNTRIES, Change
from words.text import dollar_text

MOST_LETTERS = 60
WHO = {"United States": "US", "China": "China"}
CODE_OF = {name: code for code, name in COUNTRIES.items()}
NAMED = {
    "exclusions": "Published exclusions",
    "exemptions": "Exempt lists of the duties on all goods",
    "waivers": "Waivers",
    "announced_34": "The 34% announced in April 2025",
    "truce_24": "The 24 points suspended by the truce",
    "scheduled": "What is scheduled",
    "section_201": "Section 201 (safeguards)",
}
UNCHANGED = (
    "Trade would not stay unchanged: buyers turn away from goods with higher rates, so these are "
    "not forecasts of revenue."
)


def safe_name(text: str) -> str:
    """A name as a reader gave it, without any sign that could be read as markup."""
    return " ".join(re.sub(r"[^\w ,%&'()+-]|_", " ", text).split())[:MOST_LETTERS]


def slug(name: str) -> str:
    """The name in letters that a file name takes."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:40] or "scenario"


def pieces(changes: str) -> list[str]:
    """The changes of a code, as they are written, one by one."""
    return [piece.strip() for piece in changes.split(";") if piece.strip()]


def own_changes(changes: str, importer: str) -> str:
    """The changes of a code that change one country's law, so that the other's answer is kept."""
    start = f"{CODE_OF[importer]}."
    return ";".join(piece for piece in pieces(changes) if piece.lower().startswith(start))


def without(changes: str, place: int) -> str:
    """The code without the change at a place, counted from 0."""
    return ";".join(piece for at, piece in enumerate(pieces(changes)) if at != place)


def change_words(change: Change, titles: Mapping[str, str]) -> str:
    """A change as a reader says it.

    titles: what each thing is called, by `us.thing`.
    """
    written = f"{CODE_OF[change.importer]}.{change.thing}"
    what = titles.get(written, change.thing)
    done = {"off": "off", "on": "on"}.get(change.action) or f"{change.rate_pct:g}%"
    goods = "" if change.goods in (None, "all") else f", on {change.goods}"
    return f"{WHO[change.importer]}: {what}: {done}{goods}"


def duty_sentence(name: str, importer: str, before: float, after: float) -> str:
    """What a scenario would charge on unchanged trade, and why it would not be collected.

    before, after: US dollars a year.
    """
    goods = "Chinese goods" if importer == "United States" else "US goods"
    side = "US" if importer == "United States" else "Chinese"
    duty = f"**What if: {name}.** {side} duty on {goods} at unchanged 2024 trade"
    moved = after - before
    if round(moved) == 0:
        return (
            f"{duty} stays at **{dollar_text(before)}** a year: the scenario does not move it. "
            f"{UNCHANGED}"
        )
    sign = "+" if moved > 0 else ""
    return (
        f"{duty}: **{dollar_text(after)}** a year instead of {dollar_text(before)} "
        f"({sign}{dollar_text(moved)}). {UNCHANGED}"
    )
