"""Draw faults by a seed, plant them one at a time, count those caught.

python -m tests.mutants SEED [COUNT], or make mutants SEED=…. It works in a copy of the tracked
files, so the tree is left alone, and may take an hour. Equivalent faults, which change nothing
that anyone can see, stand with their reasons in equivalent.csv and are not drawn.
"""

import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from tests.mutants.faults import PYTHON_ROOMS, SQL_ROOMS, Fault, all_faults, plant
from tools.approve import page_names
from warehouse.lineage import reached_from, reads_recorded, tables_read
from warehouse.query import cursor
from warehouse.questions import question, questions

ROOT = Path(__file__).resolve().parents[2]
EQUIVALENT = Path(__file__).with_name("equivalent.csv")
COUNT, NEAREST, LONGEST_S = 40, 12, 1500
BROWSER = "tests/pages/test_browser.py"
EVERY_PAGE = [
    f"tests/pages/test_{name}.py" for name in ("same_figures", "accessibility", "print", "phone")
]
APPROVED = "tests/approved/test_approved.py"
ANSWER_TEST, PAGE_TEST = (
    "test_a_question_answers_as_approved",
    "test_a_page_shows_what_was_approved",
)
QUICK = ("tests/approved", "tests/test_architecture.py", "tests/words", "tests/charts")


def equivalent() -> set[tuple[str, str, str]]:
    """File, line before and line after of each fault that changes nothing."""
    with EQUIVALENT.open(encoding="utf-8", newline="") as lines:
        return {(row["path"], row["before"], row["after"]) for row in csv.DictReader(lines)}


def drawn(root: Path, seed: int, count: int = COUNT) -> list[Fault]:
    """Faults drawn by the seed: a kind and a language first, so that no kind crowds the others."""
    known = equivalent()
    by_kind: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in all_faults(root):
        if (fault.path, fault.before.strip(), fault.after.strip()) not in known:
            by_kind[fault.kind, Path(fault.path).suffix].append(fault)
    dice = random.Random(seed)
    found: list[Fault] = []
    while len(found) < count:
        fault = dice.choice(by_kind[dice.choice(sorted(by_kind))])
        if fault not in found:
            found.append(fault)
    return found


def copy_tracked(into: Path) -> None:
    """A copy of the tracked files, with the environment of this tree."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for name in filter(None, tracked.stdout.split("\0")):
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)


def run(root: Path, *command: str) -> bool:
    """Whether a command of this Python ends well in the copy."""
    environment = os.environ | {"PYTHONPATH": str(root)}
    try:
        done = subprocess.run(
            [sys.executable, *command], cwd=root, env=environment, timeout=LONGEST_S,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def answers_behind(fault: Fault) -> list[str]:
    """The tests of approved answers that rest on a SQL file, and of the page that a Python file draws."""
    stem, pages = Path(fault.path).stem, set(Path(fault.path).with_suffix("").parts)
    if not fault.path.startswith("queries/"):
        return [f"{APPROVED}::{PAGE_TEST}[{page}]" for page in page_names() if page in pages]
    with cursor() as own:
        reads = reads_recorded(own)
    asked = [
        name
        for name in questions()
        if name == stem
        or f"{stem} as (" in question(name).sql
        or stem
        in {
            reached.split(".")[-1]
            for reached in reached_from(tables_read(question(name).sql), reads)
        }
    ]
    return [f"{APPROVED}::{ANSWER_TEST}[{name}]" for name in asked]


def near_tests(root: Path, fault: Fault) -> list[str]:
    """The test files nearest to the file in which the fault is: by name first, those that open pages last."""
    stem = Path(fault.path).stem
    rooms = {Path(room).name for room in (*SQL_ROOMS, *PYTHON_ROOMS)}
    words = {stem, Path(fault.path).parent.name} - rooms
    found: dict[str, tuple[bool, bool, int]] = {}
    for path in (root / "tests").rglob("test_*.py"):
        name, text = str(path.relative_to(root)), path.read_text(encoding="utf-8")
        spoken = sum(text.count(word) for word in words)
        named = any(word in path.stem for word in words)
        if name not in (BROWSER, APPROVED, *EVERY_PAGE) and (spoken or named):
            found[name] = (name.startswith("tests/pages"), not named, -spoken)
    return sorted(found, key=lambda name: (found[name], name))[:NEAREST]


def caught_by(root: Path, fault: Fault) -> str:
    """What noticed the fault: build, answers behind it, near tests, quick tests, all tests; empty where nothing did."""
    if not run(root, "-m", "warehouse", "build", "--if-stale"):
        return "build"
    tests = ["-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    for words, chosen in (
        ("approved answer", answers_behind(fault)),
        ("tests near it", near_tests(root, fault)),
        ("quick tests", list(QUICK)),
    ):
        if chosen and not run(root, *tests, *chosen):
            return words
    return "" if run(root, *tests, f"--ignore={BROWSER}", "tests") else "all tests"


def main() -> int:
    """Print a line a fault and the count; ends with 1 where fewer than 30 of 40 are caught."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    count = int(sys.argv[2]) if len(sys.argv) > 2 else COUNT
    faults, caught = drawn(ROOT, seed, count), 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        copy_tracked(root)
        if not run(root, "-m", "warehouse", "build", "--if-stale"):
            print("The tree does not build without a fault; mend that first.")
            return 1
        for number, fault in enumerate(faults, 1):
            start = time.monotonic()
            whole = plant(root, fault)
            by = caught_by(root, fault)
            (root / fault.path).write_text(whole, encoding="utf-8")
            caught += bool(by)
            spent = time.monotonic() - start
            print(
                f"{number:3} {by or 'NOT CAUGHT':16} {spent:5.0f} s  {fault.kind}: {fault.path}:{fault.line}"
            )
            if not by:
                print(f"      - {fault.before.strip()}\n      + {fault.after.strip()}")
            sys.stdout.flush()
    print(f"{caught} of {len(faults)} caught with seed {seed}.")
    return 0 if caught >= 0.75 * len(faults) else 1


if __name__ == "__main__":
    sys.exit(main())
