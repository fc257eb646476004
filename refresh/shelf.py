"""New files into a source folder, so that a run that is killed leaves whole files.

Files are written aside under data/incoming; when all are whole a mark is set, and only then are
they moved into place one by one. A run that finds the mark of a killed run finishes its moves; it
throws away what has no mark.
"""

import os
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from refresh.ask import RefreshError
from warehouse.checksums import checksum

READY = "ready"


def put(root: Path, source: str, files: Mapping[str, str], card: Mapping[str, object]) -> None:
    """Replace files of data/raw/<source> and set fields of its card, all or nothing.

    files: name → content. card: field → value (vintage, accessed, …); checksums are added.
    """
    folder = root / "data" / "raw" / source
    aside = root / "data" / "incoming" / source
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    for name, content in files.items():
        _write(aside / name, content)
    names = {path.name for path in folder.iterdir() if path.name != "source.yaml"} | files.keys()
    sums = {name: checksum((aside if name in files else folder) / name) for name in sorted(names)}
    described = yaml.safe_load((folder / "source.yaml").read_text(encoding="utf-8")) | card
    described = {
        **{key: value for key, value in described.items() if key != "files"},
        "files": sums,
    }
    text = yaml.safe_dump(described, sort_keys=False, allow_unicode=True, width=110)
    _write(aside / "source.yaml", text)
    _write(aside / READY, "")
    finish(root)


def finish(root: Path) -> list[str]:
    """Move what is whole into place and throw away what is not; returns the sources moved."""
    moved = []
    for aside in sorted((root / "data" / "incoming").glob("*/")):
        if (aside / READY).exists():
            for path in sorted(aside.iterdir(), key=lambda path: path.name == "source.yaml"):
                if path.name != READY:
                    os.replace(path, root / "data" / "raw" / aside.name / path.name)
            moved.append(aside.name)
        shutil.rmtree(aside)
    return moved


def note(root: Path, bullets: list[str]) -> None:
    """Add bullets to the data part of the changelog's Unreleased section."""
    path = root / "CHANGELOG.md"
    text = path.read_text(encoding="utf-8")
    found = re.search(r"^## Unreleased\n", text, re.MULTILINE)
    if not found:
        raise RefreshError("CHANGELOG.md has no section Unreleased; add one, then run this again.")
    end = text.find("\n## ", found.end())
    section = text[found.end() : end if end >= 0 else len(text)]
    if "**Data**\n\n" not in section:
        section = "\n**Data**\n\n" + section.lstrip("\n")
    lines = "".join(f"- {bullet}\n" for bullet in bullets)
    section = section.replace("**Data**\n\n", f"**Data**\n\n{lines}", 1)
    replace(path, text[: found.end()] + section + (text[end:] if end >= 0 else ""))


def set_trade_through(root: Path, month: str) -> None:
    """Move the last month of trade evidence forward; month is like 2026-10."""
    path = root / "data" / "policy" / "evidence.yaml"
    text = path.read_text(encoding="utf-8")
    replace(
        path, re.sub(r"^trade_through:.*$", f"trade_through: {month}-01", text, flags=re.MULTILINE)
    )


def replace(path: Path, text: str) -> None:
    """Write a file through a whole copy beside it and a rename."""
    aside = path.with_name(f".{path.name}.{date.today():%Y%m%d}.new")
    _write(aside, text)
    os.replace(aside, path)


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
