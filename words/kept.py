"""What is worked out once of equal content, and kept for every reader."""

import hashlib
import pickle
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


def content_key(function: Callable[..., Any], *given: Any) -> bytes:
    """A digest of a function and what it is given: equal content gives an equal digest."""
    name = (function.__module__, getattr(function, "__qualname__", ""))
    return hashlib.blake2b(pickle.dumps((*name, given), protocol=5), digest_size=16).digest()


def kept(most: int) -> Callable[[Callable[Given, Result]], Callable[Given, Result]]:
    """A function whose answers are kept by the content it is given, the least used given up first.

    most: how many answers. For functions of rows, texts and numbers alone, whose answer nobody
    changes; never for rows that are a reader's own.
    """

    def around(function: Callable[Given, Result]) -> Callable[Given, Result]:
        answers: OrderedDict[bytes, Result] = OrderedDict()
        lock = Lock()

        @wraps(function)
        def asked(*args: Given.args, **named: Given.kwargs) -> Result:
            key = content_key(function, args, named)
            with lock:
                if key in answers:
                    answers.move_to_end(key)
                    return answers[key]
            made = function(*args, **named)
            with lock:
                answers[key] = made
                while len(answers) > most:
                    answers.popitem(last=False)
            return made

        return asked

    return around
