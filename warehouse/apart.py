"""The build in a process of its own, so that its memory goes back when it ends."""

import subprocess
import sys
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

from warehouse import database
from warehouse.build import Progress
from warehouse.errors import DataError, WarehouseError
from warehouse.paths import ROOT
from warehouse.query import is_ready

COMMAND = [sys.executable, "-m", "warehouse", "build", "--if-stale", "--lines"]
EACH_S = 0.2  # a build has three hundred steps, and the bar needs the core that the build needs
NOT_BEGUN = (0.0, "")
NO_WORD = "The build ended without a word; see the server's log."


@dataclass
class _Building:
    """How far a build is; `over` once it has ended, `error` empty where it has ended well."""

    step: tuple[float, str] = NOT_BEGUN
    error: str = NO_WORD
    over: Event = field(default_factory=Event)


_latest: list[_Building] = []
_one = Lock()


def build_apart(progress: Progress) -> None:
    """Build the data file where it is missing, in another process, once for all who wait.

    Where TARIFFS_DATABASE gives a file, it is found or taken instead. The build goes on where a
    reader who waits for it leaves.

    progress: called with a share from 0 to 1 and the step's words where they have changed, five
    times a second at most and at the end.
    Raises DataError with the sentence of the build that failed.
    """
    if is_ready():
        return
    building = _under_way()
    shown = NOT_BEGUN
    while not building.over.wait(EACH_S):
        if building.step != shown:
            shown = building.step
            progress(*shown)
    if building.error:
        raise DataError(building.error)
    if building.step != shown:
        progress(*building.step)


def _under_way() -> _Building:
    """The build that runs, or a new one."""
    with _one:
        if not _latest or _latest[0].over.is_set():
            _latest[:] = [_Building()]
            Thread(target=_work, args=_latest, name="building", daemon=True).start()
        return _latest[0]


def _work(building: _Building) -> None:
    def progress(share: float, words: str) -> None:
        building.step = (share, words)

    try:
        if not is_ready():
            if database.given():
                database.given_file(progress)
            else:
                _build(progress)
        building.error = ""
    except WarehouseError as error:
        building.error = str(error)
    finally:
        building.over.set()


def _build(progress: Progress) -> None:
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
        raise DataError(said or NO_WORD)
