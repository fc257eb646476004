"""The command line: build the warehouse, list its questions, ask or trace one."""

from __future__ import annotations  # a build does without pandas

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from warehouse.build import build
from warehouse.errors import QuestionError, WarehouseError
from warehouse.package import export, publish
from warehouse.query import column_names, ensure_built, no_rows_sentence, query
from warehouse.questions import questions
from warehouse.remarks import late_days
from warehouse.scenario import GRAMMAR
from warehouse.trace import cells, tree

if TYPE_CHECKING:
    import pandas as pd


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status (0, or 2 with one sentence on standard error)."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "build":
            show = _say if chosen.lines else _show
            print(ensure_built(show) if chosen.if_stale else build(progress=show))
        elif chosen.command in ("refresh", "watch"):
            return _refresh_or_watch(chosen)
        elif chosen.command == "export":
            source = ensure_built(_show)
            print(export(chosen.folder, source, _say if chosen.lines else _show))
        elif chosen.command == "publish":
            print(publish(_say if chosen.lines else _show))
        elif chosen.command == "list":
            _list(chosen.format)
        elif chosen.command == "trace":
            _trace(chosen.question, chosen.values)
        else:
            _ask(chosen.question, chosen.values, chosen.format)
    except WarehouseError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m warehouse", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    building = commands.add_parser("build", help="build the DuckDB file from data and queries")
    building.add_argument("--if-stale", action="store_true", help="keep a good, present file")
    building.add_argument("--lines", action="store_true", help="a line for each step")
    listing = commands.add_parser(
        "list", help="list questions, parameters, allowed values, columns"
    )
    asking = commands.add_parser(
        "ask",
        help="run a question: ask QUESTION name=value …",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=GRAMMAR,
    )
    asking.add_argument("question")
    asking.add_argument("values", nargs="*", metavar="name=value")
    tracing = commands.add_parser(
        "trace",
        help="what a question rests on, or the law behind a cell: trace QUESTION key=value …",
    )
    tracing.add_argument("question")
    tracing.add_argument("values", nargs="*", metavar="name=value")
    refreshing = commands.add_parser("refresh", help="bring sources up to date over the network")
    refreshing.add_argument("sources", nargs="*", metavar="source", help="all where none is given")
    refreshing.add_argument("--dry-run", action="store_true", help="show what would move, only")
    exporting = commands.add_parser("export", help="write the data package into a new folder")
    exporting.add_argument("folder", type=Path)
    publishing = commands.add_parser("publish", help="write the dashboard's downloads to static/")
    for command in (exporting, publishing):
        command.add_argument("--lines", action="store_true", help="a line for each step")
    commands.add_parser("watch", help="list what a person must look at")
    for command in (listing, asking):
        command.add_argument("--format", choices=("table", "csv", "json"), default="table")
    return parser


def _refresh_or_watch(chosen: argparse.Namespace) -> int:
    try:
        from refresh.run import refresh
        from refresh.watch import watch
    except ModuleNotFoundError as error:
        if error.name not in ("httpx", "tenacity", "tqdm"):
            raise
        raise WarehouseError(
            f"{chosen.command} needs {error.name}: run "
            "`.venv/bin/pip install -r requirements-refresh.txt` first."
        ) from error
    return watch() if chosen.command == "watch" else refresh(chosen.sources, chosen.dry_run)


def _values(pairs: list[str]) -> dict[str, str]:
    values = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals:
            raise QuestionError(f"{pair!r} is not of the form name=value.")
        values[key] = value
    return values


def _trace(name: str, pairs: list[str]) -> None:
    values = _values(pairs)
    ensure_built(_show)
    print("\n".join(cells(name, values) if values else tree(name)))


def _ask(name: str, pairs: list[str], form: str) -> None:
    values = _values(pairs)
    ensure_built(_show)
    rows = query(name, **values)
    if not (rows.empty and form == "table"):
        _print(rows, form)
    if rows.empty:
        print(no_rows_sentence(name, **values), file=sys.stderr)
    for sentence in late_days(name, values):
        print(sentence, file=sys.stderr)


def _list(form: str) -> None:
    import pandas as pd

    ensure_built(_show)
    listed = [
        {
            "question": name,
            "asks": asked.title,
            "parameters": "; ".join(f"{item.name}: {item.allowed}" for item in asked.parameters),
            "columns": ", ".join(column_names(name)),
        }
        for name, asked in questions().items()
    ]
    if form != "table":
        _print(pd.DataFrame(listed), form)
        return
    for row in listed:
        print(f"{row['question']}\n    {row['asks']}")
        print(f"    parameters  {row['parameters'] or 'none'}\n    columns     {row['columns']}\n")


def _print(rows: pd.DataFrame, form: str) -> None:
    dates = {name: rows[name].dt.strftime("%Y-%m-%d") for name in rows.select_dtypes("datetime")}
    rows = rows.assign(**dates)
    if form == "csv":
        print(rows.to_csv(index=False), end="")
    elif form == "json":
        print(rows.to_json(orient="records", force_ascii=False, double_precision=15))
    else:
        print(rows.to_string(index=False, na_rep=""))


def _say(share: float, words: str) -> None:
    print(f"{share:.0%} {words}", file=sys.stderr, flush=True)


def _show(share: float, words: str) -> None:
    if sys.stderr.isatty():
        bar = "█" * round(30 * share)
        end = "\n" if share >= 1 else ""
        print(f"\r{bar:<30} {share:4.0%} {words[:40]:<40}", end=end, file=sys.stderr, flush=True)
    elif words in ("reading the law", "writing the file", "done"):
        print(f"{share:4.0%} {words}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
