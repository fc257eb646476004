"""The downloads: written once, older ones removed, failures in a sentence."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from warehouse.errors import DataError
from warehouse.package import downloads, publish


@pytest.fixture
def written(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package that is there already stands for one that would be written."""

    def copied(folder, source, progress=None, root=None):
        shutil.copytree(package, folder)
        return folder

    monkeypatch.setitem(publish.__globals__, "export", copied)


def test_the_files_have_their_edition_in_the_name_and_older_ones_go(written, tmp_path: Path):
    older = tmp_path / "static" / "data-2020-01-01-abc"
    older.mkdir(parents=True)
    (older / "contents.json").write_text("[]")
    assert downloads(tmp_path) == []
    place = publish(root=tmp_path)
    assert not older.exists()
    assert [path.name for path in (tmp_path / "static").iterdir()] == [place.name]
    found = downloads(tmp_path)
    edition = place.name.removeprefix("data-")[:10]
    for item in found:
        path = tmp_path / "static" / item.path
        assert path.stat().st_size == item.size
        assert edition in path.name
    assert {"package", "database", "panel_hs8", "panel_hs6"} <= {item.table for item in found}
    with zipfile.ZipFile(tmp_path / "static" / found[0].path) as packed:
        inner = f"us-china-tariffs-{edition}/"
        described = json.loads(packed.read(f"{inner}datapackage.json"))
        assert {f"{inner}{item['path']}" for item in described["resources"]} <= set(
            packed.namelist()
        )


def test_what_is_written_is_not_written_again(written, tmp_path: Path, monkeypatch):
    place = publish(root=tmp_path)
    before = (place / "contents.json").stat().st_mtime_ns
    monkeypatch.setitem(publish.__globals__, "export", None)
    assert publish(root=tmp_path) == place
    assert (place / "contents.json").stat().st_mtime_ns == before


def test_a_folder_that_cannot_be_written_ends_in_a_sentence(written, tmp_path: Path):
    (tmp_path / "static").write_text("a file in the way")
    with pytest.raises(DataError, match="could not be written"):
        publish(root=tmp_path)
