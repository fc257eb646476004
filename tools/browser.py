"""A real server and a real browser for tests, pictures and timing."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SPLIT = "2025-01-01"  # where the time axis of rates has its second panel
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)
SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return !!app && app.dataset.testScriptState === 'notRunning'
    && app.dataset.testConnectionState === 'CONNECTED'
    && !app.querySelector('[data-stale="true"],[data-testid="stSkeleton"],[data-testid="stSpinner"]')
    && !!app.querySelector('h1')
    && [...app.querySelectorAll('[data-testid="stPlotlyChart"]')]
        .every(chart => chart.querySelector('.js-plotly-plot .main-svg'));
}"""
DRAWN = """key => document.querySelector(`.st-key-${key} .js-plotly-plot`)._fullData
  .map(trace => ({name: trace.name, panel: trace.xaxis, x: [...trace.x], y: [...trace.y]}))"""


def chromium() -> str:
    """The path of an installed Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
    if not found:
        raise RuntimeError("No chromium on this machine; install Debian's package chromium.")
    return found


@contextmanager
def server() -> Generator[str]:
    """A fresh dashboard on a free port; gives its address."""
    with served() as (address, _):
        yield address


@contextmanager
def served(
    script: str = "dashboard.py",
    settings: Mapping[str, str] | None = None,
    folder: Path = ROOT,
    log: IO[str] | None = None,
) -> Generator[tuple[str, int]]:
    """A fresh server of a script of a checkout on a free port; gives its address and its process.

    log: where it writes what it says; with what this process says unless given.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script]
    command += [f"--server.port={port}", "--server.headless=true"]
    command += ["--server.address=127.0.0.1", "--logger.level=warning"]
    process = subprocess.Popen(
        command, cwd=folder, stdout=log, stderr=log,
        env=os.environ | {"PYTHONPATH": str(folder)} | dict(settings or {}),
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_healthy(address)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_healthy(address: str) -> None:
    for _ in range(240):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.25)
    raise RuntimeError("The dashboard did not start within a minute.")


@contextmanager
def browser() -> Generator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield launched
        finally:
            launched.close()


def new_page(launched: Browser, address: str, *, dark: bool = False, phone: bool = False) -> Page:
    """A page that talks to the dashboard only; on a phone it says so and is touched."""
    context = launched.new_context(
        viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 900},
        color_scheme="dark" if dark else "light",
        device_scale_factor=1,
        is_mobile=phone,
        has_touch=phone,
        user_agent=PHONE if phone else None,
    )
    page = context.new_page()
    page.route(
        "**/*",
        lambda route: route.continue_() if route.request.url.startswith(address) else route.abort(),
    )
    return page


def open_settled(page: Page, url: str) -> None:
    """Go to an address and wait until the page has settled."""
    page.goto(url)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the script has run and every chart is drawn."""
    page.wait_for_function(SETTLED, timeout=60_000)
    page.wait_for_timeout(150)
    page.wait_for_function(SETTLED, timeout=60_000)


def drawn(page: Page, key: str) -> list[dict]:
    """What a chart draws: name, x and y of each series; one in two panels is put together again."""
    traces = page.evaluate(DRAWN, key)
    late = {trace["name"]: trace for trace in traces if trace["panel"] == "x2"}
    early = [trace for trace in traces if trace["panel"] != "x2"]
    only_late = late.keys() - {trace["name"] for trace in early}
    joined = [_joined(trace, late.get(trace["name"])) for trace in early]
    return joined + [trace for name, trace in late.items() if name in only_late]


def _joined(early: dict, late: dict | None) -> dict:
    """A series without the corner that was added where its two panels meet."""
    if late is None:
        return early
    x, y, start = early["x"], early["y"], 0
    if x and str(x[-1])[:10] == SPLIT:
        start = int(str(late["x"][0])[:10] == SPLIT and late["y"][0] == y[-1])
        x, y = x[:-1], y[:-1]
    return early | {"x": [*x, *late["x"][start:]], "y": [*y, *late["y"][start:]]}
