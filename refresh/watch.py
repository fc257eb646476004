"""The command `python -m warehouse watch`: what a person must look at, as a list in Markdown."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from refresh import federal_register, usitc_hts
from refresh.ask import Line, RefreshError, open_line, progress, status_of
from refresh.tables import read as read_file
from warehouse import records
from warehouse.paths import ROOT

CHECKED_WITHIN = 30  # days
DUE_WITHIN = 60  # days
FR_PAGE = re.compile(r"\b\d+ FR \d+\b")
REFUSALS = {401, 403, 405, 406, 429}  # a page that answers, but not to programs


def watch(root: Path = ROOT, line: Line | None = None, today: date | None = None) -> int:
    """Print the list; returns 0. What cannot be asked is said in its place."""
    day = today or date.today()
    opened = line or open_line(timeout=20.0, pause=0.3, tries=2)
    with closing(opened.http), progress("Watch") as bar:
        asking = Line(**(vars(opened) | {"bar": bar.update}))
        parts = {
            f"Measures not checked for {CHECKED_WITHIN} days": list(unchecked(root, day)),
            f"Due by {day + timedelta(DUE_WITHIN)}": list(due(root, day)),
            "New in the tariff": _said(lambda: tariff(asking, root)),
            "New in the Federal Register on our headings": _said(lambda: documents(asking, root)),
            "Citations that are not of the document at their address": list(other_pages(root)),
            "Addresses that do not answer": list(addresses(asking, root)),
        }
    for title, found in parts.items():
        print(f"## {title}\n")
        print("\n".join(f"- {words}" for words in found) or "Nothing.")
        print()
    return 0


def unchecked(root: Path, today: date) -> Iterator[str]:
    """Measures that nobody looked at lately, the longest ago first."""
    measures = [records.read_measure(path) for path in records.measure_files(root)]
    for measure in sorted(measures, key=lambda one: (one.checked, one.measure)):
        days = (today - measure.checked).days
        if days > CHECKED_WITHIN:
            yield f"{measure.title} (`{measure.measure}`): {measure.checked}, {days} days ago"


def due(root: Path, today: date) -> Iterator[str]:
    """Acts in the record that begin or end after the last day of law and within 60 days."""
    first, last = records.read_evidence(root).law_through, today + timedelta(DUE_WITHIN)
    found: list[tuple[date, str]] = []
    for path in records.measure_files(root):
        measure = records.read_measure(path)
        for row in measure.scheduled:
            tier = f", {row.tier}" if row.tier else ""
            found.append(
                (row.effective, f"{measure.title}{tier}: {row.rate:g} percent ({row.citation})")
            )
        products = path.with_name(f"{path.stem}_products.csv")
        ends = (
            Counter(row["valid_before"] for row in read_file(products).to_dict("records"))
            if products.exists()
            else Counter()
        )
        for end, count in ends.items():
            if end:
                rows = f"{count} row{'s' if count > 1 else ''} of `{products.name}`"
                found.append((date.fromisoformat(end), f"{measure.title}: {rows} end"))
    for event in _rows(root / "data" / "raw" / "legal_events" / "events.csv"):
        if event["valid_from"]:
            found.append((date.fromisoformat(event["valid_from"]), f"{event['title']} begins"))
        if event["valid_before"]:
            found.append((date.fromisoformat(event["valid_before"]), f"{event['title']} ends"))
    for day, words in sorted(set(found)):
        if first < day <= last:
            past = (
                "has passed, say what became of it"
                if day <= today
                else f"in {(day - today).days} days"
            )
            yield f"{day} ({past}): {words}"


def tariff(line: Line, root: Path) -> Iterator[str]:
    """The revision in force, where it is newer than the one that the files have."""
    numbers = read_file(root / "data" / "raw" / usitc_hts.FOLDER / "numbers.csv")
    known = max(numbers["last_edition"], key=usitc_hts.order)
    current = usitc_hts.current_edition(line)
    if usitc_hts.order(current) > usitc_hts.order(known):
        yield f"{current.replace('_', ' ')} is in force; the files have {known.replace('_', ' ')}"


def documents(line: Line, root: Path) -> Iterator[str]:
    """Federal Register documents after the last day of law that name a heading of the records."""
    since = records.read_evidence(root).law_through + timedelta(1)
    headings = federal_register.headings_in_records(root)
    for row in federal_register.new_documents(line, headings, since):
        effective = f", effective {row['effective']}" if row["effective"] else ""
        yield f"{row['published']}{effective}: {row['title']} ({row['headings']}), {row['url']}"


def other_pages(root: Path) -> Iterator[str]:
    """Records that cite a page of the Federal Register other than that of their address.

    The pages are those of documents.csv, which a refresh fills.
    """
    known = read_file(root / "data" / "raw" / federal_register.FOLDER / "documents.csv")
    pages = {row["document_number"]: row["citation"] for row in known.to_dict("records")}
    for record, citation, url in sorted(_cited(root)):
        for number in map(max, federal_register.NUMBER.findall(url)):
            page = pages.get(number)
            if page and FR_PAGE.search(citation) and page not in FR_PAGE.findall(citation):
                yield f"`{record}` cites {citation}; {url} is {page}"


def _cited(root: Path) -> set[tuple[str, str, str]]:
    """Record, citation and address of each dated value and event."""
    found = set()
    for path in records.measure_files(root):
        measure = records.read_measure(path)
        for row in [*measure.rates, *measure.announced, *measure.scheduled]:
            found.add((measure.measure, row.citation, row.url or ""))
    for event in _rows(root / "data" / "raw" / "legal_events" / "events.csv"):
        found.add((event["event_id"], event.get("legal_citation", ""), event["url"]))
    return found


def addresses(line: Line, root: Path) -> Iterator[str]:
    """Addresses of the law records, events and source cards that no longer answer, with why."""
    for url, places in sorted(_addresses(root).items()):
        status = status_of(line, url)
        if status is None or (status >= 400 and status not in REFUSALS):
            yield f"{url} ({status or 'no answer'}): {', '.join(sorted(places))}"


def _addresses(root: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in records.measure_files(root):
        measure = records.read_measure(path)
        for row in [*measure.rates, *measure.announced, *measure.scheduled]:
            found.setdefault(row.url or "", set()).add(measure.measure)
    for event in _rows(root / "data" / "raw" / "legal_events" / "events.csv"):
        found.setdefault(event["url"], set()).add(event["event_id"])
    for card in records.source_cards(root):
        for url in (card.page, card.license_url):
            found.setdefault(url, set()).add(card.source)
    return {url: places for url, places in found.items() if url}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _said(ask) -> list[str]:
    try:
        return list(ask())
    except RefreshError as error:
        return [str(error)]
