"""Start the dashboard for many readers: python -m deploy --processes 2 --port 8080.

Prepares the data file, starts Streamlit processes and nginx before them, asks each for its
health every five seconds, and starts again what ends or hangs. Stops on SIGTERM or Ctrl-C.
"""

import argparse
import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from deploy.proxy import copy_static, write

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "data" / "warehouse" / "serving"
EVERY_S, PATIENCE = 5.0, 3
START_S = 60.0
DASHBOARD = (
    "streamlit", "run", "dashboard.py", "--server.port={port}", "--server.address=127.0.0.1",
    "--server.headless=true", "--logger.level=warning",
)  # fmt: skip
ASK = ("ask", "--port", "{port}")


@dataclass
class Seat:
    """One process: its port, when it was started, how often it did not answer."""

    port: int
    words: tuple[str, ...] = DASHBOARD
    health: str = "/_stcore/health"
    process: subprocess.Popen | None = None
    started: float = 0.0
    silent: int = 0
    settings: dict[str, str] = field(default_factory=dict)

    def start(self) -> None:
        """Start the process, again where it has ended."""
        command = [sys.executable, "-m", *(word.format(port=self.port) for word in self.words)]
        self.process = subprocess.Popen(command, cwd=ROOT, env=os.environ | self.settings)
        self.started, self.silent = time.monotonic(), 0

    def answers(self) -> bool:
        """Whether the process says that it is well."""
        try:
            address = f"http://127.0.0.1:{self.port}{self.health}"
            with urllib.request.urlopen(address, timeout=5) as said:
                return said.status == 200
        except OSError:
            return False

    def look_after(self) -> None:
        """Start the process again where it ended, or three times did not answer."""
        if self.process is None or self.process.poll() is not None:
            say(f"the process on port {self.port} ended; it is started again")
            self.start()
        elif self.answers():
            self.silent = 0
        elif time.monotonic() - self.started > START_S:
            self.silent += 1
            if self.silent >= PATIENCE:
                say(f"the process on port {self.port} does not answer; it is started again")
                self.process.kill()
                self.process.wait()
                self.start()


def say(words: str) -> None:
    """One line for the log."""
    print(f"deploy: {words}", file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m deploy", description=__doc__)
    parser.add_argument("--processes", type=int, default=max(1, (os.cpu_count() or 2)))
    parser.add_argument("--port", type=int, default=8080, help="where nginx listens")
    parser.add_argument("--first", type=int, default=8701, help="port of the first process")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="for nginx's own files")
    parser.add_argument("--ask", action="store_true", help="answer other programs at /api/ too")
    chosen = parser.parse_args(arguments)
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if not nginx:
        say("nginx is not installed; on Debian: apt-get install nginx-light")
        return 2
    if chosen.ask and not find_spec("mcp"):
        say("mcp is missing; run `.venv/bin/pip install -r requirements-ask.txt`")
        return 2
    if subprocess.run(
        [sys.executable, "-m", "warehouse", "build", "--if-stale"], cwd=ROOT
    ).returncode:
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    shared = {"STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32)}
    settings = {} if next(iter(shared)) in os.environ else shared
    settings = settings | ({"TARIFFS_ASK": "/api"} if chosen.ask else {})
    seats = [Seat(chosen.first + n, settings=settings) for n in range(chosen.processes)]
    folder = chosen.folder.resolve()
    copy_static(folder)
    asked = chosen.first + chosen.processes if chosen.ask else None
    path = write(folder, chosen.port, [seat.port for seat in seats], asked)
    proxy = [nginx, "-p", str(folder), "-c", str(path), "-g", "daemon off;"]
    if subprocess.run([nginx, "-q", "-t", *proxy[1:-2]]).returncode:
        return 2
    if asked:
        seats.append(Seat(asked, ASK, "/api/health"))
    started: subprocess.Popen | None = None
    try:
        for seat in seats:
            seat.start()
        started = subprocess.Popen(proxy)
        say(f"{len(seats)} processes behind http://127.0.0.1:{chosen.port}")
        while True:
            time.sleep(EVERY_S if all(_is_up(seat) for seat in seats) else 0.5)
            for seat in seats:
                seat.look_after()
            if started.poll() is not None:
                say("nginx ended; it is started again")
                started = subprocess.Popen(proxy)
    except KeyboardInterrupt:
        return 0
    finally:
        _stop([started, *(seat.process for seat in seats)])


def _is_up(seat: Seat) -> bool:
    return seat.process is not None and seat.process.poll() is None


def _stop(processes: list[subprocess.Popen | None]) -> None:
    running = [process for process in processes if process and process.poll() is None]
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()


if __name__ == "__main__":
    sys.exit(main())
