"""Many readers before 1, 2 and 4 processes: python -m bench.processes --seconds 300.

Starts `python -m deploy` with each number of processes. 50 readers open pages and change the
product every five seconds; after a third of the time one process is killed. Prints, and writes
to bench/results/processes.json: how long a change took until the script had ended (p50, p95),
errors, whether each reader of the killed process was back at the same address and how soon, and
what the others felt in the ten seconds after.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep
from urllib.request import urlopen

from websockets.exceptions import WebSocketException

from bench.reader import Reader

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results" / "processes.json"
EVERY_S, AFTER_S = 5.0, 10.0
PAGES = ["", "rates", "product", "exemptions", "deficit", "trade", "timeline"]
SIX_DIGITS = ["851713", "950300", "120190", "847130", "850760", "940161", "870380", "271111"]
WIDER = ["all", "category:toys", "category:chips", "section:XVI", "85", "8517", "1201", "9503"]
LOST = (OSError, WebSocketException)


@dataclass
class Change:
    """One change: when, of which process, how long; after one was lost, how long until back."""

    at: float
    seat: str
    seconds: float
    is_return: bool = False


@dataclass
class Log:
    """What all readers of one run saw."""

    changes: list[Change] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    strayed: list[str] = field(default_factory=list)


async def read(reader: Reader, start: float, seconds: float, log: Log, chance: random.Random):
    """Open a page, then change the product every five seconds until the time is over."""
    await asyncio.sleep(chance.random() * EVERY_S)
    await _until_open(reader, log)
    if "product" not in reader.ids:
        log.errors.append(f"the page {reader.page or 'overview'} did not open")
        return
    while perf_counter() < start + seconds:
        began = perf_counter()
        product = chance.choice(SIX_DIGITS if reader.page == "product" else WIDER)
        seat = reader.cookie
        try:
            reader.query = "" if product == "all" else f"product={product}"
            seen = await reader.change("product", "" if product == "all" else product)
            log.changes.append(Change(began - start, seat, seen.seconds))
            log.errors.extend(seen.said("exception"))
        except LOST:
            await _come_back(reader, began, start, log)
        except TimeoutError:
            log.errors.append("a change took more than a minute")
        await asyncio.sleep(max(0.0, began + EVERY_S - perf_counter()))
    await reader.close()


async def _until_open(reader: Reader, log: Log) -> None:
    """Open the page, as often as a reader would load it again where a process has just ended."""
    for _ in range(20):
        try:
            seen = await reader.open()
            log.errors.extend(seen.said("exception"))
            return
        except (*LOST, TimeoutError):
            await asyncio.sleep(1)


async def _come_back(reader: Reader, began: float, start: float, log: Log) -> None:
    """Connect again as a browser does, with nothing but the address."""
    wanted, seat = reader.query, reader.cookie
    reader.widgets.clear()
    for attempt in range(30):
        try:
            await asyncio.sleep(min(0.25 * 2**attempt, 2.0))
            await reader.connect()
            log.changes.append(Change(began - start, seat, perf_counter() - began, True))
            if reader.values.get("product", "") != wanted.removeprefix("product="):
                log.strayed.append(f"{reader.page}?{wanted}: {reader.values.get('product')}")
            return
        except (*LOST, TimeoutError):
            continue
    log.errors.append("never back")


def run(processes: int, readers: int, seconds: float, port: int, is_killed: bool) -> dict:
    """One run; returns its figures."""
    command = [sys.executable, "-m", "deploy", f"--processes={processes}", f"--port={port}"]
    first = port + 1
    started = subprocess.Popen(
        [*command, f"--first={first}"], cwd=ROOT, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for seat in range(processes):
            _wait(f"http://127.0.0.1:{first + seat}/_stcore/health")
        _wait(f"http://127.0.0.1:{port}/health")
        for seat in range(processes):  # each has its data and first answers
            asyncio.run(_warm(f"http://127.0.0.1:{first + seat}"))
        log, killed, memory = asyncio.run(_all(port, first, readers, seconds, is_killed))
    finally:
        started.terminate()
        started.wait(timeout=40)
    return figures(processes, log, killed, seconds) | {"memory_mib": memory}


def _wait(address: str) -> None:
    for _ in range(600):
        try:
            with urlopen(address, timeout=2):
                return
        except OSError:
            sleep(0.2)
    raise RuntimeError(f"{address} does not answer.")


async def _warm(address: str) -> None:
    for page in PAGES:
        reader = Reader(address, page)
        await reader.open()
        await reader.close()


async def _all(
    port: int, first: int, readers: int, seconds: float, is_killed: bool
) -> tuple[Log, str, int]:
    log, start = Log(), perf_counter()
    tasks = [
        asyncio.create_task(
            read(
                Reader(f"http://127.0.0.1:{port}", PAGES[number % len(PAGES)]),
                start, seconds, log, random.Random(number),
            )
        )
        for number in range(readers)
    ]  # fmt: skip
    killed = ""
    await asyncio.sleep(seconds / 3)
    if is_killed:
        os.kill(_pid(first), signal.SIGKILL)
        killed = f"seat={first}"
    await asyncio.sleep(seconds / 2)
    memory = _memory(started=[pid for pid in _pids() if pid])
    await asyncio.gather(*tasks)
    return log, killed, memory


def _pids() -> dict[int, int]:
    """Streamlit processes of this checkout: process by port."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_text().split("\0")
            at = (folder / "cwd").resolve()
        except OSError:
            continue
        ports = [word for word in words if word.startswith("--server.port=")]
        if ports and at == ROOT:
            found[int(folder.name)] = int(ports[0].partition("=")[2])
    return found


