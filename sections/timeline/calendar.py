"""Dates ahead as a calendar file and as a feed."""

from datetime import UTC, date, datetime, time, timedelta
from xml.etree import ElementTree

import pandas as pd
from icalendar import Calendar, Event

ATOM = "http://www.w3.org/2005/Atom"
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
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed")
    updated = f"{law_through:%Y-%m-%d}T00:00:00Z"
    _add(root, "title", "US-China tariffs: what starts or ends next")
    _add(root, "id", HOME)
    _add(root, "updated", updated)
    _add(_add(root, "author", ""), "name", "US-China tariff dashboard")
    for row in dates.to_dict("records"):
        entry = _add(root, "entry", "")
        _add(
            entry, "title", f"{row['day']:%Y-%m-%d} {row['side']}, {row['change']}: {row['title']}"
        )
        _add(entry, "id", f"{HOME}:{_key(row)}")
        _add(entry, "updated", updated)
        _add(entry, "summary", _description(row, law_through))
        if isinstance(row["url"], str):
            ElementTree.SubElement(entry, f"{{{ATOM}}}link", {"href": row["url"]})
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _add(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = text
    return child


def _key(row: dict) -> str:
    return f"{row['event_id']}-{row['change'].replace(' ', '-')}"


def _description(row: dict, law_through: date) -> str:
    said = [row[name] for name in ("scope", "status_note", "legal_citation", "evidence")]
    said.append(f"Last checked on {law_through:%B %-d, %Y}")
    return " | ".join(text for text in said if isinstance(text, str) and text)
