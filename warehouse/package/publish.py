"""The downloads of the dashboard: files under static/, written once for all readers."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from warehouse.build import Progress
from warehouse.errors import DataError
from warehouse.package.export import NAME, SUMS, export
from warehouse.paths import ROOT
from warehouse.query import cursor, ensure_built

CONTENTS = "contents.json"
COMMAND = [sys.executable, "-m", "warehouse", "publish", "--lines"]
_one = Lock()


@dataclass(frozen=True)
class Download:
    """A file that readers may take: its table, what it has, address under static/, size."""

    table: str
    title: str
    path: str
    size: int


def folder(root: Path = ROOT) -> Path:
    """Where the downloads of the present data file belong."""
    with cursor() as own:
        row = own.execute("select edition::varchar, fingerprint from meta.manifest").fetchone()
    if not row:
        raise DataError("The data file has no manifest; build it again.")
    return root / "static" / f"data-{row[0]}-{row[1]}"


def downloads(root: Path = ROOT) -> list[Download]:
    """The files written for the present data, in order; none where they are not written yet."""
    contents = folder(root) / CONTENTS
    if not contents.is_file():
        return []
    return [Download(**row) for row in json.loads(contents.read_text(encoding="utf-8"))]


def publish_apart(progress: Progress) -> None:
    """Write the downloads in a process of its own; other readers of this process wait for it.

    progress: called with a share from 0 to 1 and the step's words.
    Raises DataError with the sentence of what failed.
    """
    with _one:
        if downloads():
            return
        with subprocess.Popen(
            COMMAND, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as writing:
            said = ""
            for line in writing.stderr or ():
                share, _, words = line.strip().partition(" ")
                if share.removesuffix("%").isdecimal():
                    progress(int(share.removesuffix("%")) / 100, words)
                else:
                    said = line.strip() or said
        if writing.returncode:
            raise DataError(said or "The downloads could not be written; see the server's log.")


def publish(progress: Progress | None = None, root: Path = ROOT) -> Path:
    """Write the downloads through a temporary folder and a rename; older ones are removed.

    Returns their folder. Raises DataError, in a sentence, where they cannot be written.
    """
    source = ensure_built()
    place = folder(root)
    if (place / CONTENTS).is_file():
        return place
    temporary = place.with_name(f".writing-{os.getpid()}")
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        export(temporary / "package", source, progress, root)
        _flatten(temporary / "package", temporary, place.name)
        shutil.rmtree(temporary / "package")
        if not place.exists():
            os.replace(temporary, place)
    except OSError as error:
        raise DataError(
            f"The downloads could not be written: {error.strerror}. Let static/ be written to, or "
            "run `python -m warehouse export FOLDER`."
        ) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    for other in place.parent.glob("data-*"):
        if other != place:
            shutil.rmtree(other, ignore_errors=True)
    return place


def _flatten(package: Path, place: Path, address: str) -> None:
    """The files with the edition in their names, and one archive of all but the database."""
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    edition = described["version"]
    archive = place / f"{NAME}-{edition}.zip"
    database = next(package.glob("*.duckdb"))
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(package.rglob("*")):
            if path.is_file() and path not in (database, package / SUMS):
                packed.write(path, f"{NAME}-{edition}/{path.relative_to(package).as_posix()}")
    os.replace(database, place / database.name)
    rows = [
        Download("package", "The whole package without the DuckDB file", archive.name, 0),
        Download("database", "The DuckDB file", database.name, 0),
    ]
    for resource in described["resources"]:
        path = package / resource["path"]
        name = f"{path.stem}-{edition}{path.suffix}"
        os.replace(path, place / name)
        rows.append(Download(path.stem, resource["title"], name, 0))
    told = [
        vars(row) | {"path": f"{address}/{row.path}", "size": (place / row.path).stat().st_size}
        for row in rows
    ]
    (place / CONTENTS).write_text(json.dumps(told), encoding="utf-8")
