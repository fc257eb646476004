"""Claims from the public debate: data/claims read, checked and put into the schema `policy`."""

from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from warehouse.errors import RecordError
from warehouse.records import read_yaml

ORIGINS = ("article", "debate")
WORDS_ARE = ("quoted", "as recorded", "common form")
COMPARED = ("about", "at least")
CLAIMS = (
    "claim varchar, title varchar, place integer, origin varchar, said_by varchar, said_on date,"
    " words_are varchar, words varchar, publisher varchar, url varchar, opened boolean,"
    " step varchar, test varchar, said_value double, unit varchar, compare varchar,"
    " tolerance_pct double, context varchar, would_change varchar"
)
EVIDENCE = (
    "claim varchar, place integer, publisher varchar, title varchar, value double, unit varchar,"
    " url varchar"
)


@dataclass(frozen=True)
class Claim:
    """What was said, by whom, where it can be read, and the test that it is put to.

    words_are: quoted, as recorded (by an article whose text we do not have), or a common form.
    compare: about said_value, within tolerance_pct, or at least said_value.
    """

    claim: str
    title: str
    place: int
    origin: str
    said_by: str
    words_are: str
    words: str
    publisher: str
    url: str
    opened: bool
    test: str
    said_value: float
    unit: str
    compare: str
    tolerance_pct: float
    context: str
    would_change: str
    said_on: date | None = None
    step: str | None = None
    evidence: list[dict[str, Any]] = field(default_factory=list)


def read_claims(root: Path) -> list[Claim]:
    """Every claim of data/claims; a missing field or a wrong word is a RecordError."""
    claims = []
    for path in sorted((root / "data" / "claims").glob("*.yaml")):
        content = read_yaml(path)
        known = {item.name for item in fields(Claim)}
        if not isinstance(content, dict) or set(content) - known:
            raise RecordError(f"{path}: expected only the fields {', '.join(sorted(known))}.")
        try:
            claim = Claim(**content | {"claim": path.stem})
        except TypeError as error:
            raise RecordError(f"{path}: {error}") from error
        _check(path, claim)
        claims.append(claim)
    return claims


def _check(path: Path, claim: Claim) -> None:
    for said, choices in (
        (claim.origin, ORIGINS), (claim.words_are, WORDS_ARE), (claim.compare, COMPARED),
    ):  # fmt: skip
        if said not in choices:
            raise RecordError(f"{path}: {said!r} must be one of {', '.join(choices)}.")
    if type(claim.said_on) is not date and (claim.said_on or claim.words_are == "quoted"):
        raise RecordError(f"{path}: said_on must be a date like 2025-05-06.")
    if not claim.url.startswith("http") or not claim.publisher:
        raise RecordError(f"{path}: a claim needs the publisher and address of its words.")


def load_claims(connection: duckdb.DuckDBPyConnection, root: Path) -> None:
    """Create and fill policy.claims and policy.claim_evidence."""
    connection.execute(f"create table policy.claims ({CLAIMS})")
    connection.execute(f"create table policy.claim_evidence ({EVIDENCE})")
    for claim in read_claims(root):
        connection.execute(
            f"insert into policy.claims values ({', '.join('?' * 19)})",
            [
                claim.claim, claim.title, claim.place, claim.origin, claim.said_by, claim.said_on,
                claim.words_are, claim.words, claim.publisher, claim.url, claim.opened, claim.step,
                claim.test, claim.said_value, claim.unit, claim.compare, claim.tolerance_pct,
                claim.context, claim.would_change,
            ],
        )  # fmt: skip
        for place, row in enumerate(claim.evidence, start=1):
            connection.execute(
                "insert into policy.claim_evidence values (?, ?, ?, ?, ?, ?, ?)",
                [
                    claim.claim, place, row["publisher"], row["title"], row.get("value"),
                    row["unit"], row["url"],
                ],
            )  # fmt: skip
