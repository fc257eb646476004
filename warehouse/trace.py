"""Where an answer comes from: the tree down to source files, and the law behind a cell."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from warehouse.errors import QuestionError
from warehouse.grain import key_columns
from warehouse.lineage import files_read, reads_recorded, tables_read
from warehouse.paths import ROOT, sql_files
from warehouse.query import cursor, query
from warehouse.questions import Question, question

LAW = "data/policy"
CLAIMS = "data/claims"
MOST_CELLS, MOST_RECORDS = 20, 40
DAYS = ("day", "valid_from", "month", "as_of", "last_day", "first_day")
CITED = ("citation", "legal_citation")
BOOLEAN = ("", "True", "False")
RECORDS_OF_CODE = """
    with charged as (
        select distinct measure, tier, rate_pct from marts.rate_layers
        where
            importer = $importer and starts_with(line, $code) and $layer in (layer, 'total')
            and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
    )
    select distinct charged.measure, charged.tier, charged.rate_pct, citation, url
    from charged
    left join marts.rate_texts
        on
            charged.measure = rate_texts.measure
            and charged.tier is not distinct from rate_texts.tier
            and charged.rate_pct is not distinct from rate_texts.rate_pct
            and $day >= rate_texts.valid_from and $day < rate_texts.valid_before
    order by all
"""
RECORDS_OF_LAYER = """
    select measure, tier, rate_pct, citation, url
    from marts.dated_rates
    where
        importer = $importer and $layer in (layer, 'total') and (layer = 'mfn' or rate_pct > 0)
        and coalesce(valid_from, '-infinity') <= $day
        and $day < coalesce(valid_before, 'infinity')
    order by all
