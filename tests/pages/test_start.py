"""The first minutes of a server: the build apart, and answers made ahead."""

import gc
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Timer
from weakref import ref

import pytest

from components import warming
from components.evidence import law_through
from sections.what_if.answers import asked_of
from sections.what_if.choices import Scenario
from warehouse import DataError, apart, query
from warehouse.paths import ROOT
from warehouse.query import _kept_answer

SLOW = """
import pathlib, sys, time
place = pathlib.Path(sys.argv[1])
with (place / "begun").open("a") as begun:
    begun.write("x")
print("5% reading the law", file=sys.stderr, flush=True)
while not (place / "may_end").exists():
    time.sleep(0.02)
print("100% done", file=sys.stderr, flush=True)
"""


class LeftError(Exception):
    """As Streamlit ends the page of a reader who has left."""


@pytest.fixture
def slow(monkeypatch, tmp_path):
    """A build that waits until it may end, and its folder."""
    monkeypatch.setattr(apart, "is_ready", lambda: False)
    monkeypatch.setattr(apart, "COMMAND", [sys.executable, "-c", SLOW, str(tmp_path)])
    yield tmp_path
    (tmp_path / "may_end").touch()
    apart._latest[0].over.wait(20)


def test_all_who_wait_see_one_build_move_and_end(slow):
    seen = [], []
    with ThreadPoolExecutor(2) as readers:
        waiting = [
            readers.submit(apart.build_apart, lambda *step, own=own: own.append(step))
            for own in seen
        ]
        while not all(seen):
            time.sleep(0.02)
        (slow / "may_end").touch()
        for reader in waiting:
            reader.result()
    assert seen == ([(0.05, "reading the law"), (1.0, "done")],) * 2
    assert (slow / "begun").read_text() == "x"


def test_a_build_goes_on_where_the_reader_who_began_it_leaves(slow):
    def leave(share: float, words: str) -> None:
        raise LeftError

    with pytest.raises(LeftError):
        apart.build_apart(leave)
    Timer(0.5, (slow / "may_end").touch).start()
    apart.build_apart(lambda share, words: None)
    assert (slow / "begun").read_text() == "x"


def test_the_bar_moves_only_where_a_step_is_new(monkeypatch):
    class Looks(apart.Event):
        def wait(self, timeout=None):
            building.step = steps.pop(0)
            return not steps

    steps = [(0.1, "one"), (0.1, "one"), (0.2, "two"), (1.0, "done")]
    building = apart._Building(error="", over=Looks())
    monkeypatch.setattr(apart, "is_ready", lambda: False)
    monkeypatch.setattr(apart, "_under_way", lambda: building)
    seen = []
    apart.build_apart(lambda share, words: seen.append(words))
    assert seen == ["one", "two", "done"]


def test_a_build_that_fails_apart_says_why_and_the_next_reader_tries_again(monkeypatch):
    monkeypatch.setattr(apart, "is_ready", lambda: False)
    for words in ("The law is torn.", "The disk is full."):
        fails = f"import sys; print('5% reading\\n{words}', file=sys.stderr); sys.exit(2)"
        monkeypatch.setattr(apart, "COMMAND", [sys.executable, "-c", fails])
        with pytest.raises(DataError, match=words):
            apart.build_apart(lambda share, words: None)


def test_a_build_that_ends_without_a_word_is_a_sentence(monkeypatch):
    monkeypatch.setattr(apart, "is_ready", lambda: False)
    monkeypatch.setattr(apart, "COMMAND", [sys.executable, "-c", "import sys; sys.exit(2)"])
    with pytest.raises(DataError, match="see the server's log"):
        apart.build_apart(lambda share, words: None)


def test_a_file_that_is_there_is_not_built_again(warehouse, monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **k: pytest.fail("built again"))
    apart.build_apart(lambda share, words: None)


def test_an_answer_asked_ahead_is_the_one_that_a_page_gets(warehouse, monkeypatch):
    one = ("average_rates", {"product": "category:toys"})
    monkeypatch.setattr(warming, "common_questions", lambda: iter([one]))
    warming.ask_ahead()
    before = _kept_answer.cache_info().misses
    query("average_rates", product="category:toys", weights="trade_2024", reading="statutory")
    assert _kept_answer.cache_info().misses == before


