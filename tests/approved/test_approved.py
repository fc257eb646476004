"""Every answer and every page is the one that was approved.

After a change that is meant to move figures: `python -m tools.approve`, read the difference, and
say in the changelog what moved and why.
"""

import csv
import math
from functools import lru_cache
from pathlib import Path

import pytest

from tools.approve import page_lines, page_names, question_lines
from warehouse import questions

HERE = Path(__file__).parent
NUMBERS = ("total", "least", "most")
CLOSE = 1e-6  # sums of doubles differ in their last digits from run to run


@lru_cache(maxsize=2)
def approved(name: str) -> list[dict[str, str]]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def is_close(left: str, right: str) -> bool:
    if left == right:
        return True
    return bool(left and right) and math.isclose(
        float(left), float(right), rel_tol=CLOSE, abs_tol=1e-9
    )


def differences(
    before: list[dict[str, str]], after: list[dict[str, str]], key: tuple[str, ...]
) -> list[str]:
    was = {tuple(line[name] for name in key): line for line in before}
    now = {tuple(line[name] for name in key): line for line in after}
    said = [f"gone: {place}" for place in was if place not in now]
    said += [f"new: {place}" for place in now if place not in was]
    for place in was.keys() & now.keys():
        moved = [
            f"{name} {was[place][name]} → {text}"
            for name, text in now[place].items()
            if not (is_close if name in NUMBERS else str.__eq__)(was[place][name], text)
        ]
        said += [f"{place}: {'; '.join(moved)}"] if moved else []
    return sorted(said)


@pytest.mark.parametrize("name", questions())
def test_a_question_answers_as_approved(warehouse, name: str):
    before = [line for line in approved("questions") if line["question"] == name]
    assert before, f"{name} is new: run python -m tools.approve, and read what it adds"
    assert differences(before, list(question_lines(name)), ("asked", "column")) == []


@pytest.mark.parametrize("name", page_names())
def test_a_page_shows_what_was_approved(warehouse, name: str):
    before = [line for line in approved("pages") if line["page"] == name]
    assert differences(before, list(page_lines(name)), ("asked", "part")) == []


def test_a_moved_figure_a_lost_line_and_a_new_one_are_seen():
    line = {
        "asked": "a",
        "column": "rate_pct",
        "total": "10",
        "least": "1",
        "most": "9",
        "words": "",
    }
    assert differences([line], [line | {"total": "10.000000001"}], ("asked", "column")) == []
    assert differences([line], [line | {"most": "9.1"}], ("asked", "column")) == [
        "('a', 'rate_pct'): most 9 → 9.1"
    ]
    other = line | {"column": "note"}
    assert differences([line], [other], ("asked", "column")) == [
        "gone: ('a', 'rate_pct')", "new: ('a', 'note')",
    ]  # fmt: skip
