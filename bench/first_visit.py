"""The first visit of a fresh clone with packages installed, on one core (bench.first_visit).

The clone is of the last commit. Prints seconds from the request of a browser, which has the other
cores, to the first words and to a settled Overview, where the bar stood, and the most memory that
the server and the build took together.
"""

import os
import subprocess
import tempfile
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep

from playwright.sync_api import Page

from tools.browser import ROOT, SETTLED, browser, new_page, served

WORDS = """() => {
  const main = document.querySelector('[data-testid="stMainBlockContainer"]');
  return !!main && main.innerText.trim().length > 0;
}"""
BAR = """() => {
  const bar = document.querySelector('[data-testid="stProgress"] [role="progressbar"]');
  return bar && bar.getAttribute('aria-valuenow');
}"""
LOOK_S = 0.05


def first_visit() -> dict[str, float]:
    """Seconds to the first words and until settled, places of the bar, and the most MiB in all."""
    every = os.sched_getaffinity(0)
    with tempfile.TemporaryDirectory() as folder, browser() as launched:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
        os.sched_setaffinity(0, {min(every)})
        try:
            with served(folder=clone) as (address, pid):
                os.sched_setaffinity(0, every)
                with _most_memory(pid) as most:
                    found = _visit(new_page(launched, address), address)
                return found | {"first_visit_peak_mib": most[0]}
        finally:
            os.sched_setaffinity(0, every)


def _visit(page: Page, address: str) -> dict[str, float]:
    start, places = perf_counter(), set[str]()
    page.goto(address, wait_until="commit")
    page.wait_for_function(WORDS, polling=1000 * LOOK_S)
    words = perf_counter() - start
    while not page.evaluate(SETTLED):
        if place := page.evaluate(BAR):
            places.add(place)
        sleep(LOOK_S)
    return {
        "first_words_seconds": words,
        "first_visit_seconds": perf_counter() - start,
        "first_visit_bar_places": len(places),
    }


@contextmanager
def _most_memory(pid: int) -> Generator[list[float]]:
    """The most MiB that a process and its children held together, looked at in a thread."""
    most, over = [0.0], threading.Event()

    def watch() -> None:
        while not over.wait(LOOK_S):
            most[0] = max(most[0], sum(map(_proportional_mib, _family(pid))))

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield most
    finally:
        over.set()
        watching.join()


def _family(pid: int) -> list[int]:
    found = [pid]
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in path.read_text().split():
            found += _family(int(child))
    return found


def _proportional_mib(pid: int) -> float:
    """The memory of a process in MiB; what it shares with another one counts in part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0  # it has ended
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0) / 1024


if __name__ == "__main__":
    for name, value in first_visit().items():
        print(f"{name:24} {value:,.1f}")
