"""The answers of one checkout, or of one file, kept for tools.compare.

Run by tools.compare with the checkout as PYTHONPATH: answers.py CASES ANSWERS [FILE].
"""

import pickle
import sys
from pathlib import Path
from typing import Any

import pandas as pd

from warehouse import WarehouseError, query, question, questions


def answer(name: str, asked: dict[str, Any], file: Path | None) -> pd.DataFrame | str | None:
    """Rows, the sentence of a refusal, or None where the checkout has no such question.

    A parameter that the checkout's question does not have is left out.
    """
    if name not in questions():
        return None
    known = {item.name for item in question(name).parameters}
    values = {key: value for key, value in asked.items() if key in known}
    try:
        if file is None:
            return query(name, **values)
        from warehouse.query import query_in

        return query_in(file, name, **values)
    except WarehouseError as error:
        return str(error)


if __name__ == "__main__":
    cases, answers, *rest = map(Path, sys.argv[1:])
    file = rest[0] if rest else None
    found = [answer(name, asked, file) for name, asked in pickle.loads(cases.read_bytes())]
    answers.write_bytes(pickle.dumps(found))
