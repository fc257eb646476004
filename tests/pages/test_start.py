"""The first minutes of a server: the build apart, and answers made ahead."""

import subprocess
import sys

import pytest

from components import warming
from components.evidence import law_through
from sections.what_if.answers import asked_of
from sections.what_if.choices import Scenario
from warehouse import DataError, apart, query
from warehouse.paths import ROOT
from warehouse.query import _kept_answer


def test_a_build_apart_reports_each_step_and_its_end(monkeypatch):
    monkeypatch.setattr(apart, "is_ready", lambda: False)
    steps = "import sys; print('5% reading the law\\n100% done', file=sys.stderr)"
    monkeypatch.setattr(apart, "COMMAND", [sys.executable, "-c", steps])
    seen = []
    apart.build_apart(lambda share, words: seen.append((share, words)))
    assert seen == [(0.05, "reading the law"), (1.0, "done")]


def test_the_bar_moves_five_times_a_second_and_at_the_end(monkeypatch):
    moments = iter([10.0, 10.0, 10.1, 10.19, 10.2, 10.2, 10.3])
    monkeypatch.setattr(apart, "monotonic", lambda: next(moments))
    seen = []
    report = apart._seldom(lambda share, words: seen.append(words))
    for words in ("first", "soon after", "still soon", "a fifth of a second on"):
        report(0.5, words)
    report(1.0, "done")
    assert seen == ["first", "a fifth of a second on", "done"]


def test_a_build_that_fails_apart_says_why(monkeypatch):
    monkeypatch.setattr(apart, "is_ready", lambda: False)
    fails = "import sys; print('5% reading\\nThe law is torn.', file=sys.stderr); sys.exit(2)"
    monkeypatch.setattr(apart, "COMMAND", [sys.executable, "-c", fails])
    with pytest.raises(DataError, match="The law is torn"):
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
