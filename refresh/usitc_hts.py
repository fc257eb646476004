"""Statistical numbers of the US tariff in its newest revision, texts of new ones, and revisions.

The USITC's interface, https://www.usitc.gov/documents/hts_external_guide.pdf:
reststop/currentRelease (an object with name, like 2026HTSRev17, and title), reststop/releaseList
(objects with name, title, releaseStartDate as MM/DD/YYYY, the day of publication and not of
effect), reststop/exportList with from, to, format=JSON and styles=false (objects with htsno,
indent, description, units, general, special, other, footnotes). Only the current revision can be
exported, so the current release is asked for before and after.

A line that is new, gone or of another rate needs a dated record and its text, which a person
writes: it is named, and nothing is changed.
"""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from refresh.ask import Line, RefreshError, get_json
from refresh.tables import NewTable
from refresh.tables import read as read_file

FOLDER = "usitc_hts_numbers"
TITLE = "US tariff numbers"
URL = "https://hts.usitc.gov/reststop"
FORM = "The tariff's interface answered in another form; see its guide."


def read(line: Line, root: Path, today: date) -> list[NewTable]:
    """The numbers with their first and last edition and the list of editions; none if not newer."""
    folder = root / "data" / "raw" / FOLDER
    numbers, lines = read_file(folder / "numbers.csv"), read_file(folder / "lines.csv")
    known = max(numbers["last_edition"], key=order)
    edition = current_edition(line)
    if order(edition) <= order(known):
        return []
    rows = get_json(
        line,
        f"{URL}/exportList",
        {"from": "0101", "to": "9999", "format": "JSON", "styles": "false"},
    )
    if current_edition(line) != edition:
        raise RefreshError("The tariff was revised during the export; try again.")
    present, rates = _schedule(rows)
    standing = set(numbers.loc[numbers["last_edition"] == known, "hts10"])
    if len(present & standing) < 0.95 * len(standing):
        raise RefreshError(
            f"Half an answer: {len(present & standing):,} of {len(standing):,} numbers."
        )
    _check_lines(lines, rates)
    new, gone = present - set(numbers["hts10"]), standing - present
    numbers.loc[numbers["hts10"].isin(present), "last_edition"] = edition
    added = pd.DataFrame({"hts10": sorted(new), "first_edition": edition, "last_edition": edition})
    whole = pd.concat([numbers, added]).sort_values("hts10")
    said = f"{edition.replace('_', ' ')}: {len(new)} numbers new, {len(gone)} gone"
    paths = _texts(rows)
    texts = pd.DataFrame(
        [(number, edition, paths[number]) for number in sorted(new)],
        columns=["hts10", "edition", "text_path"],
    )
    lines["last_edition"] = edition
    return [
        NewTable("numbers.csv", whole, (), "", (), (), note=said),
        NewTable("lines.csv", lines, (), "", (), ()),
        NewTable("texts_added.csv", texts, ("hts10",), "", (), ()),
        NewTable("editions.csv", _editions(line), ("edition",), "", (), ()),
    ]


def card(whole: dict[str, pd.DataFrame], today: date) -> dict[str, object]:
    """What the source card says after a refresh."""
    last = max(whole["numbers.csv"]["last_edition"], key=order).replace("_", " ")
    return {"vintage": f"{last}, read on {today}"}


def current_edition(line: Line) -> str:
    """The edition in force by its name in our files, like 2026_rev_17."""
    answer = get_json(line, f"{URL}/currentRelease", {})
    edition = edition_of(answer.get("name", "")) if isinstance(answer, dict) else None
    if not edition:
        raise RefreshError(FORM)
    return edition


def edition_of(name: str) -> str | None:
    """2026HTSRev17 → 2026_rev_17, 2026HTSBasic → 2026_basic; None for another form."""
    found = re.fullmatch(r"(\d{4})HTS(?:(Basic)|Rev(\d+))", name)
    if not found:
        return None
    return f"{found[1]}_basic" if found[2] else f"{found[1]}_rev_{found[3]}"


def order(edition: str) -> tuple[int, int]:
    """Where an edition stands among the others: its year and revision."""
    year, _, revision = edition.partition("_")
    return int(year), int(revision.removeprefix("rev_")) if revision != "basic" else 0


def _schedule(rows: Any) -> tuple[set[str], dict[str, str]]:
    """Ten-digit numbers, and the general rate by eight-digit line, of chapters 1 to 97."""
    numbers, rates = set(), {}
    try:
        for row in rows:
            code = row["htsno"].replace(".", "")
            if len(code) in (8, 10) and code < "98":
                rates[code[:8]] = row["general"].strip() or rates.get(code[:8], "")
            if len(code) == 10 and code < "98":
                numbers.add(code)
    except (AttributeError, KeyError, TypeError) as error:
        raise RefreshError(FORM) from error
    return numbers, rates


def _texts(rows: list[dict[str, Any]]) -> dict[str, str]:
    """The text of each ten-digit number from its heading down, as in texts.csv.gz.

    A row stands under the last one before it with a smaller indent; one without a number is a
    heading of those below it.
    """
    steps: dict[int, str] = {}
    found: dict[str, str] = {}
    try:
        for row in rows:
            indent = int(row["indent"])
            steps = {depth: text for depth, text in steps.items() if depth < indent}
            steps[indent] = re.sub(r"<[^>]+>", "", row["description"]).strip().rstrip(":")
            code = row["htsno"].replace(".", "")
            if len(code) == 10:
                found[code] = " > ".join(steps[depth] for depth in sorted(steps))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise RefreshError(FORM) from error
    return found


def _check_lines(lines: pd.DataFrame, rates: dict[str, str]) -> None:
    known = dict(zip(lines["line"], lines["general_rate"].str.strip(), strict=True))
    parts = {
        "new": sorted(rates.keys() - known.keys()),
        "gone": sorted(known.keys() - rates.keys()),
        "of another rate": sorted(
            line for line in rates.keys() & known.keys() if rates[line] != known[line]
        ),
    }
    said = "; ".join(f"{word}: {', '.join(found[:8])}" for word, found in parts.items() if found)
    if said:
        raise RefreshError(
            f"Lines of the tariff changed ({said}); write their dated record first, see "
            "docs/updating.md."
        )


def _editions(line: Line) -> pd.DataFrame:
    answer = get_json(line, f"{URL}/releaseList", {})
    try:
        found = [
            (edition_of(item["name"]), item["title"], _day(item["releaseStartDate"]))
            for item in answer
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise RefreshError(FORM) from error
    editions = pd.DataFrame(found, columns=["edition", "title", "published"]).dropna()
    return editions[editions["edition"].str[:4] >= "2025"].sort_values("published")


def _day(text: str) -> str:
    return f"{datetime.strptime(text, '%m/%d/%Y'):%Y-%m-%d}"
