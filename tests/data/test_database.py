"""TARIFFS_DATABASE: a file by path, or taken once from an address; trusted, never built."""

import hashlib
import os
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import duckdb
import pytest

from components.warming import ask_ahead
from warehouse import DataError, database
from warehouse.query import query_in

ROOT = Path(__file__).resolve().parents[2]


class _Recording(SimpleHTTPRequestHandler):
    def log_message(self, *words):
        self.server.asked.append(self.path)


@pytest.fixture
def served(tmp_path):
    """A folder served on this machine: its path, its address, and what was asked for."""
    folder = tmp_path / "served"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Recording, directory=folder))
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}/tariffs.duckdb", server.asked
    server.shutdown()
    server.server_close()


@pytest.fixture
def start(tmp_path, monkeypatch):
    """Ask for the file as a process that has just started does, with a folder of its own."""
    monkeypatch.setattr(database, "warehouse_folder", lambda: tmp_path / "warehouse")

    def again(place: object) -> Path:
        monkeypatch.setenv(database.NAME, str(place))
        monkeypatch.setattr(database, "_found", {})
        return database.given_file()

    return again


def small_file(path: Path, fingerprint: str = "f1") -> Path:
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema meta")
        connection.execute(
            "create table meta.manifest as select $1 as fingerprint, date '2026-10-10' as law_through",
            [fingerprint],
        )
    return path


def publish(folder: Path, fingerprint: str = "f1") -> bytes:
    made = small_file(folder / "made", fingerprint)
    content = made.read_bytes()
    made.rename(folder / "tariffs.duckdb")
    seal = hashlib.sha256(content).hexdigest()
    (folder / "tariffs.duckdb.sha256").write_text(f"{seal}  tariffs.duckdb\n")
    return content


def test_a_path_gives_its_file_under_any_name(start, tmp_path):
    path = small_file(tmp_path / "shared.duckdb")
    assert start(path) == path
    assert database.is_found()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "which is not there"),
        (b"", "no data file of this project"),
        (b"not a database", "no data file of this project"),
    ],
)
def test_a_path_without_a_file_of_ours_is_refused_in_a_sentence(start, tmp_path, content, says):
    path = tmp_path / "shared.duckdb"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DataError, match=says) as refused:
        start(path)
    assert str(tmp_path) not in str(refused.value)  # readers see no path of the machine


def test_a_file_that_is_cut_short_is_refused(start, tmp_path):
    path = small_file(tmp_path / "shared.duckdb")
    path.write_bytes(path.read_bytes()[: 2 * path.stat().st_size // 3])
    with pytest.raises(DataError, match=r"cut short|damaged"):
        start(path)


def test_a_file_is_taken_once_and_kept(start, served):
    folder, address, asked = served
    content = publish(folder)
    first = start(address)
    assert first.read_bytes() == content
    assert start(address) == first
    assert asked.count("/tariffs.duckdb") == 1


def test_a_new_file_takes_the_place_of_the_kept_one(start, served):
    folder, address, _ = served
    publish(folder, "f1")
    old = start(address)
    (folder / "tariffs.duckdb").unlink()
    content = publish(folder, "f2")
    new = start(address)
    assert new.read_bytes() == content
    assert not old.exists()


def test_a_file_that_does_not_match_its_checksum_is_not_kept(start, served, tmp_path):
    folder, address, _ = served
    publish(folder)
    (folder / "tariffs.duckdb.sha256").write_text("0" * 64)
    with pytest.raises(DataError, match="does not match the checksum"):
        start(address)
    assert not list((tmp_path / "warehouse").rglob("*.duckdb"))
    assert not list((tmp_path / "warehouse").rglob("*.part"))


def test_an_address_without_a_checksum_is_refused(start, served):
    folder, address, _ = served
    publish(folder)
    (folder / "tariffs.duckdb.sha256").write_text("soon")
    with pytest.raises(DataError, match="no SHA-256 checksum"):
        start(address)


def test_the_kept_file_serves_while_the_address_does_not_answer(start, served):
    folder, address, _ = served
    publish(folder)
    kept = start(address)
    (folder / "tariffs.duckdb.sha256").unlink()
    assert start(address) == kept


def test_a_kept_file_that_was_changed_is_taken_again(start, served):
    folder, address, _ = served
    content = publish(folder)
    start(address).write_bytes(b"flipped")
    assert start(address).read_bytes() == content


def test_an_address_that_never_answered_is_a_sentence(start, served):
    _, address, _ = served
    with pytest.raises(DataError, match="does not answer"):
        start(address)


@pytest.mark.parametrize(
    "address", ["http://example.org/a.duckdb", "ftp://example.org/a", "s3://b/a"]
)
def test_an_address_in_the_open_is_refused(start, address):
    with pytest.raises(DataError, match="https://"):
        start(address)


def test_processes_that_start_together_take_the_file_once(warehouse, served, tmp_path):
    folder, address, asked = served
    content = warehouse.read_bytes()
    (folder / "tariffs.duckdb").write_bytes(content)
    (folder / "tariffs.duckdb.sha256").write_text(hashlib.sha256(content).hexdigest())
    code = (
        "import sys; from pathlib import Path; from warehouse import database, query;"
        "database.warehouse_folder = lambda: Path(sys.argv[1]);"
        "print(query('evidence').iloc[0, 0])"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "warehouse")]
    settings = os.environ | {database.NAME: address}
    started = [
        subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = [process.communicate(timeout=120)[0] for process in started]
    assert [process.returncode for process in started] == [0, 0, 0]
    assert len(set(said)) == 1
    assert asked.count("/tariffs.duckdb") == 1


def test_a_question_is_answered_from_the_given_file_opened_as_locked(warehouse, tmp_path):
    shared = tmp_path / "shared.duckdb"
    shared.write_bytes(warehouse.read_bytes())
    shared.chmod(0o444)
    code = (
        "from warehouse.query import cursor, ensure_built;"
        "own = cursor(); print(ensure_built().name, own.execute('select current_setting("
        "$$lock_configuration$$), current_setting($$enable_external_access$$)').fetchone())"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | {database.NAME: str(shared)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert said.stdout.strip() == "shared.duckdb (True, False)"


def test_a_file_of_another_version_is_a_sentence(tmp_path):
    path = small_file(tmp_path / "old.duckdb")
    asked = subprocess.run(
        [sys.executable, "-m", "warehouse", "ask", "evidence"], cwd=ROOT,
        env=os.environ | {database.NAME: str(path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert asked.returncode == 2
    assert "does not fit this version" in asked.stderr


@pytest.mark.parametrize("taken_away", [True, False], ids=["taken away", "another file"])
def test_warming_ends_with_a_line_in_the_log_where_the_file_is_not_ours_to_read(
    start, tmp_path, caplog, taken_away
):
    path = small_file(tmp_path / "shared.duckdb")
    start(path)
    if taken_away:
        path.unlink()
    ask_ahead()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "pages ask for themselves: shared.duckdb" in caplog.text
    assert "Traceback" not in caplog.text


def test_a_file_with_flipped_bytes_is_said_to_be_damaged(tmp_path):
    path = tmp_path / "flipped.duckdb"
    columns = (
        "hash(i) as edition, i as law_from, i as law_through, i as trade_through, i as weights_year"
    )
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema marts")
        connection.execute(
            f"create table marts.evidence_dates as select {columns} from range(300_000) as t (i)"
        )
    content = bytearray(path.read_bytes())
    content[12_288 + 4_096] ^= 0xFF  # in the first block, behind the three headers
    path.write_bytes(content)
    with pytest.raises(DataError, match="missing or damaged"):
        query_in(path, "evidence")
