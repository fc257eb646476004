"""Functions that questions share: files of queries/functions as functions of the marts."""

from pathlib import Path

from warehouse.errors import DataError
from warehouse.paths import ROOT, sql_files


def function_texts(root: Path = ROOT) -> dict[str, str]:
    """The SQL of each function by its name in the schema marts."""
    return {
        f"marts.{name}": path.read_text(encoding="utf-8")
        for name, path in sql_files(root, "functions").items()
    }


def make_function(name: str, sql: str) -> str:
    """The statement that makes a function with the parameters that its `-- takes` line lists.

    Raises DataError for a function without that line.
    """
    for line in sql.splitlines():
        if line.startswith("-- takes "):
            return f"create macro {name}({line.removeprefix('-- takes ')}) as table {sql}"
    raise DataError(f"{name} has no line `-- takes` that lists its parameters.")
