"""Documents of the Federal Register that our records cite, and new ones on our headings.

The interface, https://www.federalregister.gov/developers/documentation/api/v1:
documents/<numbers>.json (numbers with commas; one number answers with the document, several with
count and results, numbers that do not exist under errors.not_found) and documents.json with
conditions[term], conditions[publication_date][gte], order and per_page (count, total_pages,
results). fields[] says which fields to send. No key is needed.
"""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from refresh.ask import Line, RefreshError, get_json
from refresh.tables import NewTable
from refresh.tables import read as read_file

FOLDER = "federal_register"
TITLE = "Federal Register documents"
URL = "https://www.federalregister.gov/api/v1"
FIELDS = {
    "document_number": "document_number",
    "title": "title",
    "type": "type",
    "publication_date": "published",
    "effective_on": "effective",
    "citation": "citation",
    "html_url": "url",
}
NUMBER = re.compile(
    r"federalregister\.gov/(?:documents/\d{4}/\d{2}/\d{2}|d)/((?:\d{4}|[A-Z]\d)-\d{4,6})"
    r"|FR-\d{4}-\d{2}-\d{2}/\w+/((?:\d{4}|[A-Z]\d)-\d{4,6})\."
)
HEADING = re.compile(r"\b99\d\d\.\d\d(?=\.\d\d|\b)")


def read(line: Line, root: Path, today: date) -> list[NewTable]:
    """Number, title, type, days, citation and address of each document that the records cite."""
    known = read_file(root / "data" / "raw" / FOLDER / "documents.csv")
    cited = sorted(numbers_in_records(root))
    found: list[dict] = []
    for first in range(0, len(cited), 20):
        found += _documents(line, cited[first : first + 20])
    rows = pd.DataFrame([_row(document) for document in found], columns=list(FIELDS.values()))
    if rows.equals(known):
        return []
    absent = sorted(set(cited) - set(rows["document_number"]))
    new = sorted(set(rows["document_number"]) - set(known.get("document_number", [])))
    said = f"{len(rows)} documents that the records cite, {len(new)} new"
    if absent:
        said += f"; not known to the Federal Register: {', '.join(absent)}"
    return [NewTable("documents.csv", rows, (), "", (), (), note=said)]


def card(whole: dict[str, pd.DataFrame], today: date) -> dict[str, object]:
    """What the source card says after a refresh."""
    return {"vintage": f"read on {today}"}


def numbers_in_records(root: Path) -> set[str]:
    """Document numbers in the addresses of the law records and events."""
    return {first or second for first, second in NUMBER.findall(_records(root))}


def headings_in_records(root: Path) -> list[str]:
    """Headings of chapter 99 that the law records and events name, to four and two digits."""
    return sorted(set(HEADING.findall(_records(root))))


def new_documents(line: Line, headings: list[str], since: date) -> list[dict[str, str]]:
    """Documents published on or after a day that name one of the headings, newest first.

    Each: the columns of documents.csv, and headings. Raises RefreshError for an unknown form.
    """
    found: dict[str, dict[str, str]] = {}
    for heading in headings:
        asked = {
            "conditions[term]": f'"{heading}"',
            "conditions[publication_date][gte]": f"{since}",
            "fields[]": list(FIELDS),
            "order": "newest",
            "per_page": 100,
        }
        answer = get_json(line, f"{URL}/documents.json", asked)
        try:
            results = answer.get("results", []) if answer["count"] else []
        except (AttributeError, KeyError, TypeError) as error:
            raise _form() from error
        for document in results:
            row = _row(document)
            earlier = found.setdefault(row["document_number"], row | {"headings": ""})
            earlier["headings"] = ", ".join(filter(None, [earlier["headings"], heading]))
    return sorted(found.values(), key=lambda row: row["published"], reverse=True)


def _documents(line: Line, numbers: list[str]) -> list[dict]:
    answer = get_json(line, f"{URL}/documents/{','.join(numbers)}.json", {"fields[]": list(FIELDS)})
    if not isinstance(answer, dict):
        raise _form()
    found = answer.get("results", [answer] if "document_number" in answer else None)
    missing = (answer.get("errors") or {}).get("not_found", [])
    if found is None or len(found) + len(missing) < len(numbers):
        raise RefreshError(
            f"The Federal Register sent {len(found or [])} of {len(numbers)} documents; try again."
        )
    return found


def _row(document: Any) -> dict[str, str]:
    try:
        return {name: str(document[field] or "") for field, name in FIELDS.items()}
    except (KeyError, TypeError) as error:
        raise _form() from error


def _form() -> RefreshError:
    return RefreshError("The Federal Register answered in another form; see its documentation.")


def _records(root: Path) -> str:
    files = [
        *(root / "data" / "policy").rglob("*.yaml"),
        *(root / "data" / "policy").rglob("*.csv"),
    ]
    events = root / "data" / "raw" / "legal_events" / "events.csv"
    return "\n".join(
        path.read_text(encoding="utf-8") for path in [*sorted(files), events] if path.exists()
    )
