"""Dates ahead as a calendar file and as a feed."""

from datetime import UTC, date, datetime, time, timedelta

import pandas as pd
from icalendar import Calendar, Event

from words.feed import Entry, atom

HOME = "urn:us-china-tariffs:dates-ahead"


def calendar_file(dates: pd.DataFrame, law_through: date) -> bytes:
    """An iCalendar file with an all-day entry for each date, stamped with the last day of law.

    dates: columns event_id, day, change, title, side, scope, status_note, legal_citation, url.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//US-China tariffs//dates ahead//EN")
    calendar.add("version", "2.0")
    for row in dates.to_dict("records"):
        entry = Event()
        entry.add("uid", f"{_key(row)}@us-china-tariffs")
        entry.add("dtstamp", datetime.combine(law_through, time(), UTC))
        entry.add("dtstart", row["day"].date())
        entry.add("dtend", row["day"].date() + timedelta(days=1))
        entry.add("summary", f"{row['side']}, {row['change']}: {row['title']}")
        entry.add("description", _description(row, law_through))
        calendar.add_component(entry)
    return calendar.to_ical()


def feed(dates: pd.DataFrame, law_through: date) -> bytes:
    """An Atom feed with an entry for each date; columns as in `calendar_file`."""
    updated = f"{law_through:%Y-%m-%d}"
    entries = [
        Entry(
            f"{HOME}:{_key(row)}",
            f"{row['day']:%Y-%m-%d} {row['side']}, {row['change']}: {row['title']}",
            updated,
            _description(row, law_through),
            row["url"] if isinstance(row["url"], str) else "",
        )
        for row in dates.to_dict("records")
    ]
    return atom("US-China tariffs: what starts or ends next", HOME, updated, entries)


def _key(row: dict) -> str:
    return f"{row['event_id']}-{row['change'].replace(' ', '-')}"


def _description(row: dict, law_through: date) -> str:
    said = [row[name] for name in ("scope", "status_note", "legal_citation", "evidence")]
    said.append(f"Last checked on {law_through:%B %-d, %Y}")
    return " | ".join(text for text in said if isinstance(text, str) and text)
