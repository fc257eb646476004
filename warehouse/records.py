"""What a hand-written record must say: law, source cards, column meanings."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any, TypeVar

import yaml

from warehouse.errors import RecordError

T = TypeVar("T")

KNOWN = (
    "official text read",
    "repository quoting the official text",
    "secondary page read",
    "secondary note",
    "not verified",
)
TOPICS = ("refunds", "not computed", "missing list")
STACKING = ("share", "whole good", "whole line")
SCOPE_COLUMNS = (
    "code_prefix",
    "tier",
    "valid_from",
    "valid_before",
    "effect",
    "extent",
    "share",
    "condition",
    "citation",
)
DIGITS = re.compile(r"(?:[0-9]{2}){1,5}")
EFFECTS = ("include", "exclude", "conditional")  # conditional: named on the line, never netted
EXTENTS = ("whole", "part")
PASSED_ON = ("rows", "results")  # what the terms of a source let a data package hold
CHANGES = ("starts", "ends")
UNKNOWN = "outcome not known"
OUTCOMES = ("in force", "put off", "lapsed", UNKNOWN)


@dataclass(frozen=True)
class RateChange:
    """A rate and the day it starts, with the text that set it.

    opened is false where we have the official address but did not open it; read_at is then the
    page that was read instead.
    """

    effective: date
    rate: float
    because: str
    citation: str
    known: str
    tier: str = ""
    published: date | None = None
    url: str | None = None
    opened: bool = True
    read_at: str | None = None


@dataclass(frozen=True)
class FutureRate:
    """A rate announced but never in force, or due after the last day of evidence."""

    effective: date
    rate: float
    because: str
    citation: str
    known: str
    outcome: str
    tier: str = ""
    published: date | None = None
    url: str | None = None
    opened: bool = True
    read_at: str | None = None


@dataclass(frozen=True)
class Measure:
    """One tariff measure: who charges whom, on what, and each dated rate."""

    measure: str
    title: str
    imposed_by: str
    imposed_on: str
    layer: str
    applies_to: str
    legal_basis: str
    unit: str
    checked: date
    rates: list[RateChange]
    announced: list[FutureRate] = field(default_factory=list)
    scheduled: list[FutureRate] = field(default_factory=list)
    program: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Displacement:
    """One layer or program that takes the place of another; a file may name several at once."""

    displacer: str
    displaced: str
    valid_from: date
    on: str
    citation: str
    known: str
    valid_before: date | None = None
    url: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Edition:
    """An edition, and since when and why it is withdrawn, if it is."""

    edition: date
    withdrawn_on: date | None = None
    because: str | None = None


@dataclass(frozen=True)
class LawNote:
    """What the law says that no figure works out, or the record on refunds, while it holds."""

    topic: str
    about: str
    note: str
    valid_from: date
    citation: str
    url: str
    known: str
    valid_before: date | None = None
    codes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class DateDue:
    """A day on which something starts or ends after our last check, and what became of it."""

    record: str
    change: str
    day: date
    became: str | None = None
    citation: str | None = None


@dataclass(frozen=True)
class Evidence:
    """The edition, and the first and last days of law and trade that it holds."""

    edition: date
    law_from: date
    law_through: date
    trade_through: date
    weights_year: int


@dataclass(frozen=True)
class Source:
    """The card of one folder under data/raw."""

    source: str
    title: str
    producer: str
    page: str
    accessed: date
    license: str
    license_url: str
    passed_on: str
    cite_as: str
    vintage: str
    files: dict[str, str]
    route: str | None = None
    warnings: list[str] = field(default_factory=list)


# libyaml reads a record ten times faster than Python does
_SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """The content of a YAML file; a broken one is a RecordError with the place."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_SAFE)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RecordError(f"{path}: not readable as YAML: {error}") from error


