"""The data file that TARIFFS_DATABASE gives: a path, or an https address it is taken from once."""

import hashlib
import logging
import os
import re
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import duckdb

from warehouse.build import Progress
from warehouse.errors import DataError
from warehouse.opening import is_whole, opened
from warehouse.paths import warehouse_folder

NAME = "TARIFFS_DATABASE"
SHA256 = re.compile(r"[0-9a-f]{64}")
WAIT_S = 30
_log = logging.getLogger(__name__)


def given() -> str:
    """What TARIFFS_DATABASE says, or nothing."""
    return os.environ.get(NAME, "").strip()


def given_file(progress: Progress | None = None) -> Path:
    """The file that TARIFFS_DATABASE gives, found or taken once a process.

    It is trusted by its manifest and never built. Raises DataError, in a sentence, where
    there is no such file, it is not ours, or it does not match its checksum.
    """
    return _file(given(), progress or _silent)


def is_found() -> bool:
    """Whether this process has its file already."""
    return given() in _found


_found: dict[str, Path] = {}


def _file(place: str, progress: Progress) -> Path:
    if place not in _found:
        is_address = "://" in place
        _found[place] = _taken(place, progress) if is_address else _local(place)
    return _found[place]


def _silent(share: float, words: str) -> None:
    """Report nothing."""


def _local(place: str) -> Path:
    path = Path(place).expanduser().resolve()
    if not path.is_file():
        raise DataError(
            f"{NAME} gives the file {path.name}, which is not there. Correct the path, or remove "
            "the setting to build the file from data/."
        )
    _trust(path)
    return path


def _trust(path: Path) -> None:
    """Raise DataError unless the file opens, has our manifest and is not cut short."""
    try:
        with opened(path) as connection:
            manifest = connection.execute(
                "select fingerprint, law_through from meta.manifest"
            ).fetchone()
            whole = is_whole(connection, path)
    except duckdb.Error as error:
        raise DataError(
            f"{NAME} gives the file {path.name}, which is no data file of this project or is "
            "damaged. Put a whole one in its place."
        ) from error
    if not manifest or not whole:
        raise DataError(
            f"{NAME} gives the file {path.name}, which is cut short. Put a whole one in its place."
        )
    _log.info("data file %s, made from %s, law through %s", path.name, *manifest)


def _taken(address: str, progress: Progress) -> Path:
    """The file behind an address: kept from an earlier start where its checksum is the same."""
    _must_be_safe(address)
    folder = warehouse_folder() / "taken" / hashlib.sha256(address.encode()).hexdigest()[:12]
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder / "lock"):
        try:
            wanted = _checksum_of(address)
            path = folder / f"{wanted}.duckdb"
            if not _is_whole(path):
                _take(address, path, wanted, progress)
        except _http().HTTPError as error:
            path = _kept(folder, error)
        _trust(path)
        for other in folder.glob("*.duckdb"):
            if other != path:
                other.unlink()
    return path


def _must_be_safe(address: str) -> None:
    parts = urlsplit(address)
    is_here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_here):
        raise DataError(f"{NAME} must be a path or begin with https://.")


@lru_cache(maxsize=1)
def _http():
    try:
        import httpx
    except ModuleNotFoundError as error:
        raise DataError(
            f"{NAME} is an address; reading it needs httpx: run "
            "`.venv/bin/pip install -r requirements-deploy.txt` first."
        ) from error
    return httpx


@contextmanager
def _alone(lock: Path) -> Generator[None]:
    """One process at a time, so that the first takes the file and the others find it."""
    import fcntl  # not on Windows, which needs it for an address only

    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _checksum_of(address: str) -> str:
    """The checksum that stands beside the file, at its address with .sha256 added."""
    beside = urlsplit(address)
    url = beside._replace(path=f"{beside.path}.sha256").geturl()
    answer = _http().get(url, follow_redirects=True, timeout=WAIT_S)
    answer.raise_for_status()
    found = SHA256.search(answer.text[:200].lower())
    if not found:
        raise DataError(
            f"The address in {NAME} has no SHA-256 checksum beside it: the file's address with "
            ".sha256 added must answer with one."
        )
    return found.group()


def _is_whole(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == path.stem


def _take(address: str, path: Path, wanted: str, progress: Progress) -> None:
    temporary = path.with_suffix(".part")
    digest = hashlib.sha256()
    try:
        with (
            _http().stream("GET", address, follow_redirects=True, timeout=WAIT_S) as answer,
            temporary.open("wb") as file,
        ):
            answer.raise_for_status()
            size = int(answer.headers.get("content-length") or 0)
            for piece in answer.iter_bytes():
                digest.update(piece)
                file.write(piece)
                share = answer.num_bytes_downloaded / size if size else 0.5
                progress(min(1.0, share), "taking the data file")
        if digest.hexdigest() != wanted:
            raise DataError(
                f"The file at the address in {NAME} does not match the checksum beside it, so it "
                "is not used. Publish both again."
            )
        os.replace(temporary, path)
    except OSError as error:
        raise DataError(f"The data file could not be written: {error.strerror}.") from error
    finally:
        temporary.unlink(missing_ok=True)


def _kept(folder: Path, error: Exception) -> Path:
    for path in folder.glob("*.duckdb"):
        if _is_whole(path):
            _log.warning("The address in %s does not answer; the file kept is used.", NAME)
            return path
    raise DataError(
        f"The address in {NAME} does not answer ({type(error).__name__}), and no file is kept "
        "from an earlier start. Check the address and the network."
    ) from error
