"""The temporary file of a build, and what builds that were killed have left behind."""

import os
import platform
import time
from pathlib import Path

ENDING = ".building"
LONGEST_BUILD_S = 3600.0


def temporary_path(path: Path) -> Path:
    """Where this process builds the file that will be `path`."""
    return path.with_name(f"{path.stem}.{_here()}.{os.getpid()}.{time.monotonic_ns()}{ENDING}")


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files of builds that no longer run, and those of an hour ago."""
    for path in folder.glob(f"tariffs-*{ENDING}*"):
        if not _runs(path):
            path.unlink(missing_ok=True)


def remove_older(path: Path) -> None:
    """Remove the data files of older data and SQL beside the one that was just built."""
    for other in path.parent.glob("tariffs-*.duckdb"):
        if other != path:
            other.unlink(missing_ok=True)


def _runs(path: Path) -> bool:
    """Whether the build may still run: its process does, or it is not of this machine and young."""
    parts = path.name.partition(ENDING)[0].rsplit(".", 3)
    host, process = parts[1:3] if len(parts) == 4 else ("", "")
    if host == _here() and process.isdecimal() and not _is_alive(int(process)):
        return False
    try:
        return time.time() - path.stat().st_mtime < LONGEST_BUILD_S
    except FileNotFoundError:
        return False


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _here() -> str:
    return platform.node().replace(".", "_") or "here"