def _record(kind: type[T], path: Path, values: Any) -> T:
    if not isinstance(values, dict):
        raise RecordError(f"{path}: expected a list of fields with values, found {values!r}.")
    allowed = {item.name for item in fields(kind)}  # ty: ignore[invalid-argument-type]
    unknown = sorted(set(values) - allowed)
    if unknown:
        raise RecordError(f"{path}: unknown field {', '.join(unknown)}; check the spelling.")
    try:
        return kind(**values)
    except TypeError as error:
        raise RecordError(f"{path}: {error}") from error


def _dated(kind: type[T], path: Path, rows: Any) -> list[T]:
    records = [_record(kind, path, row) for row in rows or []]
    for record in records:
        _check_change(path, record)
    return records


def _check_change(path: Path, change: Any) -> None:
    if type(change.effective) is not date:
        raise RecordError(
            f"{path}: effective must be a date like 2018-09-24, found {change.effective!r}."
        )
    if not isinstance(change.rate, int | float) or not 0 <= change.rate <= 600:
        raise RecordError(f"{path}: rate on {change.effective} must be a percent from 0 to 600.")
    if change.known not in KNOWN:
        raise RecordError(
            f"{path}: known must be one of {'; '.join(KNOWN)}; found {change.known!r}."
        )
    if change.read_at if change.opened else not change.url:
        raise RecordError(
            f"{path}: the rate of {change.effective} needs a url where opened is false, and opened:"
            " false where read_at is given."
        )
    if not str(change.citation).strip():
        raise RecordError(f"{path}: the rate of {change.effective} has no citation.")


def measure_files(root: Path) -> list[Path]:
    """Every measure's YAML file, in order of country and name."""
    return [
        path
        for path in sorted((root / "data" / "policy").glob("*/*.yaml"))
        if not path.stem.startswith(("stacking", "law_notes"))
    ]


def read_measure(path: Path) -> Measure:
    """One measure; its name is the file's. Raises RecordError with file and field."""
    content = read_yaml(path)
    if not isinstance(content, dict):
        raise RecordError(f"{path}: expected a measure with title, rates and so on.")
    lists = {
        "rates": _dated(RateChange, path, content.get("rates")),
        "announced": _dated(FutureRate, path, content.get("announced")),
        "scheduled": _dated(FutureRate, path, content.get("scheduled")),
    }
    measure = _record(Measure, path, content | lists | {"measure": path.stem})
    if measure.applies_to not in ("all goods", "listed goods"):
        raise RecordError(f"{path}: applies_to must be 'all goods' or 'listed goods'.")
    return measure


def check_scopes(products: Path) -> None:
    """Refuse a product list with other columns than SCOPE_COLUMNS, or a word it cannot hold.

    A conditional row gives a use or a description that no code isolates.
    Raises RecordError with file and code.
    """
    with products.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        if tuple(next(rows, ())) != SCOPE_COLUMNS:
            raise RecordError(f"{products}: the columns must be {', '.join(SCOPE_COLUMNS)}.")
        for cells in filter(None, rows):
            if len(cells) != len(SCOPE_COLUMNS):
                raise RecordError(
                    f"{products}, line {rows.line_num}: {len(cells)} values for"
                    f" {len(SCOPE_COLUMNS)} columns; a comma is missing, or one is not in quotes."
                )
            code, *_, effect, extent, _, condition, citation = cells
            place = f"{products}: {code}"
            if not DIGITS.fullmatch(code):
                raise RecordError(f"{place}: a code is 2, 4, 6, 8 or 10 digits.")
            if effect not in EFFECTS:
                raise RecordError(f"{place}: effect must be one of {', '.join(EFFECTS)}.")
            if extent not in EXTENTS:
                raise RecordError(f"{place}: extent must be one of {', '.join(EXTENTS)}.")
            if effect == "conditional" and not condition:
                raise RecordError(f"{place}: a conditional row must say its condition.")
            if not citation:
                raise RecordError(f"{place}: has no citation.")


