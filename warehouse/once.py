"""Work that many readers ask at once and that one of them does."""

from collections.abc import Callable
from functools import lru_cache, wraps
from threading import RLock
from typing import ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Result = TypeVar("Result")


def once(kept: int) -> Callable[[Callable[Asked, Result]], Callable[Asked, Result]]:
    """A function whose answers are kept, and worked out by one thread while the others wait.

    kept: how many answers. With lru_cache alone, readers who arrive together all do the work.
    """

    def around(function: Callable[Asked, Result]) -> Callable[Asked, Result]:
        answers = cast(Callable[Asked, Result], lru_cache(maxsize=kept)(function))
        lock = RLock()

        @wraps(function)
        def asked(*args: Asked.args, **named: Asked.kwargs) -> Result:
            with lock:
                return answers(*args, **named)

        return asked

    return around
