"""A house of its own for each test: folders, changelog and evidence, and a line to a local server."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from refresh.ask import Line, open_line
from warehouse.checksums import checksum

CARD = {
    "title": "A source", "producer": "A producer", "page": "https://example.gov/", "accessed": "2026-10-10",
    "license": "public domain", "license_url": "https://example.gov/", "passed_on": "rows", "cite_as": "A source",
    "vintage": "old", "warnings": ["Nothing after February is known."],
}  # fmt: skip


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A root with an empty changelog section and evidence."""
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## Unreleased\n\n## 2026-11-24\n\nOld.\n"
    )
    (tmp_path / "refresh").mkdir()
    policy = tmp_path / "data" / "policy"
    policy.mkdir(parents=True)
    (policy / "evidence.yaml").write_text("law_through: 2026-10-10\ntrade_through: 2026-08-01\n")
    return tmp_path


@pytest.fixture
def shelve(house: Path) -> Callable[..., Path]:
    """Put a source folder into the house: shelve(name, {file: content})."""

    def put(name: str, files: dict[str, str]) -> Path:
        folder = house / "data" / "raw" / name
        folder.mkdir(parents=True)
        for file, content in files.items():
            (folder / file).write_text(content)
        sums = {file: checksum(folder / file) for file in files}
        (folder / "source.yaml").write_text(yaml.safe_dump(CARD | {"files": sums}, sort_keys=False))
        return folder

    return put


@pytest.fixture
def line_to(tmp_path: Path) -> Callable[..., Line]:
    """A line on which the given beginnings of addresses lead to a local server, without pauses."""

    def make(server_url: str, *beginnings: str, **changes) -> Line:
        stand_ins = dict.fromkeys(beginnings, server_url)
        quick = {
            "pause": 0.0,
            "first_wait": 0.01,
            "tries": 3,
            "timeout": 2.0,
            "seen": tmp_path / "no",
        }
        return open_line(stand_ins=stand_ins, **(quick | changes))

    return make


def snapshot(root: Path) -> dict[str, str]:
    """Each file of a house with its content."""
    return {
        str(path.relative_to(root)): path.read_text() for path in root.rglob("*") if path.is_file()
    }
