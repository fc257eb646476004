"""How to cite what the project says: in words, as BibTeX, as RIS."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from warehouse import SourceNote
from words.days import long_day

PROJECT = "US-China tariffs by product and by day"
AUTHOR = "The US-China tariff dashboard contributors"
SIGNS = str.maketrans(
    {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {sign: f"\\{sign}" for sign in "{}%&#$_"}
)
WEIGHED = {
    "trade_2024": "weighted by 2024 trade",
    "trade_2017": "weighted by 2017 trade",
    "none": "each line counts equally",
}
READ = {
    "statutory": "before exclusions",
    "after_exclusions": "after exclusions",
    "with_waivers": "after exclusions and with China's waivers",
}
SAID_AS = {"trade_2024": "2024 trade", "trade_2017": "2017 trade", "none": "equally"}


@dataclass(frozen=True)
class Cited:
    """What is cited: its title with day and product, edition, address and sources."""

    title: str
    edition: date
    law_through: date
    address: str
    notes: tuple[SourceNote, ...]


def cite(title: str, edition: str, notes: Sequence[SourceNote]) -> str:
    """A citation of an answer or a figure: ours with its edition, then all agencies."""
    return f"“{title}”, {PROJECT}, edition {edition}. {_data(notes)}".rstrip()


def what_and_when(said: str, values: Mapping[str, Any], product: str = "") -> str:
    """What a title and its unit do not say yet: product, days, weights, exclusions.

    said: title and unit. values: the parameters that were asked. product: the product by name.
    """
    parts = []
    code = str(values.get("product", "all"))
    if code != "all" and product and product[:12] not in said and product.split()[0] not in said:
        parts.append(product)
    parts += [part for part in (_days(values),) if part and not _says(said, values)]
    weights, reading = str(values.get("weights", "")), str(values.get("reading", ""))
    if weights in WEIGHED and SAID_AS[weights] not in said:
        parts.append(WEIGHED[weights])
    if reading in READ and "exclusions" not in said:
        parts.append(READ[reading])
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]


def plain(cited: Cited) -> str:
    """A citation in words."""
    return (
        f"{AUTHOR}. “{cited.title}.” {PROJECT}, edition {cited.edition}, law through "
        f"{cited.law_through}. {cited.address}. {_data(cited.notes)}"
    ).rstrip()


def bibtex(cited: Cited) -> str:
    """A citation as an entry of BibTeX; braces, percent signs and the like are escaped."""
    fields = {
        "author": f"{{{escaped(AUTHOR)}}}",
        "title": f"{{{escaped(cited.title)}}}",
        "howpublished": escaped(PROJECT),
        "year": f"{cited.edition:%Y}",
        "edition": f"{cited.edition}",
        "note": escaped(f"Law through {cited.law_through}. {_data(cited.notes)}".rstrip()),
        "url": _address(cited.address),
    }
    inner = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{uschinatariffs{cited.edition:%Y%m%d},\n{inner}}}\n"


def ris(cited: Cited) -> str:
    """A citation as a record of RIS, one tag a line."""
    lines = [
        ("TY", "DATA"),
        ("AU", AUTHOR + ","),  # the comma says that it is the name of a group
        ("TI", cited.title),
        ("T2", PROJECT),
        ("PY", f"{cited.edition:%Y}"),
        ("DA", f"{cited.edition:%Y/%m/%d}"),
        ("ET", f"{cited.edition}"),
        ("N1", f"Law through {cited.law_through}. {_data(cited.notes)}".rstrip()),
        ("UR", _address(cited.address)),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(text.split())}\r\n" for tag, text in lines)


def escaped(text: str) -> str:
    """A text for a field of BibTeX."""
    return " ".join(text.split()).translate(SIGNS)


def _data(notes: Sequence[SourceNote]) -> str:
    made = "; ".join(dict.fromkeys(note.cite_as for note in notes))
    return f"Data: {made}." if made else ""


def _address(address: str) -> str:
    return address.replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")


def _days(values: Mapping[str, Any]) -> str:
    day, second = values.get("day"), values.get("second_day")
    first, last = values.get("first_day"), values.get("last_day")
    if first and last:
        return f"from {long_day(first)} to {long_day(last)}"
    if day and second and day != second:
        return f"on {long_day(day)} and {long_day(second)}"
    return f"on {long_day(day)}" if day else ""


def _says(said: str, values: Mapping[str, Any]) -> bool:
    days = [values.get(name) for name in ("day", "second_day", "first_day", "last_day")]
    asked = [day for day in days if day]
    return all(re.search(re.escape(long_day(day)), said) for day in asked)
