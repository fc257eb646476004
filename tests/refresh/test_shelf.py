"""A run that is killed at any moment leaves whole files."""

import os

import pytest
import yaml

from refresh import shelf
from refresh.ask import RefreshError, open_line
from refresh.run import refresh
from tests.refresh.conftest import snapshot
from warehouse.checksums import checksum

NEW = {"a.csv": "x\n2\n", "b.csv": "x\n2\n"}


@pytest.fixture
def folder(shelve):
    return shelve("source", {"a.csv": "x\n1\n", "b.csv": "x\n1\n"})


def cut_off(monkeypatch, name: str, at: int) -> None:
    """Let a function of os do its work until the call that stands for being killed."""
    real, calls = getattr(os, name), []

    def until(*values):
        calls.append(values)
        if len(calls) == at:
            raise KeyboardInterrupt
        return real(*values)

    monkeypatch.setattr(os, name, until)


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_killed_while_writing_aside_the_old_files_stay(house, folder, monkeypatch, at):
    before = {path.name: path.read_text() for path in folder.iterdir()}
    with monkeypatch.context() as patch:
        cut_off(patch, "fsync", at)
        with pytest.raises(KeyboardInterrupt):
            shelf.put(house, "source", NEW, {})
    assert {path.name: path.read_text() for path in folder.iterdir()} == before
    has_mark = (house / "data/incoming/source" / shelf.READY).exists()
    assert shelf.finish(house) == (["source"] if has_mark else [])
    after = {path.name: path.read_text() for path in folder.iterdir()}
    assert (after == before) is not has_mark
    assert not list((house / "data/incoming").iterdir())


@pytest.mark.parametrize("at", [1, 2, 3])
def test_killed_while_moving_the_next_run_finishes(house, folder, monkeypatch, at):
    with monkeypatch.context() as patch:
        cut_off(patch, "replace", at)
        with pytest.raises(KeyboardInterrupt):
            shelf.put(house, "source", NEW, {"vintage": "new"})
    assert all(path.read_text() in ("x\n1\n", "x\n2\n") for path in folder.glob("*.csv"))
    assert shelf.finish(house) == ["source"]
    card = yaml.safe_load((folder / "source.yaml").read_text())
    assert card["vintage"] == "new"
    assert card["files"] == {name: checksum(folder / name) for name in ("a.csv", "b.csv")}
    assert (folder / "a.csv").read_text() == "x\n2\n"


def test_a_file_that_is_not_replaced_stays_with_its_checksum(house, folder):
    shelf.put(house, "source", {"a.csv": "x\n2\n"}, {"vintage": "new"})
    card = yaml.safe_load((folder / "source.yaml").read_text())
    assert card["files"] == {name: checksum(folder / name) for name in ("a.csv", "b.csv")}
    assert card["producer"] == "A producer"


def test_the_changelog_needs_its_section(house):
    (house / "CHANGELOG.md").write_text("# Changelog\n\n## 2026-11-24\n")
    before = snapshot(house)
    with pytest.raises(RefreshError, match="has no section Unreleased"):
        shelf.note(house, ["A figure."])
    assert snapshot(house) == before


def test_a_bullet_stands_first_in_the_data_part(house):
    text = "# Changelog\n\n## Unreleased\n\n**Data**\n\n- Old.\n\n**Dashboard**\n\n- Page.\n"
    (house / "CHANGELOG.md").write_text(text)
    shelf.note(house, ["New."])
    assert (house / "CHANGELOG.md").read_text() == text.replace("- Old.", "- New.\n- Old.")


def test_the_month_of_trade_moves_and_the_day_of_law_stays(house):
    shelf.set_trade_through(house, "2026-10")
    assert (house / "data/policy/evidence.yaml").read_text() == (
        "law_through: 2026-10-10\ntrade_through: 2026-10-01\n"
    )


def test_a_dry_run_leaves_what_a_killed_run_left(house, folder):
    aside = house / "data" / "incoming" / "source"
    aside.mkdir(parents=True)
    (aside / "a.csv").write_text("x\n2\n")
    (aside / shelf.READY).touch()
    before = snapshot(house)
    refresh(
        ["treasury"],
        True,
        house,
        open_line(tries=1, pause=0.0, stand_ins={"https://": "http://127.0.0.1:9/"}),
    )
    assert snapshot(house) == before
