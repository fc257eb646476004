"""What is kept by content is worked out once of equal content, and anew of other content."""

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pandas as pd
import pytest

from words.kept import _turns, content_key, kept, one_at_a_time

ROWS = pd.DataFrame({"name": ["a", "b"], "rate_pct": [1.0, 2.0]})


def summed() -> tuple[list[int], Callable[..., float]]:
    """A kept function that notes each time it really adds up."""
    runs: list[int] = []

    @kept(2)
    def total(rows: pd.DataFrame, *, add: int = 0) -> float:
        runs.append(add)
        return float(rows["rate_pct"].sum()) + add

    return runs, total


def test_equal_content_is_worked_out_once():
    runs, total = summed()
    assert [total(ROWS), total(ROWS.copy(), add=0), total(ROWS)] == [3.0, 3.0, 3.0]
    assert runs == [0, 0]  # a default that is given is other content, and the same answer


def test_other_rows_and_other_choices_are_worked_out_anew():
    runs, total = summed()
    changed = ROWS.assign(rate_pct=[1.0, 3.0])
    assert [total(ROWS), total(changed), total(ROWS, add=5)] == [3.0, 4.0, 8.0]
    assert len(runs) == 3


def test_the_least_used_answer_is_given_up():
    runs, total = summed()
    total(ROWS, add=1)
    total(ROWS, add=2)
    total(ROWS, add=1)  # used again, so that 2 goes
    total(ROWS, add=3)
    assert runs == [1, 2, 3]
    total(ROWS, add=1)
    assert runs == [1, 2, 3]
    total(ROWS, add=2)
    assert runs == [1, 2, 3, 2]


def test_what_pandas_has_worked_out_of_rows_besides_is_no_content():
    rows = pd.DataFrame({"day": pd.to_datetime(["2025-04-10"]), "name": ["a"], "rate_pct": [145.0]})
    used = rows.copy()
    assert used["day"].array.unit  # pandas keeps it, and writes it with the rows
    assert pickle.dumps(used) != pickle.dumps(rows)
    assert content_key(sum, used) == content_key(sum, rows)


@pytest.mark.parametrize(
    "other",
    [
        {"rate_pct": [1.0, 2.5]},
        {"rate_pct": [1, 2]},
        {"rate_pct": [1.0, None]},
        {"name": ["a", "c"]},
        {"name": ["a", None]},
        {"more": [0, 0]},
    ],
)
def test_other_values_types_gaps_and_columns_are_other_content(other):
    assert content_key(sum, ROWS.assign(**other)) != content_key(sum, ROWS)


def test_other_names_order_and_index_are_other_content():
    keys = {
        content_key(sum, rows)
        for rows in (
            ROWS,
            ROWS.rename(columns={"name": "label"}),
            ROWS[["rate_pct", "name"]],
            ROWS.iloc[::-1],
            ROWS.set_axis(["x", "y"]),
            ROWS.head(1),
        )
    }
    assert len(keys) == 6


def test_of_many_who_ask_at_once_one_works_it_out():
    asked, go = [], Event()

    @kept(2)
    def slow(number: int) -> int:
        asked.append(number)
        go.wait(5)
        return 2 * number

    with ThreadPoolExecutor(8) as pool:
        found = [pool.submit(slow, 3) for _ in range(8)]
        while not asked:
            sleep(0.01)
        go.set()
        assert [each.result(5) for each in found] == [6] * 8
    assert asked == [3]


def test_others_are_not_kept_waiting_and_an_error_leaves_no_turn():
    @kept(2)
    def half(number: int) -> int:
        if number % 2:
            raise ValueError("odd")
        return number // 2

    for _ in range(2):
        with pytest.raises(ValueError, match="odd"):
            half(3)
    with one_at_a_time(b"one"), ThreadPoolExecutor(1) as pool:
        assert pool.submit(half, 4).result(5) == 2
    assert not _turns


def test_two_functions_do_not_share_an_answer():
    assert content_key(sum, [1]) != content_key(max, [1])