"""


def tree(name: str) -> list[str]:
    """The lines of a tree: the question, the tables it reads with their rows, files with vintage.

    A table that stands further up is named again and not opened again. Raises QuestionError
    for an unknown question.
    """
    asked = question(name)
    reads, words = _reads(), _words()
    below = sorted(tables_read(asked.sql))
    return [f"{name}: {asked.title}", *_branches(below, reads, words, set(), "")]


def _branches(
    names: list[str],
    reads: Mapping[str, list[str]],
    words: Mapping[str, str],
    opened: set[str],
    stem: str,
) -> Iterator[str]:
    for name in names:
        is_last = name == names[-1]
        below = reads.get(name, [])
        said = "see above" if below and name in opened else words.get(name, "")
        yield f"{stem}{'└─' if is_last else '├─'} {name}{f'  {said}' if said else ''}"
        if name not in opened:
            opened.add(name)
            yield from _branches(below, reads, words, opened, stem + ("   " if is_last else "│  "))


def _reads() -> dict[str, list[str]]:
    """What each table reads: tables, files of data/, or the law records."""
    with cursor() as own:
        found = reads_recorded(own)
    for read in set().union(*found.values()):
        if read.startswith("policy."):
            found[read] = {CLAIMS if read.startswith("policy.claim") else LAW}
    for name, path in sql_files(ROOT, "staging").items():
        found[f"staging.{name}"] = files_read(path.read_text(encoding="utf-8"))
    return {name: sorted(reads) for name, reads in found.items()}


def _words() -> dict[str, str]:
    """Rows and newest period of each table, functions, vintages of files, the last day of law."""
    with cursor() as own:
        counts = own.execute(
            "select name, row_count, max(latest_period) from meta.row_counts"
            " left join meta.latest using (name) group by all"
        ).fetchall()
        cards = own.execute(
            "select source, unnest(files) as file, vintage from meta.sources"
        ).fetchall()
        through = own.execute("select law_through::varchar from meta.manifest").fetchall()
    words = {f"data/raw/{source}/{file}": f"vintage: {vintage}" for source, file, vintage in cards}
    for name, count, period in counts:
        rows = f"{count:,} row{'' if count == 1 else 's'}"
        words[name] = f"{rows}, newest period {period}" if period else rows
    words |= {f"marts.{name}": "function" for name in sql_files(ROOT, "functions")}
    return words | {LAW: f"law read through {through[0][0]}"}


def cells(name: str, values: Mapping[str, str]) -> list[str]:
    """The rows of an answer that some values pick out, each with the law records behind it.

    values: parameters of the question, and columns of its key with the value of one cell.
    Raises QuestionError for a name that is neither, and as query does.
    """
    asked = question(name)
    parameters, key = {item.name for item in asked.parameters}, key_columns(asked.grain, name)
    for given in values:
        if given not in parameters | set(key):
            may = ", ".join([*sorted(parameters), *key]) or "none"
            raise QuestionError(f"{name} has no parameter or key column {given!r}; it has {may}.")
    rows = query(name, **{given: values[given] for given in values if given in parameters})
    for column in [column for column in key if column in values]:
        rows = rows[rows[column].map(_text) == values[column]]
    if rows.empty:
        return ["No row of the answer has these values."]
    shown = rows.head(MOST_CELLS).to_dict("records")
    said = [line for row in shown for line in _cell(asked, row, values)]
    if len(rows) > MOST_CELLS:
        said.append(f"and {len(rows) - MOST_CELLS:,} more rows; pick one by {', '.join(key)}.")
    return said


def _cell(asked: Question, row: dict[Any, Any], values: Mapping[str, str]) -> list[str]:
    key = key_columns(asked.grain, asked.name)
    named = ", ".join(f"{name} {_text(row[name])}" for name in key if _text(row[name]))
    figures = ", ".join(
        f"{name} {value:.10g}"
        for name, value in row.items()
        if name not in key and isinstance(value, int | float) and _text(value) not in BOOLEAN
    )
    known = {name: value for name, value in {**values, **row}.items() if _text(value)}
    records = _own_citation(known) or _records(known)
    if "vintage" in known:
        records.append(f"vintage: {known['vintage']}")
    shown = records[:MOST_RECORDS] or [f"No record can be told; see `trace {asked.name}`."]
    if len(records) > MOST_RECORDS:
        shown.append(f"and {len(records) - MOST_RECORDS} more")
    head = ": ".join(part for part in (named, figures) if part)
    return [head or "the one row", *(f"  {line}" for line in shown)]


def _own_citation(known: Mapping[str, Any]) -> list[str]:
    """The citation that the row itself has, with the file of its measure."""
    cited = next((str(known[name]) for name in CITED if name in known), "")
    if not cited:
        return []
    file = _files().get(str(known.get("measure", "")), "")
    name = str(known.get("title", known.get("because", "")))
    return ["; ".join(part for part in (file, name, cited, str(known.get("url", ""))) if part)]


def _records(known: Mapping[str, Any]) -> list[str]:
    """The law records of a line, of the lines of six digits or of a layer on a day."""
    day = next((_text(known[name]) for name in DAYS if name in known), "")
    if not (day and "importer" in known):
        return []
    code = str(known.get("line") or known.get("hs6") or "")
    asked = {"importer": str(known["importer"]), "layer": str(known.get("layer", "total"))}
    asked |= {"code": code} if code else {}
    with cursor() as own:
        found = own.execute(
            RECORDS_OF_CODE if code else RECORDS_OF_LAYER, asked | {"day": date.fromisoformat(day)}
        ).fetchall()
    files = _files()
    return ["; ".join(_told(files, *row)) for row in found]


def _told(
    files: Mapping[str, str], measure: str, tier: str, rate: float | None, cited: str, url: str
) -> list[str]:
    percent = "" if rate is None else f"{rate:g} percent"
    parts = (files.get(measure, measure), f"tier {tier}" if tier else "", percent, cited, url)
    return [part for part in parts if part]


def _files() -> dict[str, str]:
    """The file of each measure's record."""
    folder = {"United States": "united_states", "China": "china"}
    with cursor() as own:
        rows = own.execute("select measure, imposed_by from policy.measures").fetchall()
    return {measure: f"{LAW}/{folder[country]}/{measure}.yaml" for measure, country in rows}


def _text(value: Any) -> str:
    """A value as it is written on the command line; nothing for a missing one."""
    if value is None or str(value) in ("NaT", "nan"):
        return ""
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else str(value)
