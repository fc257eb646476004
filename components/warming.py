"""Answers that many readers ask, made in the background after the start."""

import atexit
import gc
import logging
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import lru_cache
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any

from streamlit import runtime

from warehouse import WarehouseError, query
from warehouse.search import find_products
from words.what_if import own_changes

WAIT_S = 6.0  # for the first reader's browser to draw the page
PAUSE_S, LOOK_S = 0.05, 0.5  # between two questions; between two looks whether it is quiet
QUIET_S, PATIENCE_S = 2.0, 10.0  # readers come first: since the last page was drawn, and at most
COUNTRIES = ("United States", "China")
_ended = Event()
_drawn_at = [float("-inf")]
_under_way: set[object] = set()
_lock = Lock()


@contextmanager
def being_drawn() -> Generator[None]:
    """While a page is drawn, and for a moment after it, questions asked ahead wait."""
    page = object()
    with _lock:
        _under_way.add(page)
    try:
        yield
    finally:
        with _lock:
            _under_way.remove(page)
        _drawn_at[0] = monotonic()


def warm() -> None:
    """Start warming, once a server; without a server nothing."""
    if runtime.exists():
        _start()


@lru_cache(maxsize=1)
def _start() -> Thread:
    thread = Thread(target=_wait_and_ask, name="warming", daemon=True)
    atexit.register(_end, thread)
    thread.start()
    return thread


def _wait_and_ask() -> None:
    if not _ended.wait(WAIT_S):
        ask_ahead()
        leave_alone()


def leave_alone() -> None:
    """Let Python look for unused objects among those made from now on.

    What a server has read and kept by now stays; walking through all of it took an eighth of
    the processor while fifty readers arrived (bench/README.md).
    """
    gc.collect()
    gc.freeze()
    gc.collect()  # so that Python knows how little is left to look through


def _end(thread: Thread) -> None:
    """Let the question under way end, since a server that stops must not cut it.

    What was left out of the search for unused objects is taken back: else DuckDB complains.
    """
    _ended.set()
    thread.join(timeout=5)
    gc.unfreeze()


def ask_ahead() -> None:
    """Ask what pages ask of all goods and of ready scenarios, then of categories and sections.

    About 20 seconds on one core, and 20 MB of kept answers. Each question waits until no page
    has been drawn for two seconds, or for ten seconds. Ends where the data file is taken away.
    """
    try:
        if _ended_before_quiet():
            return
        find_products("", 1)
        for name, parameters in common_questions():
            if _ended.wait(PAUSE_S) or _ended_before_quiet():
                return
            query(name, **parameters)
    except WarehouseError as error:
        words = "Warming stopped, pages ask for themselves: %s"
        logging.getLogger(__name__).warning(words, error)


def _ended_before_quiet() -> bool:
    """Wait while readers' pages are drawn; whether the server ended before that was over."""
    latest = monotonic() + PATIENCE_S
    while (left := min(_quiet_from(), latest) - monotonic()) > 0:
        if _ended.wait(min(left, LOOK_S)):
            return True
    return False


def _quiet_from() -> float:
    return float("inf") if _under_way else _drawn_at[0] + QUIET_S


def common_questions() -> Iterator[tuple[str, dict[str, Any]]]:
    """Question and parameters, the most asked first."""
    wide = [
        product
        for level in ("category", "section")
        for product in query("products", level=level)["product"]
    ]
    for product in ["all", *wide]:
        yield "average_rates", {"product": product}
        for importer in COUNTRIES:
            yield "average_rate_by_layer", {"importer": importer, "product": product}
            yield "exempt_trade_over_time", {"importer": importer, "product": product}
        yield "parts_of_product", {"product": product}
        if product == "all":
            yield from ready_answers()


def ready_answers() -> Iterator[tuple[str, dict[str, Any]]]:
    """The averages of each ready scenario of What if, for the countries whose law it changes."""
    for _, row in query("ready_scenarios").iterrows():
        for importer in COUNTRIES:
            if own := own_changes(row["changes"], importer):
                asked = {"importer": importer, "changes": own, "reading": row["reading"]}
                yield "scenario_average_rates", asked
