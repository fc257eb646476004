"""The calendar file and the feed hold the dates of the question."""

from datetime import date
from xml.etree import ElementTree

from icalendar import Calendar

from sections.timeline.calendar import calendar_file, feed
from warehouse import query
from words.feed import ATOM


def test_the_calendar_has_an_entry_a_date(warehouse):
    dates = query("dates_ahead")
    entries = Calendar.from_ical(calendar_file(dates, date(2026, 10, 10))).walk("VEVENT")
    assert [entry["dtstart"].dt for entry in entries] == [day.date() for day in dates["day"]]
    assert len({entry["uid"] for entry in entries}) == len(dates)
    assert all("Last checked on October 10, 2026" in entry["description"] for entry in entries)


def test_the_feed_has_an_entry_a_date_and_a_stable_id(warehouse):
    dates = query("dates_ahead")
    root = ElementTree.fromstring(feed(dates, date(2026, 10, 10)))
    ids = [item.findtext(f"{{{ATOM}}}id") for item in root.findall(f"{{{ATOM}}}entry")]
    assert len(ids) == len(set(ids)) == len(dates)
    assert root.findtext(f"{{{ATOM}}}updated") == "2026-10-10T00:00:00Z"