def _pid(port: int) -> int:
    return next(pid for pid, its in _pids().items() if its == port)


def _memory(started: list[int]) -> int:
    """Resident memory of the processes together, in MiB."""
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in started)
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20)


def figures(processes: int, log: Log, killed: str, seconds: float) -> dict:
    """Waits in milliseconds, and what the killed process did to its readers and to others."""
    plain = [change for change in log.changes if not change.is_return]
    back = [change.seconds for change in log.changes if change.is_return]
    cut = seconds / 3
    others = [
        change.seconds for change in plain
        if killed and change.seat != killed and cut <= change.at < cut + AFTER_S
    ]  # fmt: skip
    calm = [change.seconds for change in plain if change.at < cut]
    return {
        "processes": processes,
        "changes": len(plain),
        "p50_ms": _ms(median(change.seconds for change in plain) if plain else 0.0),
        "p95_ms": _ms(_p95([change.seconds for change in plain])),
        "errors": len(log.errors),
        "error_texts": sorted(set(log.errors))[:5],
        "readers_cut_off": len(back),
        "addresses_lost": len(log.strayed),
        "back_after_p95_ms": _ms(_p95(back)),
        "others_before_p95_ms": _ms(_p95(calm)),
        "others_after_kill_p95_ms": _ms(_p95(others)),
    }


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else sum(values)


def _ms(seconds: float) -> int:
    return round(1000 * (seconds or 0))


def main() -> None:
    """Print a line a number of processes."""
    parser = argparse.ArgumentParser(prog="python -m bench.processes")
    parser.add_argument("--processes", default="1,2,4")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--port", type=int, default=8670)
    parser.add_argument("--no-kill", action="store_true", help="leave all processes alive")
    chosen = parser.parse_args()
    found = []
    for number in map(int, chosen.processes.split(",")):
        found.append(run(number, chosen.readers, chosen.seconds, chosen.port, not chosen.no_kill))
        print("  ".join(f"{name} {value}" for name, value in found[-1].items()), flush=True)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    settings = {"readers": chosen.readers, "seconds": chosen.seconds, "cores": os.cpu_count()}
    RESULTS.write_text(json.dumps(settings | {"runs": found}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
