"""Feeds of the acts on a product, and of the dates of one act, so that a change is noticed."""

from pathlib import Path
from typing import Any

import pandas as pd

from ask.answers import edition
from warehouse import QuestionError, query
from words.feed import Entry, atom

HOME = "urn:us-china-tariffs"
MOST = 100
LEVELS = ("category", "section", "chapter")


def of_product(product: str) -> bytes:
    """An Atom feed of the acts that cover a product, the latest moved first, at most MOST.

    An entry moves on the day the act was announced, and again when it starts or ends; what is
    still ahead moves nothing. Raises QuestionError for an unknown product.
    """
    (row,) = query("product", product=product).to_dict("records")
    acts = query("timeline", product=product, words="")
    moved = sorted(
        ((_moved(act), act) for act in acts.to_dict("records")),
        key=lambda pair: (pair[0], pair[1]["event_id"]),
        reverse=True,
    )[:MOST]
    entries = [
        Entry(f"{HOME}:act:{act['event_id']}", _title(act), day, _summary(act), _text(act["url"]))
        for day, act in moved
    ]
    updated = moved[0][0] if moved else edition()["law_through"]
    return atom(f"Tariffs on {row['label']}", f"{HOME}:product:{product}", updated, entries)


def of_act(event_id: str) -> bytes:
    """An Atom feed of the dates of one act: announced, in force, ended, and those still ahead.

    Raises QuestionError for an unknown act.
    """
    acts = query("timeline", words="")
    found = acts[acts["event_id"] == event_id].to_dict("records")
    if not found:
        raise QuestionError(f"There is no act {event_id!r}. The question timeline lists them all.")
    (act,) = found
    through = edition()["law_through"]
    entries = [
        Entry(
            f"{HOME}:act:{event_id}:{words.replace(' ', '-')}:{day}",
            f"{day} {words}: {act['title']}",
            min(day, through),
            _summary(act),
            _text(act["url"]),
        )
        for words, day in _dates(act, through)
    ]
    updated = max((entry.updated for entry in entries), default=through)
    return atom(act["title"], f"{HOME}:act:{event_id}", updated, entries)


MAKERS = {"product": of_product, "act": of_act}


def write_all(folder: Path) -> int:
    """Write every feed of a category, section, chapter and act as a file; returns how many."""
    catalog = query("products", level="any")
    wide = catalog.loc[catalog["level"].isin(LEVELS), "product"]
    acts = query("timeline", words="")["event_id"]
    products = [("product", str(key)) for key in ["all", *wide]]
    files = products + [("act", str(key)) for key in acts]
    for kind, key in files:
        path = folder / kind / f"{key.replace(':', '-')}.atom"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(MAKERS[kind](key))
    return len(files)


def _moved(act: dict[str, Any]) -> str:
    """The last day, up to that of our last check, on which an act was announced, began or ended."""
    through = edition()["law_through"]
    days = [_day(act[name]) for name in ("announced_on", "valid_from", "valid_before")]
    return max((day for day in days if day and day <= through), default=_day(act["day"]))


def _dates(act: dict[str, Any], through: str) -> list[tuple[str, str]]:
    begins, ends = _day(act["valid_from"]), _day(act["valid_before"])
    found = [
        ("announced", _day(act["announced_on"])),
        ("in force" if begins <= through else "scheduled to start", begins),
        ("ended" if ends <= through else "scheduled to end", ends),
    ]
    if act["state"] in ("event", "announced only"):
        found = [("announced", _day(act["announced_on"]) or _day(act["day"]))]
    return [(words, day) for words, day in found if day]


def _title(act: dict[str, Any]) -> str:
    return f"{act['title']} ({act['side']}, {act['state']})"


def _summary(act: dict[str, Any]) -> str:
    said = [act[name] for name in ("scope", "status_note", "legal_citation", "evidence")]
    dates = "; ".join(f"{words} {day}" for words, day in _dates(act, edition()["law_through"]))
    status = f"{act['state']} on {edition()['law_through']}, the day of our last check"
    return " | ".join(text for text in [*map(_text, said), dates, status] if text)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _day(value: Any) -> str:
    return "" if pd.isna(value) else f"{value:%Y-%m-%d}"
