"""What is worked out once of equal content, and kept for every reader."""

import copyreg
import hashlib
import io
import pickle
from collections import OrderedDict
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from threading import Lock, RLock
from typing import Any, ParamSpec, TypeVar

from pandas.arrays import DatetimeArray

Given = ParamSpec("Given")
Result = TypeVar("Result")


def content_key(function: Callable[..., Any], *given: Any) -> bytes:
    """A digest of a function and what it is given: equal content gives an equal digest."""
    name = (function.__module__, getattr(function, "__qualname__", ""))
    written = io.BytesIO()
    pickler = pickle.Pickler(written, protocol=5)
    pickler.dispatch_table = copyreg.dispatch_table | {DatetimeArray: _days}
    pickler.dump((*name, given))
    return hashlib.blake2b(written.getbuffer(), digest_size=16).digest()


def _days(days: DatetimeArray) -> tuple[Any, ...]:
    """Days and their kind: pandas writes with them what it has worked out of them besides."""
    return tuple, ((days.dtype, days.shape, days.asi8.tobytes()),)


_turns: dict[bytes, tuple[RLock, list[None]]] = {}
_taking, _keeping = Lock(), Lock()


@contextmanager
def one_at_a_time(key: bytes) -> Generator[None]:
    """One thread at a time within, for one key: of many who ask at once, one works."""
    with _taking:
        turn, waiting = _turns.setdefault(key, (RLock(), []))
        waiting.append(None)
    try:
        with turn:
            yield
    finally:
        with _taking:
            waiting.pop()
            if not waiting:
                del _turns[key]


def found_or_made(
    answers: OrderedDict[bytes, Result],
    key: bytes,
    make: Callable[[], Result],
    give_up: Callable[[], None],
) -> Result:
    """The answer kept for a key, or one that is made now, kept, and trimmed by `give_up`."""
    with one_at_a_time(key):
        with _keeping:
            if key in answers:
                answers.move_to_end(key)
                return answers[key]
        made = make()
        with _keeping:
            answers[key] = made
            give_up()
    return made


def kept(most: int) -> Callable[[Callable[Given, Result]], Callable[Given, Result]]:
    """A function whose answers are kept by the content it is given, the least used given up first.

    most: how many answers. For functions of rows, texts and numbers alone, whose answer nobody
    changes; never for rows that are a reader's own.
    """

    def around(function: Callable[Given, Result]) -> Callable[Given, Result]:
        answers: OrderedDict[bytes, Result] = OrderedDict()

        def give_up() -> None:
            while len(answers) > most:
                answers.popitem(last=False)

        @wraps(function)
        def asked(*args: Given.args, **named: Given.kwargs) -> Result:
            key = content_key(function, args, named)
            return found_or_made(answers, key, lambda: function(*args, **named), give_up)

        return asked

    return around
