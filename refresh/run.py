"""The command `python -m warehouse refresh`: ask, check, show what moved, replace."""

import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pandas as pd

from refresh import (
    census_balances,
    census_chapters,
    census_duties,
    census_naics,
    comtrade,
    federal_register,
    shelf,
    treasury,
    usitc_hts,
)
from refresh.ask import Line, RefreshError, open_line, progress, remember
from refresh.tables import NewTable, check, in_order, merged, read, spans
from warehouse.paths import ROOT

SOURCES: dict[str, ModuleType] = {
    "census_balances": census_balances,
    "census_chapters": census_chapters,
    "census_duties": census_duties,
    "census_naics": census_naics,
    "comtrade": comtrade,
    "federal_register": federal_register,
    "treasury": treasury,
    "usitc_hts": usitc_hts,
}
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
    finished = [] if dry_run else shelf.finish(root)
    if finished:
        print(f"A run that was cut off is finished: {', '.join(finished)}.")
    opened = line or open_line()
    with closing(opened.http):
        for name in names or SOURCES:
            try:
                own = replace(opened, fresh={})
                bullets = _refresh_one(SOURCES[name], own, root, day, dry_run)
            except RefreshError as error:
                print(f"{name}: {error} Nothing was changed.", file=sys.stderr)
                failed = True
                continue
            opened.fresh.update(own.fresh)
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
        moved = check(old, table)
        whole = merged(old, table)
        if not whole.equals(in_order(old, table)):
            changed[table.file] = whole
            if table.note:
                bullets.append(f"{module.TITLE} (`{table.file}`): {table.note}.")
                print(f"\n{bullets[-1]}")
            if table.period:
                bullets.append(f"{module.TITLE} (`{table.file}`): {summary(moved)}.")
                show(table, moved)
    if not bullets:
        print(f"{module.TITLE}: nothing new.")
        return []
    if dry_run:
        return bullets
    whole = {table.file: changed.get(table.file, read(folder / table.file)) for table in tables}
    fields = {"accessed": today, **module.card(whole, today)}
    files = {name: rows.to_csv(index=False, lineterminator="\n") for name, rows in changed.items()}
    shelf.put(root, module.FOLDER, files, fields)
    month = module.trade_through(whole) if hasattr(module, "trade_through") else None
    if month:
        shelf.set_trade_through(root, month)
    return bullets


def summary(moved: pd.DataFrame) -> str:
    """What moved in a table: periods that are new or fuller, those revised, the largest one."""
    new = moved[moved["rows_both"] == 0]
    fuller = moved[(moved["rows_both"] > 0) & (moved["rows_new"] > moved["rows_both"])]
    revised = moved[moved["change"].abs() > 0]
    words = [
        f"{word} {spans(part['period'])}"
        for word, part in (("new", new), ("more rows in", fuller))
        if not part.empty
    ]
    if not revised.empty:
        most = revised.loc[revised["change"].abs().idxmax()]
        where = most["period"] if most["group"] == "all" else f"{most['group']} {most['period']}"
        words.append(f"revised {spans(revised['period'])}, the most {where}, {most['change']:+.2%}")
    return "; ".join(words) or "rows moved within their totals"


def show(table: NewTable, moved: pd.DataFrame) -> None:
    """Print what moved in a table as a table: the largest revisions first, then what is new."""
    print(f"\n{table.file}: {summary(moved)}\n")
    if moved.empty:
        return
    order = moved.assign(size=moved["change"].abs()).sort_values("size", ascending=False)
    print("| what | group | period | rows | before | after | change |")
    print("| --- | --- | --- | ---: | ---: | ---: | ---: |")
    for row in order.head(SHOWN).to_dict("records"):
        known, more = row["rows_both"] > 0, row["rows_new"] - row["rows_both"]
        rows = f"{row['rows_new']:,.0f}" + (f" ({more:,.0f} new)" if known and more else "")
        before, change = (f"{row['old']:,.0f}", f"{row['change']:+.2%}") if known else ("", "new")
        cells = [row["what"], row["group"], row["period"], rows, before, f"{row['new']:,.0f}"]
        print(f"| {' | '.join([*cells, change])} |")
    if len(order) > SHOWN:
        print(f"\n… and {len(order) - SHOWN} more.")
