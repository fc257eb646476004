"""The words of the data package: the descriptor of the Frictionless standard, README, citation."""

import json
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from warehouse.checksums import checksum
from warehouse.package.rights import Table
from warehouse.paths import ROOT

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DOCUMENTS = (
    "CHANGELOG.md",
    "CITATION.cff",
    "docs/assumptions.md",
    "docs/assumptions_china.md",
    "docs/chinese_tariff.md",
    "docs/data_licenses.md",
    "docs/data_package.md",
    "docs/glossary.md",
    "docs/methodology.md",
    "docs/reconciliation.md",
)
TYPES = {
    "VARCHAR": "string",
    "DATE": "date",
    "TIMESTAMP": "datetime",
    "DOUBLE": "number",
    "FLOAT": "number",
    "BIGINT": "integer",
    "INTEGER": "integer",
    "HUGEINT": "integer",
    "BOOLEAN": "boolean",
}
MEDIA = {".parquet": "application/vnd.apache.parquet", ".csv": "text/csv"}
OWN = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


@dataclass(frozen=True)
class Column:
    """A column: its name, its type in DuckDB, what it means."""

    name: str
    kind: str
    meaning: str


@dataclass(frozen=True)
class Written:
    """A table as written: its words, columns, number of rows and files."""

    table: Table
    title: str
    note: str
    columns: tuple[Column, ...]
    rows: int
    files: tuple[Path, ...]


def field_type(kind: str) -> str:
    """The type of a DuckDB column in a Table Schema."""
    if kind.endswith("[]"):
        return "array"
    return "number" if kind.startswith("DECIMAL") else TYPES[kind]


def write_descriptions(
    folder: Path,
    edition: date,
    written: list[Written],
    withheld: list[Table],
    cards: dict[str, dict[str, str]],
    root: Path = ROOT,
) -> None:
    """Write datapackage.json and README.md, and copy the documents that go with them."""
    for name in DOCUMENTS:
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(root / name, folder / name)
    shutil.copyfile(root / "LICENSE", folder / "LICENSE")
    described = descriptor(folder, edition, written, cards)
    text = json.dumps(described, indent=1, ensure_ascii=False)
    (folder / "datapackage.json").write_text(f"{text}\n", encoding="utf-8")
    (folder / "README.md").write_text(readme(edition, written, withheld, cards), encoding="utf-8")


def descriptor(
    folder: Path, edition: date, written: list[Written], cards: dict[str, dict[str, str]]
) -> dict[str, Any]:
    """The content of datapackage.json: each file with its columns, key, sources and checksum."""
    return {
        "$schema": PROFILE,
        "name": "us-china-tariffs",
        "title": "US-China tariffs by product and by day",
        "description": (
            "What the United States and China charge on each other's goods, by product and by day "
            f"since 2018. Edition {edition}."
        ),
        "version": str(edition),
        "created": f"{edition}T00:00:00Z",
        "keywords": ["tariffs", "United States", "China", "trade policy", "Harmonized System"],
        "licenses": [OWN],
        "contributors": [
            {"title": "The US-China tariff dashboard contributors", "roles": ["creator"]}
        ],
        "sources": [_source(card) for card in cards.values()],
        "resources": [
            _resource(folder, item, path, cards) for item in written for path in item.files
        ],
    }


def _source(card: dict[str, str]) -> dict[str, str]:
    return {"title": f"{card['producer']}: {card['title']}", "path": card["page"]}


def _resource(
    folder: Path, item: Written, path: Path, cards: dict[str, dict[str, str]]
) -> dict[str, Any]:
    form = path.suffix.removeprefix(".")
    schema: dict[str, Any] = {
        "fields": [
            {
                "name": column.name,
                "type": field_type(column.kind),
                "description": column.meaning,
            }
            for column in item.columns
        ]
    }
    if form == "csv":
        schema["missingValues"] = [""]
    if item.table.key:
        schema["primaryKey"] = list(item.table.key)
    described: dict[str, Any] = {
        "name": item.table.stem if form == "parquet" else f"{item.table.stem}_csv",
        "type": "table",
        "title": item.title,
        "path": path.relative_to(folder).as_posix(),
        "format": form,
        "mediatype": MEDIA[path.suffix],
        "bytes": path.stat().st_size,
        "hash": f"sha256:{checksum(path)}",
        "schema": schema,
    }
    if item.note:
        described["description"] = item.note
    if form == "csv":
        described["encoding"] = "utf-8"
    if item.table.sources:
        described["sources"] = [_source(cards[source]) for source in item.table.sources]
    return described


def readme(
    edition: date,
    written: list[Written],
    withheld: list[Table],
    cards: dict[str, dict[str, str]],
) -> str:
    """README.md: what each file is, what stays out and under which terms."""
    lines = [
        f"# US-China tariffs, edition {edition}",
        "",
        "How to read these files: [docs/data_package.md](docs/data_package.md).",
        "How to cite: [CITATION.cff](CITATION.cff). What changed: [CHANGELOG.md](CHANGELOG.md).",
        "`sha256sum -c SHA256SUMS` checks that all files arrived whole.",
        "",
        "## Tables",
        "",
        "| File | Rows | What it has |",
        "| --- | ---: | --- |",
        *(f"| {_files(item)} | {item.rows:,} | {_cell(item.title)} |" for item in written),
        "",
        "The meaning of each column is in `datapackage.json` and in the DuckDB file.",
        "",
        "## What stays out",
        "",
        "The terms of some sources do not let their rows be passed on in bulk. These tables of the",
        "project hold such rows and are not here:",
        "",
        "| Table | Because of |",
        "| --- | --- |",
        *(f"| `{table.name}` | {_cell(_because(table, cards))} |" for table in withheld),
        "",
        "## Results that rest on such sources",
        "",
        *(
            f"- {reason} ({', '.join(f'`{name}`' for name in names)})"
            for reason, names in _by_reason(written).items()
        ),
        "",
    ]
    return "\n".join(lines)


def _files(item: Written) -> str:
    return f"`{item.table.stem}` ({', '.join(path.suffix[1:] for path in item.files)})"


def _cell(words: str) -> str:
    return " ".join(words.replace("|", "/").split())


def _because(table: Table, cards: dict[str, dict[str, str]]) -> str:
    return "; ".join(dict.fromkeys(cards[source]["producer"] for source in table.restricted))


def _by_reason(written: list[Written]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in written:
        if item.table.reason and item.table.restricted:
            found.setdefault(item.table.reason, []).append(item.table.stem)
    return found
