"""nginx before real servers on this machine: seats, a server that ends, static files, headers."""

import gzip
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from deploy.proxy import copy_static, write

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
pytestmark = pytest.mark.skipif(not NGINX, reason="nginx is not installed")


class _SaysItsPort(BaseHTTPRequestHandler):
    def do_GET(self):
        content = str(self.server.server_port).encode()
        if self.path.startswith("/page"):
            content = b"<head><title>Streamlit</title></head>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *words):
        """Say nothing."""


def _serve(port: int = 0) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", port), _SaysItsPort)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _end(server: ThreadingHTTPServer) -> None:
    server.shutdown()
    server.server_close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def folder():
    """A folder that the workers of nginx may read, which run as nobody in particular."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture
def asked():
    """The server of the questions for other programs."""
    server = _serve()
    yield server
    _end(server)


@pytest.fixture
def behind(folder, asked):
    """Three servers by port, and the address of the proxy before them."""
    servers = {server.server_port: server for server in (_serve(), _serve(), _serve())}
    port = _free_port()
    path = write(folder, port, list(servers), asked.server_port)
    copy_static(folder)
    command = [NGINX, "-p", str(folder), "-c", str(path), "-g", "daemon off;"]
    process = subprocess.Popen(command)
    address = f"http://127.0.0.1:{port}"
    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/health", timeout=1).close()
            break
        except OSError:
            time.sleep(0.05)
    yield servers, address, folder
    process.terminate()
    process.wait(timeout=10)
    for server in servers.values():
        _end(server)


def _ask(address: str, seat: str = "", **headers: str) -> tuple[str, dict[str, str]]:
    asked = urllib.request.Request(address, headers=headers | ({"Cookie": seat} if seat else {}))
    with urllib.request.urlopen(asked, timeout=10) as answer:
        content = answer.read()
        if answer.headers.get("Content-Encoding") == "gzip":
            content = gzip.decompress(content)
        return content.decode(errors="replace"), dict(answer.headers)


def test_a_reader_keeps_the_process_that_answered_first(behind):
    _, address, _ = behind
    first, headers = _ask(address)
    seat = headers["Set-Cookie"].split(";")[0]
    assert seat == f"seat={first}"
    assert {_ask(address, seat)[0] for _ in range(12)} == {first}


def test_new_readers_are_spread_over_all_processes(behind):
    servers, address, _ = behind
    assert {_ask(address)[0] for _ in range(12)} == {str(port) for port in servers}


def test_a_reader_of_a_process_that_ended_is_given_another_and_stays_there(behind):
    servers, address, _ = behind
    first = _ask(address)[0]
    _end(servers[int(first)])
    second, headers = _ask(f"{address}/rates?product=85", f"seat={first}")
    assert second != first
    seat = headers["Set-Cookie"].split(";")[0]
    servers[int(first)] = _serve(int(first))
    time.sleep(0.2)
    assert {_ask(address, seat)[0] for _ in range(6)} == {second}


def test_questions_for_other_programs_reach_their_own_process(behind, asked):
    servers, address, _ = behind
    for path in ("/api", "/api/ask/evidence.json?limit=1", "/api/mcp"):
        content, headers = _ask(f"{address}{path}", f"seat={next(iter(servers))}")
        assert content == str(asked.server_port)
        assert "Set-Cookie" not in headers


def test_without_such_a_process_there_is_no_such_place(folder):
    assert "/api" not in write(folder, 8080, [8701]).read_text()


@pytest.mark.parametrize("seat", ["seat=1", "seat=any", "seat=../../x", "seat="])
def test_a_seat_that_does_not_exist_gets_any_process(behind, seat):
    servers, address, _ = behind
    assert int(_ask(address, seat)[0]) in servers


def test_static_files_come_squeezed_and_may_be_kept_for_a_year(behind):
    _, address, folder = behind
    script = max((folder / "files" / "static" / "js").glob("*.js"), key=lambda p: p.stat().st_size)
    content, headers = _ask(f"{address}/static/js/{script.name}", **{"Accept-Encoding": "gzip"})
    assert content == script.read_text(encoding="utf-8", errors="replace")
    assert headers["Content-Encoding"] == "gzip"
    assert int(headers["Content-Length"]) < script.stat().st_size / 2
    assert "max-age=31536000" in headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/", "/static/js/a.js", "/health"])
def test_security_headers_stand_on_each_answer(behind, path):
    _, address, folder = behind
    (folder / "files" / "static" / "js" / "a.js").write_text("1")
    headers = _ask(f"{address}{path}")[1]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]


def test_only_a_card_may_be_framed_by_other_sites(behind):
    _, address, _ = behind
    headers = _ask(f"{address}/embed?card=deficit.trade_and_balance")[1]
    assert "frame-ancestors *" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert _ask(f"{address}/embedded")[1]["X-Frame-Options"] == "SAMEORIGIN"


def test_a_shared_link_has_title_description_and_picture(behind):
    _, address, _ = behind
    page = _ask(f"{address}/page")[0]
    assert "<title>US-China tariffs by product and by day</title>" in page
    assert "content='What the United States and China charge on each other&#x27;s goods" in page
    assert f"og:image' content='{address}/static/preview.png'" in page
    with urllib.request.urlopen(f"{address}/static/preview.png", timeout=10) as picture:
        assert picture.read(4) == b"\x89PNG"
