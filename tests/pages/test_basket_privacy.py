"""Nothing of a basket is kept: no file, no log line, no figure or answer for others."""

import os
import pickle
import socket
import subprocess
import sys
import time
import urllib.request
from importlib import import_module
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.drawing import _kept, forget_drawings
from tools.browser import new_page, open_settled, settle

questions_kept = import_module("warehouse.query")  # warehouse.query is the function too
ROOT = Path(__file__).resolve().parents[2]
MARKER = "8517130042"  # not a number of the tariff, so that it stands nowhere else
WHEN = "2025-04-20"
FILE = f"code,value_usd,day\n85171300,31415926,{WHEN}\n{MARKER},27182818,{WHEN}\n"
MARKS = [MARKER.encode(), b"31415926", b"27182818", b"31,415,926", b"85.1713.0042"]
NOT_OURS = {".git", ".venv", "__pycache__", "tests"}


@pytest.fixture
def watched(tmp_path, warehouse):
    """A server with a home, a folder for temporary files and a log of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "log"
    own = {"HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "temporary")}
    for folder in own.values():
        Path(folder).mkdir()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", f"--server.port={port}"]
    command += ["--server.headless=true", "--server.address=127.0.0.1", "--logger.level=debug"]
    with log.open("wb") as written:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | own, stdout=written, stderr=written
        )
        address = f"http://127.0.0.1:{port}"
        try:
            for _ in range(240):
                try:
                    urllib.request.urlopen(f"{address}/_stcore/health", timeout=2).close()
                    break
                except OSError:
                    time.sleep(0.25)
            yield address, process.pid
        finally:
            process.terminate()
            process.wait(timeout=20)


def changed_since(moment: float, *folders: Path) -> list[Path]:
    """Files written after a moment, outside of rooms that the server never uses."""
    found = []
    for folder in folders:
        for place, rooms, names in os.walk(folder):
            rooms[:] = [room for room in rooms if room not in NOT_OURS]
            paths = [Path(place) / name for name in names]
            found += [path for path in paths if path.is_file() and path.stat().st_mtime >= moment]
    return found


def with_marks(paths: list[Path]) -> dict[str, bytes]:
    return {str(path): mark for path in paths for mark in MARKS if mark in path.read_bytes()}


def open_files(process: int) -> set[Path]:
    """Files that a process holds open, those without a name in any folder too."""
    links = [link for link in Path(f"/proc/{process}/fd").iterdir() if link.exists()]
    return {link for link in links if link.is_file()}


def test_an_uploaded_basket_leaves_nothing_behind(chromium, watched, tmp_path):
    address, process = watched
    begun = time.time()
    page = new_page(chromium, address)
    open_settled(page, f"{address}/basket")
    page.get_by_text("Upload", exact=True).click()
    page.wait_for_selector('input[type="file"]', state="attached")
    settle(page)
    given = {"name": "secret-31415926.csv", "mimeType": "text/csv", "buffer": FILE.encode()}
    page.set_input_files('input[type="file"]', given)
    page.wait_for_selector(".st-key-card_basket_by_layer")
    settle(page)
    assert page.get_by_text("Nothing you enter is kept").count() == 1
    assert "$58.6M" in page.inner_text("body")  # the two values, so the file was read
    assert not any(mark.decode() in page.url for mark in MARKS)

    (tmp_path / "planted").write_bytes(FILE.encode())  # the search finds what is there
    assert list(with_marks(changed_since(begun, tmp_path))) == [str(tmp_path / "planted")]
    (tmp_path / "planted").unlink()
    assert with_marks([*changed_since(begun, ROOT, tmp_path), tmp_path / "log"]) == {}
    if sys.platform == "linux":
        named = {path for path in open_files(process) if path.resolve().suffix != ".duckdb"}
        assert with_marks(sorted(named)) == {}

    other = new_page(chromium, address)
    open_settled(other, f"{address}/basket")
    other.get_by_text("Upload", exact=True).click()
    settle(other)
    seen = other.content()
    assert not any(mark.decode() in seen for mark in MARKS)
    page.context.close()
    other.context.close()


def test_no_answer_and_no_figure_of_a_basket_is_kept_for_others(warehouse, monkeypatch):
    asked: list[str] = []
    for name in ("_kept_answer", "_kept_values"):
        real = getattr(questions_kept, name)
        monkeypatch.setattr(
            questions_kept,
            name,
            lambda *given, real=real: asked.append(repr(given)) or real(*given),
        )
    kept_words = import_module("words.kept")
    digest = kept_words.content_key
    monkeypatch.setattr(
        kept_words,
        "content_key",
        lambda *given: asked.append(pickle.dumps(given[1:]).decode("latin-1")) or digest(*given),
    )
    forget_drawings()
    basket = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120).run()
    basket.switch_page("pages/basket.py").run()
    figures = set(_kept)
    basket.text_area(key="basket__text").set_value(FILE).run()
    assert not basket.exception
    assert any("Nothing you enter is kept" in caption.value for caption in basket.caption)
    assert len(basket.get("plotly_chart")) == 1
    assert any(MARKER in table.value.to_csv() for table in basket.dataframe)
    assert set(_kept) == figures
    assert asked
    assert not [given for given in asked for mark in MARKS if mark.decode() in given]
