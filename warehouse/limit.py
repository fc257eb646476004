"""A limit of time for a query."""

import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress

import duckdb

AGAIN_S = 0.05


@contextmanager
def stopped_after(seconds: float, own: duckdb.DuckDBPyConnection) -> Generator[None]:
    """Interrupt a cursor after some seconds; zero never does."""
    if not seconds:
        yield
        return

    done = threading.Event()

    def watch() -> None:
        over = done.wait(seconds)
        while not over:  # a query that has not begun yet does not hear the first time
            with suppress(duckdb.ConnectionException):  # it ended at the same moment
                own.interrupt()
            over = done.wait(AGAIN_S)

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        done.set()
