"""The build in a process of its own, so that its memory goes back when it ends."""

import subprocess
import sys
from threading import Lock
from time import monotonic

from warehouse import database
from warehouse.build import Progress
from warehouse.errors import DataError
from warehouse.paths import ROOT
from warehouse.query import is_ready

COMMAND = [sys.executable, "-m", "warehouse", "build", "--if-stale", "--lines"]
EACH_S = 0.2  # a build has two hundred steps, and the bar needs the core that the build needs
_one = Lock()


def build_apart(progress: Progress) -> None:
    """Build the data file where it is missing, in another process; others wait for the first.

    Where TARIFFS_DATABASE gives a file, it is found or taken instead.

    progress: called with a share from 0 to 1 and the step's words, five times a second at most
    and at the end.
    Raises DataError with the sentence of the build that failed.
    """
    progress = _seldom(progress)
    with _one:
        if is_ready():
            return
        if database.given():
            database.given_file(progress)
            return
        with subprocess.Popen(
            COMMAND, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as building:
            said = ""
            for line in building.stderr or ():
                share, _, words = line.strip().partition(" ")
                if share.removesuffix("%").isdecimal():
                    progress(int(share.removesuffix("%")) / 100, words)
                else:
                    said = line.strip() or said
        if building.returncode:
            raise DataError(said or "The build ended without a word; see the server's log.")


def _seldom(progress: Progress) -> Progress:
    last = float("-inf")

    def report(share: float, words: str) -> None:
        nonlocal last
        if share >= 1 or monotonic() >= last + EACH_S:
            last = monotonic()
            progress(share, words)

    return report
