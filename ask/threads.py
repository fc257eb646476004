"""Questions are asked in threads, a few at a time, so that the server stays awake."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

import anyio
from anyio import to_thread

T = TypeVar("T")
AT_A_TIME, IN_LINE = 4, 40


class BusyError(Exception):
    """More questions wait than can be answered soon."""


@lru_cache(maxsize=1)
def _limiter() -> anyio.CapacityLimiter:
    return anyio.CapacityLimiter(AT_A_TIME)


async def in_thread(work: Callable[[], T]) -> T:
    """Work in a thread, AT_A_TIME at once; raises BusyError where IN_LINE wait already."""
    if _limiter().statistics().tasks_waiting >= IN_LINE:
        raise BusyError("Too many questions are waiting. Ask again in a few seconds.")
    return await to_thread.run_sync(work, limiter=_limiter())
