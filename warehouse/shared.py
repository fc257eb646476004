"""The selects that questions share, of queries/shared: whole, or with less to plan.

A line `-- kept` in a header: its rows are worked out once for their parameters. A line `-- part`
with a word: it has rows only where the select in the line `-- parts` of what reads it gives it,
and what only it needs is not worked out.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from warehouse.lineage import names_among, with_shared
from warehouse.once import once
from warehouse.paths import ROOT, sql_texts

KEPT = re.compile(r"^-- kept\b", re.MULTILINE)
PART = re.compile(r"^-- part (.+)$", re.MULTILINE)
PARTS = re.compile(r"^-- parts (\w+)$", re.MULTILINE)


@once(kept=4)
def shared_texts(root: Path = ROOT) -> dict[str, str]:
    """The SQL of each shared select by its name."""
    return sql_texts(root, "shared")


def kept_selects(shared: Mapping[str, str]) -> set[str]:
    """The shared selects whose rows are worked out once for their parameters."""
    return {name for name, sql in shared.items() if KEPT.search(sql)}


@lru_cache(maxsize=64)
def shared_select(
    name: str,
    tables: frozenset[str] = frozenset(),
    empty: tuple[tuple[str, str], ...] = (),
    root: Path = ROOT,
) -> str:
    """A shared select as a query of its own, with the other ones that it needs.

    tables: those that are there as tables. empty: those without rows, with a select that has
    their columns and no row.
    """
    shared = {key: sql for key, sql in shared_texts(root).items() if key not in tables}
    return with_shared(shared.pop(name), shared | dict(empty))


@lru_cache(maxsize=64)
def kept_below(
    name: str, empty: frozenset[str] = frozenset(), root: Path = ROOT
) -> tuple[str, ...]:
    """The kept selects that a shared select needs, but not below empty ones."""
    shared = {key: sql for key, sql in shared_texts(root).items() if key not in empty}
    return kept_for(shared.pop(name), shared)


def kept_for(sql: str, shared: Mapping[str, str]) -> tuple[str, ...]:
    """The kept selects that a query needs, however far below, but not those that only they need."""
    kept = kept_selects(shared)
    waiting = names_among(sql, shared)
    found = set(waiting)
    while waiting:
        reached = set[str]().union(*(names_among(shared[each], shared) for each in waiting - kept))
        waiting = reached - found
        found |= reached
    return tuple(sorted(found & kept))


@lru_cache(maxsize=16)
def parts_of(name: str, root: Path = ROOT) -> tuple[str, dict[str, str]]:
    """The select that gives the words of a scenario's parts, and the word of each part.

    Nothing where the shared select has no line `-- parts`.
    """
    shared = shared_texts(root)
    given = PARTS.search(shared[name])
    words = {key: found.group(1) for key, sql in shared.items() if (found := PART.search(sql))}
    return (given.group(1), words) if given else ("", {})
