"""The file is built whole or not at all."""

import os
import shutil
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import duckdb
import pytest

from warehouse.build import build, expected_path, is_good
from warehouse.errors import DataError, RecordError
from warehouse.leftovers import remove_leftovers, temporary_path

ROOT = Path(__file__).resolve().parents[2]
BUILD = "from pathlib import Path; import sys; from warehouse.build import build; build(Path('{}'))"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project with one source, one mart and one check."""
    for folder in ("raw/s", "policy/china", "warehouse"):
        (tmp_path / "data" / folder).mkdir(parents=True)
    for layer in ("staging", "marts", "checks", "pages"):
        (tmp_path / "queries" / layer).mkdir(parents=True)
    shutil.copytree(
        ROOT / "data" / "raw" / "legal_events", tmp_path / "data" / "raw" / "s", dirs_exist_ok=True
    )
    shutil.copy(ROOT / "data" / "policy" / "evidence.yaml", tmp_path / "data" / "policy")
    shutil.copy(ROOT / "data" / "columns.yaml", tmp_path / "data")
    (tmp_path / "queries/staging/s.sql").write_text(
        "select 2024 as year, 5 as exports_usd from read_csv('data/raw/s/events.csv') limit 1"
    )
    (tmp_path / "queries/marts/m.sql").write_text(
        "-- A mart.\n--\n-- grain year\nselect * from staging.s"
    )
    (tmp_path / "queries/checks/exports_are_positive.sql").write_text(
        "select * from marts.m where exports_usd <= 0"
    )
    return tmp_path


def test_the_file_carries_comments_cards_lineage_and_manifest(small: Path):
    path = build(small)
    with duckdb.connect(str(path), read_only=True) as connection:
        described = connection.execute(
            "select comment from duckdb_columns() where table_name = 'm' order by column_name"
        ).fetchall()
        assert described == [
            ("exports of goods from the United States, FAS value",),
            ("calendar year",),
        ]
        assert connection.execute("select source from meta.sources").fetchall() == [("s",)]
        assert connection.execute("from meta.latest").fetchall() == [("staging.s", "s", "2024")]
        assert connection.execute(
            "select tags['storage_version'] from duckdb_databases() where path is not null"
        ).fetchone() == ("v1.5.0+",)
    assert is_good(path)


def test_a_broken_check_stops_the_build_and_keeps_the_last_good_file(small: Path):
    good = build(small)
    (small / "queries/marts/m.sql").write_text(
        "-- A mart.\n--\n-- grain year\nselect year, -1 as exports_usd from staging.s"
    )
    with pytest.raises(DataError, match=r"1 row breaks “exports are positive”.*exports_usd -1"):
        build(small)
    assert is_good(good)
    assert list((small / "data/warehouse").glob("*.building")) == []


@pytest.mark.parametrize("damage", ["empty", "cut", "text", "foreign"])
def test_a_bad_file_is_noticed_and_rebuilt(small: Path, damage: str):
    path = build(small)
    if damage == "empty":
        path.write_bytes(b"")
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif damage == "text":
        path.write_text("not a database " * 1000)
    else:
        path.unlink()
        with duckdb.connect(str(path)) as foreign:
            foreign.execute("create table t as select 1 as a")
    assert not is_good(path)
    assert is_good(build(small))


def test_a_killed_build_leaves_the_last_good_file(small: Path):
    good = build(small)
    (small / "queries/marts/slow.sql").write_text(
        "-- Slow.\n--\n-- grain one row\n"
        "select count(*) as exports_usd from range(100000000000) where hash(range) = 7"
    )
    slow = subprocess.Popen([sys.executable, "-c", BUILD.format(small)], cwd=ROOT)
    time.sleep(2.5)
    assert slow.poll() is None
    slow.send_signal(signal.SIGKILL)
    slow.wait()
    assert is_good(good)
    assert not expected_path(small).exists()


def test_a_file_that_may_not_grow_ends_in_a_sentence(small: Path):
    limited = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); {BUILD}"
    )
    said = subprocess.run(
        [sys.executable, "-c", limited.format(small)], cwd=ROOT, capture_output=True, text=True
    )
    assert (
        said.stderr.strip()
        .splitlines()[-1]
        .startswith(
            "warehouse.errors.DataError: The data file could not be written. Make room on the disk"
        )
    )
    assert list((small / "data/warehouse").glob("tariffs-*")) == []


def test_two_builds_at_once_both_end_well(small: Path):
    command = [sys.executable, "-c", BUILD.format(small)]
    both = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [process.wait(timeout=120) for process in both] == [0, 0]
    assert is_good(expected_path(small))


def test_a_column_without_a_meaning_stops_the_build(small: Path):
    (small / "queries/marts/m.sql").write_text(
        "-- A mart.\n--\n-- grain exports_usd\nselect 1 as exports_usd, 2 as mystery"
    )
    with pytest.raises(Exception, match=r"columns\.yaml: say what mystery"):
        build(small)


def test_a_doubled_row_stops_the_build(small: Path):
    doubled = "-- A mart.\n--\n-- grain year\nfrom staging.s union all from staging.s"
    (small / "queries/marts/m.sql").write_text(doubled)
    with pytest.raises(
        DataError, match=r"marts\.m repeats 1 keys, for example year 2024 \(2 rows\)"
    ):
        build(small)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            lambda file: file.write_text(file.read_text() + "\n"),
            r"events\.csv differs from its card; undo",
        ),
        (
            lambda file: file.unlink(),
            r"events\.csv is on the card of its source and missing; put it back",
        ),
        (
            lambda file: file.with_name("new.csv").write_text("a"),
            r"new\.csv is not on the card of its source",
        ),
    ],
    ids=["edited", "missing", "not on the card"],
)
def test_a_source_file_that_differs_from_its_card_stops_the_build(small: Path, change, says: str):
    change(small / "data" / "raw" / "s" / "events.csv")
    with pytest.raises(RecordError, match=says) as caught:
        build(small)
    assert "python -m warehouse.checksums data/raw/s" in str(caught.value)


def test_a_build_removes_what_a_killed_one_left_and_no_running_ones(small: Path):
    folder = expected_path(small).parent
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    name = temporary_path(folder / "tariffs-0.duckdb").name
    left, running = folder / name.replace(str(os.getpid()), str(ended.pid)), folder / name
    elsewhere = folder / "tariffs-0.elsewhere.1.2.building"
    for path in (left, Path(f"{left}.wal"), running, elsewhere):
        path.touch()
    build(small)
    assert sorted(folder.glob("*.building*")) == sorted([running, elsewhere])
    os.utime(elsewhere, (0, 0))
    build(small)
    assert list(folder.glob("*.building*")) == [running]


def test_what_an_older_version_left_is_judged_by_its_age(tmp_path):
    path = tmp_path / "tariffs-0123456789ab.1763-8659039670000.building"
    path.touch()
    remove_leftovers(tmp_path)
    assert path.exists()
    os.utime(path, (0, 0))
    remove_leftovers(tmp_path)
    assert not path.exists()


def test_a_file_that_was_good_is_looked_for_again_after_a_moment(small: Path, monkeypatch):
    asking, now = import_module("warehouse.query"), [0.0]
    monkeypatch.setattr(asking, "monotonic", lambda: now[0])  # other threads may ask it too
    path = build(small)
    assert asking._checked(path) == path
    path.unlink()
    now[0] = 0.1
    assert asking._checked(path) == path  # open still, and not looked for
    now[0] = 0.5
    assert asking._checked(path) is None
    now[0] = 0.6
    assert asking._checked(path) is None
