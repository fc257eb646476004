"""What the first reader sees while the data file is not there yet."""

import hashlib
import shutil
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tools.browser import ROOT, new_page, served, settle
from warehouse.paths import warehouse_folder

BAR = '[data-testid="stProgress"]'
UNSEEN = ".st-key-unseen_chart"


class _Halfway(BaseHTTPRequestHandler):
    """Gives the checksum of a file, and the file: one half, and the other when it may."""

    def __init__(self, content: bytes, may_end: threading.Event, *given) -> None:
        self.content, self.may_end = content, may_end
        super().__init__(*given)

    def do_GET(self) -> None:
        is_seal = self.path.endswith(".sha256")
        said = hashlib.sha256(self.content).hexdigest().encode() if is_seal else self.content
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        half = 0 if is_seal else len(said) // 2
        self.wfile.write(said[:half])
        self.wfile.flush()
        if not is_seal:
            self.may_end.wait(60)
        self.wfile.write(said[half:])

    def log_message(self, *words) -> None:
        """Say nothing."""


@pytest.fixture
def halfway(warehouse: Path):
    """The address of a data file that stops halfway, and what lets it go on."""
    may_end = threading.Event()
    given = partial(_Halfway, warehouse.read_bytes(), may_end)
    server = ThreadingHTTPServer(("127.0.0.1", 0), given)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    place = f"http://127.0.0.1:{server.server_port}/tariffs.duckdb"
    yield place, may_end
    may_end.set()
    server.shutdown()
    server.server_close()
    taken = warehouse_folder(ROOT) / "taken" / hashlib.sha256(place.encode()).hexdigest()[:12]
    shutil.rmtree(taken, ignore_errors=True)


def test_readers_see_the_bar_and_their_browsers_take_what_draws_charts(chromium, halfway, tmp_path):
    place, may_end = halfway
    with (
        (tmp_path / "log").open("w") as log,
        served(settings={"TARIFFS_DATABASE": place}, log=log) as (url, _),
    ):
        page = new_page(chromium, url)
        page.goto(url)
        page.locator(f"{UNSEEN} .main-svg").first.wait_for(state="attached")
        assert page.locator(BAR).is_visible()
        assert "taking the data file" in page.locator(BAR).inner_text()
        assert not page.locator(UNSEEN).is_visible()
        page.reload()  # who comes later sees the same build
        page.get_by_text("taking the data file").wait_for()
        may_end.set()
        page.locator(".st-key-lead h1").wait_for()
        settle(page)
        assert page.locator(f"{BAR}, {UNSEEN}").count() == 0
        page.context.close()