def test_a_ready_scenario_is_answered_before_a_reader_chooses_it(warehouse):
    name, parameters = next(warming.ready_answers())
    query(name, **parameters)
    row = query("ready_scenarios").iloc[0]
    chosen = Scenario(row["changes"], "", "", "", law_through(), row["reading"])
    before = _kept_answer.cache_info().misses
    query(name, **asked_of(chosen, parameters["importer"], "all"))
    assert _kept_answer.cache_info().misses == before


def test_arrow_uses_the_pool_that_gives_memory_back(warehouse):
    server = (
        "import streamlit.web.bootstrap, warehouse, pyarrow\n"
        "warehouse.query('evidence'); print(pyarrow.default_memory_pool().backend_name)"
    )
    ran = subprocess.run([sys.executable, "-c", server], capture_output=True, text=True, cwd=ROOT)
    assert ran.stdout.strip() == "system"


def test_both_countries_are_asked_ahead(warehouse):
    asked = list(warming.common_questions())
    for name in ("average_rate_by_layer", "exempt_trade_over_time", "scenario_average_rates"):
        countries = {given["importer"] for question, given in asked if question == name}
        assert countries == {"United States", "China"}


class Clock:
    """Time that passes only where it is waited for."""

    def __init__(self, ends_at: float = float("inf")) -> None:
        self.now, self.ends_at, self.is_busy = 100.0, ends_at, False
        self.page = warming.being_drawn()

    def wait(self, seconds: float) -> bool:
        self.now += seconds
        if self.is_busy:  # a reader's page is drawn meanwhile
            warming._drawn_at[0] = self.now
        if self.now >= self.ends_at:
            self.ends_at = float("inf")
            self.page.__exit__(None, None, None)
        return False


def _asked_at(monkeypatch, clock: Clock) -> list[float]:
    asked: list[float] = []
    monkeypatch.setattr(warming, "monotonic", lambda: clock.now)
    monkeypatch.setattr(warming, "_ended", clock)
    monkeypatch.setattr(warming, "_drawn_at", [100.0])
    monkeypatch.setattr(warming, "find_products", lambda *given: asked.append(clock.now))
    monkeypatch.setattr(warming, "common_questions", lambda: iter([("evidence", {})]))
    monkeypatch.setattr(warming, "query", lambda name: asked.append(clock.now))
    return asked


@pytest.mark.parametrize(("is_busy", "at"), [(False, [102, 102]), (True, [110, 120])])
def test_what_is_asked_ahead_waits_for_readers_but_not_for_ever(monkeypatch, is_busy, at):
    clock = Clock()
    clock.is_busy = is_busy
    asked = _asked_at(monkeypatch, clock)
    warming.ask_ahead()
    assert asked == pytest.approx(at, abs=0.2)


def test_nothing_is_asked_ahead_while_a_page_is_drawn_nor_two_seconds_after_it(monkeypatch):
    clock = Clock(ends_at=105.0)
    asked = _asked_at(monkeypatch, clock)
    clock.page.__enter__()
    warming.ask_ahead()
    assert asked == pytest.approx([107, 107], abs=0.2)


def test_a_page_that_ends_in_an_error_is_no_longer_drawn(monkeypatch):
    monkeypatch.setattr(warming, "monotonic", lambda: 7.0)
    monkeypatch.setattr(warming, "_drawn_at", [0.0])
    with pytest.raises(DataError):
        _torn_page()
    assert not warming._under_way
    assert warming._drawn_at == [7.0]


@warming.being_drawn()
def _torn_page() -> None:
    assert warming._under_way
    raise DataError("The file is torn.")


def test_nothing_is_asked_ahead_without_a_server(monkeypatch):
    monkeypatch.setattr(warming, "_start", lambda: pytest.fail("started"))
    monkeypatch.setattr(warming.runtime, "exists", lambda: False)
    warming.warm()


def test_what_a_warm_server_holds_is_not_looked_through_again():
    try:
        warming.leave_alone()
        assert gc.get_freeze_count() > 10_000
        assert not any(one is warming.__dict__ for one in gc.get_objects())
        seen = ref(made := LeftError())
        made.itself = made
        del made
        gc.collect()
        assert seen() is None  # what comes later is still found
    finally:
        gc.unfreeze()


ENDS = """
import atexit
from threading import Thread
from components import warming
from warehouse import query

thread = Thread()
thread.start()
atexit.register(warming._end, thread)
query("evidence")
warming.leave_alone()
"""


def test_a_server_that_ends_leaves_no_complaint(warehouse):
    ended = subprocess.run(
        [sys.executable, "-c", ENDS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "leaked" not in ended.stderr
