"""What is kept by content is worked out once of equal content, and anew of other content."""

from collections.abc import Callable

import pandas as pd

from words.kept import content_key, kept

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


def test_two_functions_do_not_share_an_answer():
    assert content_key(sum, [1]) != content_key(max, [1])
