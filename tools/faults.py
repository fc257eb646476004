"""Break things and see that each ends in a plain sentence or in recovery: python -m tools.faults.

Works on a copy of this checkout, so that nothing here is touched. Needs a Unix; a full and a
read-only disk need the right to mount, a false clock needs faketime, and are said to be left out
where these are missing. Ends with status 1 where one thing broke differently.
"""

import argparse
import asyncio
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from bench.reader import Reader, Seen
from tools.browser import served
from tools.pictures import page_names

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", "warehouse-*", "*.duckdb", "taken"
)
HEADERS = 12_288  # bytes, which are read when the file is opened
FLIP = bytes(range(255, -1, -1))
DAMAGED = "This page cannot be shown, because its data cannot be read."
NOT_SHOWN = "This page cannot be shown"
ASK = ["ask", "evidence", "--format", "csv"]
Said = tuple[int, str, str]


class SkippedError(Exception):
    """A fault that this machine cannot make; the message says what is missing."""


def run(copy: Path, *words: str, before: tuple[str, ...] = (), **settings) -> Said:
    """Run `python -m warehouse` in the copy: status, output, errors."""
    command = [*before, sys.executable, "-m", "warehouse", *words]
    ended = subprocess.run(
        command, cwd=copy, capture_output=True, text=True, timeout=600, check=False, **settings
    )
    return ended.returncode, ended.stdout, ended.stderr


def file_of(copy: Path) -> Path:
    """The one data file of the copy."""
    (found,) = (copy / "data" / "warehouse").glob("tariffs-*.duckdb")
    return found


def remove_files(copy: Path) -> None:
    """Remove the data file, so that the next question builds it."""
    for path in (copy / "data" / "warehouse").glob("tariffs-*.duckdb"):
        path.unlink()


def must(is_so: bool, words: str) -> None:
    """Say what went differently than it must."""
    if not is_so:
        raise AssertionError(words)


def plain(said: Said) -> str:
    """How a run ended: recovered, or with a sentence; anything else is a fault."""
    status, _, errors = said
    must("Traceback" not in errors, f"a traceback: {errors[-400:]}")
    must(status in (0, 2), f"status {status}: {errors[-400:]}")
    last = errors.strip().splitlines()[-1:] or [""]
    must(status == 0 or last[0].rstrip().endswith((".", ")")), f"no sentence: {last[0]!r}")
    return "recovered" if status == 0 else f"said: {last[0][:110]}"


