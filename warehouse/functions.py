"""Functions that marts and questions share: files of queries/functions in the schema marts.

One that reads tables is a function of rows, any other one of a value. What calls a function
of rows reads its tables too: in the build order and in the sources behind a figure.
"""

from pathlib import Path

from warehouse.errors import DataError
from warehouse.lineage import tables_read, with_shared
from warehouse.paths import ROOT, sql_texts


def function_texts(root: Path = ROOT) -> dict[str, str]:
    """The SQL of each function by its name in the schema marts, with the shared selects it reads.

    A part that a function reads more than once is planned once there; as a function of its own
    it would be planned anew at each place.
    """
    texts, shared = (sql_texts(root, layer) for layer in ("functions", "shared"))
    return {f"marts.{name}": with_shared(sql, shared) for name, sql in texts.items()}


def gives_rows(sql: str) -> bool:
    """Whether a function gives rows of tables, not one value worked out from its parameters."""
    return bool(tables_read(sql))


def make_function(name: str, sql: str) -> str:
    """The statement that makes a function with the parameters that its `-- takes` line lists.

    Raises DataError for a function without that line.
    """
    lines = sql.splitlines()
    takes = [line.removeprefix("-- takes ") for line in lines if line.startswith("-- takes ")]
    if not takes:
        raise DataError(f"{name} has no line `-- takes` that lists its parameters.")
    if gives_rows(sql):
        return f"create macro {name}({takes[0]}) as table {sql}"
    worked_out = "\n".join(line for line in lines if not line.startswith("--")).strip()
    return f"create macro {name}({takes[0]}) as {worked_out.removeprefix('select')}"
