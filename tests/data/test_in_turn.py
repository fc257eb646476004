"""Work on tables two at a time: after what each reads, and not after an error."""

from threading import Barrier

import pytest

from warehouse.in_turn import in_turn


def test_each_comes_after_what_it_reads_and_is_reported():
    begun, reported = [], []
    in_turn(
        {"c": {"a", "b"}, "a": {"data.csv"}, "b": set()},
        begun.append,
        lambda done, name: reported.append((done, name)),
    )
    assert sorted(begun[:2]) == ["a", "b"]
    assert begun[2] == "c"
    assert sorted(name for _, name in reported) == ["a", "b", "c"]
    assert [done for done, _ in reported] == [1, 2, 3]


def test_two_work_at_once():
    both = Barrier(2, timeout=20)
    in_turn({"a": set(), "b": set()}, lambda name: both.wait() and None, lambda done, name: None)


def test_the_first_error_stops_what_reads_the_broken_table():
    begun = []

    def work(name: str) -> None:
        begun.append(name)
        if name == "a":
            raise ValueError("a is broken")

    with pytest.raises(ValueError, match="a is broken"):
        in_turn({"a": set(), "b": {"a"}, "c": {"b"}}, work, lambda done, name: None)
    assert begun == ["a"]
