"""The layers of duty, read once from data/layers.csv."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warehouse.errors import RecordError
from warehouse.paths import ROOT


@dataclass(frozen=True)
class Layer:
    """One layer of a country's duty, by its place in the stack."""

    country: str
    layer: str
    position: int
    name: str
    short_name: str
    gloss: str
    color: str
    answer_to: str


@cache
def layers(root: Path = ROOT) -> tuple[Layer, ...]:
    """Every layer, by country and place; raises RecordError for a row that cannot be read."""
    path = root / "data" / "layers.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        try:
            rows = [
                Layer(position=int(row.pop("position")), **row) for row in csv.DictReader(lines)
            ]
        except (KeyError, TypeError, ValueError) as error:
            raise RecordError(f"{path}: {error}") from error
    return tuple(sorted(rows, key=lambda row: (row.country, row.position)))
