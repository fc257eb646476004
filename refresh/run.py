"""The command `python -m warehouse refresh`: ask, check, show what moved, replace."""

import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pandas as pd

from refresh import shelf, treasury
from refresh.ask import Line, RefreshError, open_line, progress, remember
from refresh.tables import NewTable, check, differences, in_order, merged, read
from warehouse.paths import ROOT

SOURCES: dict[str, ModuleType] = {"treasury": treasury}
SHOWN = 12  # differences of a table that are printed, the largest first


def refresh(
    names: list[str],
    dry_run: bool,
    root: Path = ROOT,
    line: Line | None = None,
    today: date | None = None,
) -> int:
    """Refresh the named sources, or all; returns 0, or 2 where one could not be refreshed.

    A source that fails says why in one sentence on standard error and keeps its files.
    """
    unknown = sorted(set(names) - SOURCES.keys())
    if unknown:
        raise RefreshError(
            f"No source is called {', '.join(unknown)}; they are {', '.join(SOURCES)}."
        )
    day, failed = today or date.today(), False
    finished = shelf.finish(root)
    if finished:
        print(f"A run that was cut off is finished: {', '.join(finished)}.")
    opened = line or open_line()
    with closing(opened.http):
        for name in names or SOURCES:
            try:
                bullets = _refresh_one(SOURCES[name], opened, root, day, dry_run)
            except RefreshError as error:
                print(f"{name}: {error} Nothing was changed.", file=sys.stderr)
                failed = True
                continue
            if bullets and not dry_run:
                shelf.note(root, bullets)
        if not dry_run:
            remember(opened, root / "refresh" / "seen.json")
    return 2 if failed else 0


def _refresh_one(
    module: ModuleType, line: Line, root: Path, today: date, dry_run: bool
) -> list[str]:
    folder = root / "data" / "raw" / module.FOLDER
    with progress(module.TITLE) as bar:
        tables = module.read(replace(line, bar=bar.update), root, today)
    changed, bullets = {}, []
    for table in tables:
        old = read(folder / table.file)
        check(old, table)
        whole = merged(old, table)
        if not whole.equals(in_order(old, table)):
            moved = differences(old, table)
            changed[table.file] = whole
            bullets.append(f"{module.TITLE} (`{table.file}`): {summary(moved)}.")
            show(table, moved)
    if not changed:
        print(f"{module.TITLE}: nothing new.")
        return []
    if dry_run:
        return bullets
    whole = {table.file: changed.get(table.file, read(folder / table.file)) for table in tables}
    fields = {"accessed": today, **module.card(whole, today)}
    files = {name: rows.to_csv(index=False, lineterminator="\n") for name, rows in changed.items()}
    shelf.put(root, module.FOLDER, files, fields)
    return bullets


def summary(moved: pd.DataFrame) -> str:
    """What moved in a table: the periods that are new, those revised, the largest revision."""
    new, revised = moved[moved["old"].isna()], moved[moved["old"].notna()]
    words = []
    if not new.empty:
        words.append(f"new {_span(new['period'])}")
    if not revised.empty:
        most = revised.loc[revised["change"].abs().fillna(0).idxmax()]
        where = most["period"] if most["group"] == "all" else f"{most['group']} {most['period']}"
        words.append(f"revised {_span(revised['period'])}, the most {where}, {most['change']:+.2%}")
    return "; ".join(words) or "rows moved within their totals"


def show(table: NewTable, moved: pd.DataFrame, out: Callable[[str], None] = print) -> None:
    """Print what moved in a table as a table: the largest revisions first, then what is new."""
    out(f"\n{table.file}: {summary(moved)}\n")
    if moved.empty:
        return
    order = moved.assign(size=moved["change"].abs()).sort_values("size", ascending=False)
    out("| what | group | period | before | after | change |")
    out("| --- | --- | --- | ---: | ---: | ---: |")
    for row in order.head(SHOWN).itertuples():
        is_new = row.old != row.old
        before, change = ("", "new") if is_new else (f"{row.old:,.0f}", f"{row.change:+.2%}")
        out(f"| {row.what} | {row.group} | {row.period} | {before} | {row.new:,.0f} | {change} |")
    if len(order) > SHOWN:
        out(f"\n… and {len(order) - SHOWN} more.")


def _span(periods: pd.Series) -> str:
    """`2021-08 to 2022-12 and 2025-01` for the periods given, runs joined."""
    known = pd.PeriodIndex(sorted(set(periods)), freq="M" if len(periods.iloc[0]) == 7 else "Y")
    runs: list[list[pd.Period]] = []
    for period in known:
        if runs and period == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], period]
        else:
            runs.append([period])
    return " and ".join(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)
