"""Write the checksums of a source folder into its card: python -m warehouse.checksums FOLDER …"""

import hashlib
import sys
from pathlib import Path


def checksum(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def data_files(folder: Path) -> list[Path]:
    """The files of a source folder that its card must name."""
    return sorted(
        path for path in folder.iterdir() if path.is_file() and path.name != "source.yaml"
    )


def seal(folder: Path) -> None:
    """Replace the card's list of files by the present files and their checksums."""
    card = folder / "source.yaml"
    words, _, _ = card.read_text(encoding="utf-8").partition("\nfiles:")
    rows = "".join(f"\n  {path.name}: {checksum(path)}" for path in data_files(folder))
    card.write_text(f"{words}\nfiles:{rows}\n", encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        seal(Path(name))