def killed_builds(copy: Path, right: str, times: int, chance: random.Random) -> str:
    """Kill a build at random moments; the file before stays, and the next build is whole."""
    start = time.monotonic()
    must(run(copy, "build")[0] == 0, "the build failed before anything was broken")
    takes = time.monotonic() - start
    kept = file_of(copy).read_bytes()
    for _ in range(times):
        building = subprocess.Popen(
            [sys.executable, "-m", "warehouse", "build"], cwd=copy,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(chance.uniform(0.1, takes))
        building.send_signal(signal.SIGKILL)
        building.wait()
        status, answer, _ = run(copy, *ASK)
        must(status == 0 and answer == right, "a killed build changed the answer")
    must(len(kept) > 0, "there was no file")
    return f"{times} builds killed; each time the answer was the same"


def damaged_file(copy: Path, right: str, times: int, chance: random.Random) -> str:
    """Cut the file and flip its bytes: rebuilt, or a sentence, and never another answer."""
    ends = set()
    good = file_of(copy).read_bytes()
    for number in range(times):
        path = file_of(copy)
        if number % 4 == 0:
            path.write_bytes(good[: chance.randrange(len(good))])
        else:
            flipped = bytearray(good)
            for _ in range(chance.choice([1, 64, 4096])):
                flipped[chance.randrange(len(good))] ^= 0xFF
            path.write_bytes(flipped)
        said = run(copy, *ASK)
        ends.add(plain(said).partition(":")[0])
        must(said[0] != 0 or said[1] == right, "a damaged file gave another answer")
        file_of(copy).write_bytes(good)
    return f"{times} files damaged: {', '.join(sorted(ends))}"


def full_disk(copy: Path, right: str) -> str:
    """No room for the file: a sentence, and recovery once there is room."""
    folder = copy / "data" / "warehouse"
    with mounted(folder, "size=20m"):
        said = plain(run(copy, *ASK))
    must(said.startswith("said"), "a full disk went unnoticed")
    must(run(copy, *ASK)[1] == right, "no recovery after a full disk")
    return said


def small_files(copy: Path, right: str) -> str:
    """A limit on the size of a file: a sentence."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8_000_000, 8_000_000))

    remove_files(copy)
    said = plain(run(copy, *ASK, preexec_fn=limit))
    must(run(copy, *ASK)[1] == right, "no recovery once files may grow")
    return said


def read_only_folder(copy: Path, right: str) -> str:
    """A folder that cannot be written to, and no file in it: a sentence."""
    folder = copy / "data" / "warehouse"
    with mounted(folder, "ro"):
        said = plain(run(copy, *ASK))
    must(said.startswith("said"), "a read-only folder went unnoticed")
    must(run(copy, *ASK)[1] == right, "no recovery once the folder may be written to")
    return said


@contextmanager
def mounted(folder: Path, options: str) -> Generator[None]:
    """An empty disk of its own over a folder."""
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        raise SkippedError("mounting a disk is not allowed here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def false_clock(copy: Path, right: str) -> str:
    """1970 and 2100: a fresh build answers the same."""
    faketime = shutil.which("faketime")
    if not faketime:
        raise SkippedError("faketime is not installed")
    for day in ("1970-01-02 00:00:00", "2100-01-01 00:00:00"):
        remove_files(copy)
        said = run(copy, *ASK, before=(faketime, "-f", f"@{day}"))
        plain(said)
        must(said[0] != 0 or said[1] == right, f"another answer in {day[:4]}")
    return "the same answer in 1970 and 2100"


def missing_source(copy: Path, right: str) -> str:
    """A raw file is gone: a sentence; back again, recovery."""
    path = next(iter(sorted((copy / "data" / "raw" / "legal_events").glob("*.csv"))))
    content = path.read_bytes()
    remove_files(copy)
    path.unlink()
    try:
        said = plain(run(copy, *ASK))
    finally:
        path.write_bytes(content)
    must(said.startswith("said"), "a missing source went unnoticed")
    must(run(copy, *ASK)[1] == right, "no recovery with the source back")
    return said


def replaced_file(copy: Path, right: str) -> str:
    """The file is replaced, then removed, under a dashboard that runs: readers get answers."""
    run(copy, *ASK)
    with served(folder=copy) as (address, _):
        return asyncio.run(_while_replaced(address, file_of(copy)))


async def _while_replaced(address: str, path: Path) -> str:
    reader = Reader(address, "rates", patience_s=300)
    seen = [await reader.open()]
    spare = path.with_name("spare")
    shutil.copyfile(path, spare)
    os.replace(spare, path)
    seen.append(await reader.change("product", "85"))
    path.unlink()
    seen.append(await reader.change("product", "8517"))
    fresh = Reader(address, "trade", "product=1201", patience_s=300)
    seen.append(await fresh.open())
    for each in (reader, fresh):
        await each.close()
    must(not [text for one in seen for text in one.said("exception")], "an exception on a page")
    must(all(one.said("heading") for one in seen), "a page without its heading")
    return "an old page and a new one were answered"


def damaged_under_readers(copy: Path, right: str) -> str:
    """The file is cut, then flipped, under a dashboard that runs: answers or a sentence."""
    run(copy, *ASK)
    path = file_of(copy)
    good = path.read_bytes()
    ends = []
    for wrong in (good[: len(good) // 3], good[:HEADERS] + good[HEADERS:].translate(FLIP)):
        with tempfile.TemporaryFile("w+") as log:
            with served(folder=copy, log=log) as (address, _):
                ends.append(asyncio.run(_while_damaged(address, path, good, wrong)))
            log.seek(0)
            said = log.read()
        must("damaged" in said and "Traceback" not in said, f"the log says: {said[-400:]}")
    must(run(copy, *ASK)[1] == right, "no recovery with the file whole again")
    return "; ".join(ends)


async def _while_damaged(address: str, path: Path, good: bytes, wrong: bytes) -> str:
    reader = Reader(address, "rates", patience_s=300)
    seen = [await reader.open()]
    put_into(path, wrong)
    seen.append(await reader.change("product", "85"))
    fresh = Reader(address, "trade", "product=1201", patience_s=300)
    broken = await fresh.open()
    put_into(path, good)
    again = await fresh.see()
    seen += [again, await reader.change("product", "8517")]
    for each in (reader, fresh):
        await each.close()
    must(not [text for one in [*seen, broken] for text in one.said("exception")], "an exception")
    must(DAMAGED in broken.said("alert"), "a page of a damaged file without its sentence")
    must(is_shown(again), "no recovery with the file whole again")
    return "a sentence on a new page, an answer once the file was whole"


def is_shown(seen: Seen) -> bool:
    """Whether a page says nowhere that it cannot be shown."""
    return not any(text.startswith(NOT_SHOWN) for text in seen.said("alert"))


def put_into(path: Path, content: bytes) -> None:
    """Write into the file that the server has open, not into another in its place."""
    with path.open("r+b") as file:
        file.write(content)
        file.truncate()


def read_only_under_readers(copy: Path, right: str) -> str:
    """Everything is read-only while a dashboard starts and runs: readers get answers."""
    must(run(copy, *ASK)[1] == right, "another answer")
    if (
        os.geteuid() != 0
        or subprocess.run(
            ["mount", "--bind", str(copy), str(copy)], capture_output=True, check=False
        ).returncode
    ):
        raise SkippedError("mounting a disk is not allowed here")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(copy)], check=True)
        with served(folder=copy) as (address, _):
            return asyncio.run(_every_page(address))
    finally:
        subprocess.run(["umount", "-l", str(copy)], check=True)


async def _every_page(address: str) -> str:
    names = page_names()
    for page in ("", *names):
        reader = Reader(address, page, patience_s=300)
        seen = await reader.open()
        await reader.close()
        must(not seen.said("exception") and bool(seen.said("heading")), f"no page {page}")
        must(is_shown(seen), f"page {page} is not shown")
    return f"{len(names)} pages were answered"


def false_clock_under_readers(copy: Path, right: str) -> str:
    """1970 and 2100 while a dashboard runs: readers get answers."""
    must(run(copy, *ASK)[1] == right, "another answer")
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    if not found:
        raise SkippedError("faketime is not installed")
    for day in ("1970-01-02 00:00:00", "2100-01-01 00:00:00"):
        clock = {"LD_PRELOAD": str(found[0]), "FAKETIME": f"@{day}"}
        fixed = {"FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_RESET": "1"}
        with served(folder=copy, settings=clock | fixed) as (address, _):
            said = asyncio.run(_every_page(address))
    return f"{said} in 1970 and in 2100"


def main() -> int:
    """Make each fault and say how it ended; returns 1 where one ended otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tools.faults")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--damages", type=int, default=40)
    parser.add_argument("--only", default="", help="part of the name of a fault")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    chance, failed = random.Random(chosen.seed), 0
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made) / "copy"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        status, right, errors = run(copy, *ASK)
        if status:
            print(errors, file=sys.stderr)
            return 1
        faults: list[Callable[[], str]] = [
            lambda: killed_builds(copy, right, chosen.kills, chance),
            lambda: damaged_file(copy, right, chosen.damages, chance),
            lambda: full_disk(copy, right),
            lambda: small_files(copy, right),
            lambda: read_only_folder(copy, right),
            lambda: false_clock(copy, right),
            lambda: missing_source(copy, right),
            lambda: replaced_file(copy, right),
            lambda: damaged_under_readers(copy, right),
            lambda: read_only_under_readers(copy, right),
            lambda: false_clock_under_readers(copy, right),
        ]
        names = ["killed builds", "damaged file", "full disk", "small files", "read-only folder",
                 "false clock", "missing source", "replaced file", "under readers: damaged",
                 "under readers: read-only", "under readers: clock"]  # fmt: skip
        for name, fault in zip(names, faults, strict=True):
            if chosen.only not in name:
                continue
            try:
                print(f"{name:24} {fault()}", flush=True)
            except SkippedError as reason:
                print(f"{name:24} LEFT OUT: {reason}", flush=True)
            except (AssertionError, ConnectionError, TimeoutError, ValueError) as error:
                failed += 1
                print(f"{name:24} FAULT: {type(error).__name__} {error}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