def read_displacements(root: Path) -> Iterator[tuple[str, Displacement]]:
    """Country folder and record for each pair of displacer and displaced in the stacking files."""
    for path in sorted((root / "data" / "policy").glob("*/stacking*.yaml")):
        for row in read_yaml(path) or []:
            # YAML 1.1 reads a bare `on` key as true
            fixed = {("on" if key is True else key): value for key, value in row.items()}
            pairs = product(_listed(fixed.get("displacer")), _listed(fixed.get("displaced")))
            for displacer, displaced in pairs:
                named = {"displacer": displacer, "displaced": displaced}
                record = _record(Displacement, path, fixed | named)
                if record.on not in STACKING:
                    raise RecordError(
                        f"{path}: on must be one of {', '.join(STACKING)}; found {record.on!r}."
                    )
                yield path.parent.name, record


def _listed(names: Any) -> list[Any]:
    return names if isinstance(names, list) else [names]


def source_cards(root: Path) -> list[Source]:
    """The cards of every folder under data/raw; a folder without one is a RecordError."""
    cards = []
    for folder in sorted(path for path in (root / "data" / "raw").iterdir() if path.is_dir()):
        card = folder / "source.yaml"
        if not card.exists():
            raise RecordError(f"{folder}: has no source.yaml; add the card of this source.")
        cards.append(_record(Source, card, read_yaml(card) | {"source": folder.name}))
        if cards[-1].passed_on not in PASSED_ON:
            raise RecordError(f"{card}: passed_on must be one of {', '.join(PASSED_ON)}.")
    return cards


def column_meanings(root: Path) -> dict[str, str]:
    """What each column of the marts means, from data/columns.yaml."""
    return read_yaml(root / "data" / "columns.yaml")


def read_dates_due(root: Path) -> list[DateDue]:
    """What starts or ends after our last check; a wrong word is a RecordError."""
    path = root / "data" / "policy" / "dates_due.yaml"
    rows = [_record(DateDue, path, row) for row in read_yaml(path) or []] if path.exists() else []
    for row in rows:
        place = f"{path}: {row.record}, {row.day}"
        if type(row.day) is not date or row.change not in CHANGES:
            raise RecordError(f"{place}: needs a day and a change, one of {', '.join(CHANGES)}.")
        if row.became is not None and row.became not in OUTCOMES:
            raise RecordError(
                f"{place}: became must be one of {', '.join(OUTCOMES)}; found {row.became!r}."
            )
        if row.became not in (None, UNKNOWN) and not row.citation:
            raise RecordError(f"{place}: {row.became} needs the citation of the text that says so.")
    return rows


def read_law_notes(root: Path) -> list[LawNote]:
    """US rules that no figure works out; a wrong topic or day is a RecordError."""
    path = root / "data" / "policy" / "united_states" / "law_notes.yaml"
    rows = [_record(LawNote, path, row) for row in read_yaml(path) or []] if path.exists() else []
    for row in rows:
        if row.topic not in TOPICS or row.known not in KNOWN or type(row.valid_from) is not date:
            raise RecordError(
                f"{path}: {row.about}: needs a topic of {', '.join(TOPICS)}, a day and known."
            )
    return rows


def read_evidence(root: Path) -> Evidence:
    """The edition and how far its evidence reaches; a missing or wrong day is a RecordError."""
    path = root / "data" / "policy" / "evidence.yaml"
    evidence = _record(Evidence, path, read_yaml(path))
    for item in fields(Evidence):
        value = getattr(evidence, item.name)
        if type(value) is not (int if item.name == "weights_year" else date):
            raise RecordError(f"{path}: {item.name} must be a day like 2026-10-10, not {value!r}.")
    return evidence


def read_editions(root: Path) -> list[Edition]:
    """Every edition; one withdrawn without a reason, or ours not listed, is a RecordError."""
    path = root / "data" / "policy" / "editions.yaml"
    rows = [_record(Edition, path, row) for row in read_yaml(path) or []] if path.exists() else []
    for row in rows:
        if type(row.edition) is not date or bool(row.withdrawn_on) != bool(row.because):
            raise RecordError(
                f"{path}: {row.edition}: needs a day, and both withdrawn_on and because or neither."
            )
    ours = read_evidence(root).edition
    if rows and ours not in [row.edition for row in rows]:
        raise RecordError(f"{path}: edition {ours} of evidence.yaml is not listed.")
    return rows
