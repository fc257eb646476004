"""How much one program may ask, so that all are served."""

import time
from collections import OrderedDict
from collections.abc import Callable

A_MINUTE, AT_ONCE, MOST_KNOWN = 120, 60, 10_000


class Tokens:
    """Requests left to each address: AT_ONCE at first, refilled by A_MINUTE a minute."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Keep at most MOST_KNOWN addresses, those heard last, in memory only."""
        self._now = now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, address: str) -> float:
        """Take one request; returns the seconds to wait where none is left, else zero."""
        left, seen = self._left.pop(address, (float(AT_ONCE), self._now()))
        left = min(float(AT_ONCE), left + (self._now() - seen) * A_MINUTE / 60)
        taken = left >= 1
        self._left[address] = (left - taken, self._now())
        if len(self._left) > MOST_KNOWN:
            self._left.popitem(last=False)
        return 0.0 if taken else (1 - left) * 60 / A_MINUTE
