"""Which answers differ between two states: python -m tools.compare OLD [NEW] [--only QUESTION …].

A state is a checkout, which answers with its own questions and data, or a warehouse file
(an edition), which the questions of this checkout are put to. NEW is this checkout where it
is not given. Every question is asked with the values of tools.samples; rows are matched by
the key columns of the question. The exit status is 1 where any answer differs.
"""

import argparse
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from tools.samples import sets_of
from warehouse import questions
from warehouse.grain import key_columns
from warehouse.paths import ROOT

Case = tuple[str, dict[str, Any]]
Answer = pd.DataFrame | str | None


def differences(old: Answer, new: Answer, key: tuple[str, ...]) -> Iterator[str]:
    """Sentences on how one answer differs from another; none where they are the same.

    Numbers are the same within a billionth of their size; anything else must be equal.
    """
    if isinstance(old, pd.DataFrame) and isinstance(new, pd.DataFrame):
        yield from _differing_rows(old, new, key)
    elif old is None and new is not None:
        yield "is a new question"
    elif new is None and old is not None:
        yield "is no longer a question"
    elif isinstance(old, str) and isinstance(new, pd.DataFrame):
        yield f"was refused ({old}) and has {len(new)} rows"
    elif isinstance(new, str) and isinstance(old, pd.DataFrame):
        yield f"had {len(old)} rows and is refused ({new})"
    elif old != new:
        yield f"is refused in other words: {old} → {new}"


def _differing_rows(old: pd.DataFrame, new: pd.DataFrame, key: tuple[str, ...]) -> Iterator[str]:
    for words, names in (
        ("has lost the columns", [name for name in old.columns if name not in new.columns]),
        ("has new columns", [name for name in new.columns if name not in old.columns]),
    ):
        if names:
            yield f"{words} {', '.join(names)}"
    shared_key = [name for name in key if name in old.columns and name in new.columns]
    before, after = _keyed(old, shared_key), _keyed(new, shared_key)
    gone, come = before.index.difference(after.index), after.index.difference(before.index)
    if len(gone):
        yield f"has lost {len(gone)} rows, first {_named(shared_key, gone[0])}"
    if len(come):
        yield f"has {len(come)} new rows, first {_named(shared_key, come[0])}"
    both = before.index.intersection(after.index, sort=False)
    if list(both) != list(after.index[after.index.isin(both)]):
        yield "has its rows in another order"
    for column in [name for name in before.columns if name in after.columns]:
        yield from _differing_cells(before.loc[both, column], after.loc[both, column], shared_key)


def _keyed(rows: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """The rows by their key as text; rows that share a key are counted."""
    texts = rows[key].apply(_texts) if key and len(rows) else None
    if texts is None:
        named = pd.Series("", index=rows.index, dtype=str)
    else:
        named = texts[key[0]].str.cat([texts[name] for name in key[1:]], sep=" | ")
    repeat = named.groupby(named).cumcount()
    return rows.set_axis(named.where(repeat == 0, named + " #" + (repeat + 1).astype(str)))


def _texts(values: pd.Series) -> pd.Series:
    return values.astype(object).where(values.notna(), "nothing").astype(str)


def _named(key: list[str], place: Hashable) -> str:
    return f"{', '.join(key)} = {place}" if key else "the only row"


def _differing_cells(old: pd.Series, new: pd.Series, key: list[str]) -> Iterator[str]:
    if pd.api.types.is_numeric_dtype(old) and pd.api.types.is_numeric_dtype(new):
        before, after = old.astype(float), new.astype(float)
        apart = (before - after).abs()
        other = (apart > 1e-9 * before.abs().clip(lower=1)) | (before.isna() != after.isna())
        place = apart[other].fillna(float("inf")).idxmax() if other.any() else None
    else:
        before, after = _texts(old), _texts(new)
        other = before != after
        place = other.idxmax() if other.any() else None
    if place is not None:
        at = f" ({_named(key, place)})" if key else ""
        yield (
            f"{old.name} differs in {other.sum()} of {len(other)} rows: "
            f"{before[place]} → {after[place]}{at}"
        )


def answers_of(state: Path, cases: list[Case], folder: Path) -> list[Answer]:
    """What a checkout or a file answers to each case, worked out in a process of its own."""
    is_file = state.is_file()
    root = ROOT if is_file else state
    asked, answered = folder / "cases", folder / "answers"
    asked.write_bytes(pickle.dumps(cases))
    program = str(Path(__file__).with_name("answers.py"))
    command = [sys.executable, program, str(asked), str(answered)] + [str(state)] * is_file
    subprocess.run(command, cwd=root, env=os.environ | {"PYTHONPATH": str(root)}, check=True)
    return pickle.loads(answered.read_bytes())


def main(old: Path, new: Path, only: list[str]) -> int:
    """Print the first differences of each question, with the values asked; 1 where there is one."""
    cases = [(name, asked) for name in only or questions() for asked in sets_of(name)]
    with tempfile.TemporaryDirectory() as folder:
        before, after = (answers_of(state, cases, Path(folder)) for state in (old, new))
    told: dict[str, list[str]] = {}
    differing = 0
    for (name, asked), was, now in zip(cases, before, after, strict=True):
        found = list(differences(was, now, key_columns(questions()[name].grain, name)))
        differing += bool(found)
        values = ", ".join(f"{key}={value}" for key, value in asked.items())
        for sentence in found:
            told.setdefault(name, []).append(f"{sentence}\n        asked {values}")
    for name, sentences in told.items():
        print(f"{name}: {len(sentences)} differences")
        for sentence in sentences[:6]:
            print(f"    {sentence}")
    print(
        f"{len(cases)} answers to {len({name for name, _ in cases})} questions compared; {differing} answers to "
        f"{len(told)} questions differ."
    )
    return int(differing > 0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tools.compare", description=__doc__)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path, nargs="?", default=ROOT)
    parser.add_argument("--only", nargs="+", default=[], metavar="QUESTION")
    chosen = parser.parse_args()
    sys.exit(main(chosen.old.resolve(), chosen.new.resolve(), chosen.only))
