"""Write the checksums of a source folder into its card: python -m warehouse.checksums FOLDER …"""

import hashlib
import sys
from pathlib import Path

from warehouse import records
from warehouse.errors import RecordError


def checksum(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def data_files(folder: Path) -> list[Path]:
    """The files of a source folder that its card must name."""
    return sorted(
        path for path in folder.iterdir() if path.is_file() and path.name != "source.yaml"
    )


def check_seals(root: Path) -> None:
    """Raise RecordError where a source file differs from its card, is missing or not on it."""
    for card in records.source_cards(root):
        folder = root / "data" / "raw" / card.source
        found = {path.name: checksum(path) for path in data_files(folder)}
        for name in sorted(found.keys() | card.files.keys()):
            if found.get(name) != card.files.get(name):
                raise RecordError(_difference(f"data/raw/{card.source}", name, found, card.files))


def _difference(folder: str, name: str, found: dict[str, str], files: dict[str, str]) -> str:
    seal_it = f"seal the folder with `python -m warehouse.checksums {folder}`"
    if name not in found:
        return (
            f"{folder}/{name} is on the card of its source and missing; put it back, or {seal_it}."
        )
    if name not in files:
        return f"{folder}/{name} is not on the card of its source; remove it, or {seal_it}."
    return f"{folder}/{name} differs from its card; undo the change, or, if it is meant, {seal_it}."


def seal(folder: Path) -> None:
    """Replace the card's list of files by the present files and their checksums."""
    card = folder / "source.yaml"
    words, _, _ = card.read_text(encoding="utf-8").partition("\nfiles:")
    rows = "".join(f"\n  {path.name}: {checksum(path)}" for path in data_files(folder))
    card.write_text(f"{words}\nfiles:{rows}\n", encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        seal(Path(name))
