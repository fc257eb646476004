"""The named questions of queries/pages: what each asks, its parameters, their allowed values."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import duckdb

from warehouse import scenario
from warehouse.build import header_text
from warehouse.errors import QuestionError
from warehouse.lighter import Saving, savings_in
from warehouse.lineage import with_shared
from warehouse.once import once
from warehouse.paths import ROOT, sql_files
from warehouse.shared import kept_for, shared_texts

DEFAULT = re.compile(r"\(default (.*)\)$")
PARAMETER = re.compile(
    r"^\$(\w+)\s+(one of|text in|list of (?:date|integer|number|text)"
    r"|date|integer|number|text|changes)\s*([^:]*):\s*(.*)$"
)
LIST = "list of "
AFTER = "after_evidence"


@dataclass(frozen=True)
class Parameter:
    """One parameter: its kind, and its choices or the column that holds them."""

    name: str
    kind: str
    words: str
    choices: tuple[str, ...] = ()
    column: str = ""
    default: str | None = None

    @property
    def allowed(self) -> str:
        """The allowed values in words."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.column:
            return f"a value of {self.column}"
        if self.is_list:
            return f"a list of {self.kind.removeprefix(LIST)}s, set apart by commas"
        return {
            "date": "a date like 2025-04-10",
            "integer": "a whole number",
            "changes": f"changes like {scenario.EXAMPLE}",
        }.get(self.kind, self.kind)

    @property
    def is_list(self) -> bool:
        """Whether it takes many values at once."""
        return self.kind.startswith(LIST)


@dataclass(frozen=True)
class Question:
    """One SQL file of queries/pages with what its header says.

    kept: shared selects whose rows other questions use too. text: the file itself. savings: what
    may be left out of it for some values.
    """

    name: str
    sql: str
    title: str
    grain: str
    parameters: tuple[Parameter, ...]
    note: str
    empty: str
    refuse: str
    kept: tuple[str, ...] = ()
    text: str = ""
    savings: tuple[Saving, ...] = ()


def questions(root: Path = ROOT) -> dict[str, Question]:
    """All questions by name."""
    return {name: question(name, root) for name in _files(root)}


@once(kept=4)
def _files(root: Path) -> dict[str, Path]:
    return sql_files(root, "pages")


def question(name: str, root: Path = ROOT) -> Question:
    """One question; an unknown name is a QuestionError that offers the nearest."""
    found = _files(root)
    if name not in found:
        near = get_close_matches(name, found, n=1)
        hint = (
            f" Did you mean {near[0]}?"
            if near
            else " Run `python -m warehouse list` to see them all."
        )
        raise QuestionError(f"There is no question {name!r}.{hint}")
    return _read_once(name, root)


@once(kept=1024)
def _read_once(name: str, root: Path) -> Question:
    """Each when it is first asked: a page asks a dozen of the hundred and sixty."""
    return _read(name, _files(root)[name], shared_texts(root))


def _read(name: str, path: Path, shared: dict[str, str]) -> Question:
    text = path.read_text(encoding="utf-8")
    sql, kept = with_shared(text, shared), kept_for(text, shared)
    lines = header_text(sql).splitlines()
    said = {"grain": "", "empty": "", "refuse": "", "lighter": ""}
    parameters, prose = [], []
    for line in lines:
        word, _, rest = line.partition(" ")
        if line.startswith("$"):
            parameters.append(_parameter(path, line))
        elif word in said:
            said[word] = rest.strip()
        else:
            prose.append(line)
    title, _, note = "\n".join(prose).partition("\n\n")
    return Question(
        name, sql, " ".join(title.split()), said["grain"], tuple(parameters),
        " ".join(note.split()), said["empty"], said["refuse"], kept, text, savings_in(text, shared),
    )  # fmt: skip


def used(sql: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Those of some parameters that a query has."""
    names = parameter_names(sql)
    return {name: value for name, value in values.items() if name in names}


def parameter_names(sql: str) -> set[str]:
    """The parameters of a query, those in its comments left out."""
    return set(re.findall(r"\$(\w+)", re.sub("--.*", "", sql)))


def _parameter(path: Path, line: str) -> Parameter:
    match = PARAMETER.match(line)
    if not match:
        raise QuestionError(f"{path}: cannot read the parameter line {line!r}.")
    name, kind, detail, words = match.groups()
    choices = tuple(item.strip() for item in detail.split(",")) if kind == "one of" else ()
    column = detail.strip() if kind == "text in" else ""
    found = DEFAULT.search(words)
    default = found.group(1) if found else "" if kind == "changes" else None
    return Parameter(name, kind, words, choices, column, default)


def typed_values(
    asked: Question, values: Mapping[str, Any], cursor: duckdb.DuckDBPyConnection
) -> dict[str, Any]:
    """The values with their types; raises QuestionError for a missing, unknown or wrong one."""
    names = [parameter.name for parameter in asked.parameters]
    for name in values:
        if name not in names:
            takes = f"it takes {', '.join(names)}" if names else "it takes none"
            raise QuestionError(f"{asked.name} has no parameter {name!r}; {takes}.")
    defaults = {
        item.name: default_value(item, cursor)
        for item in asked.parameters
        if item.default is not None and item.name not in values
    }
    values = defaults | dict(values)
    for parameter in asked.parameters:
        if parameter.name not in values:
            raise QuestionError(
                f"{asked.name} needs {parameter.name}: {parameter.words} ({parameter.allowed})."
            )
    typed = {
        parameter.name: _typed(parameter, values[parameter.name], cursor)
        for parameter in asked.parameters
    }
    if AFTER in names or asked.name.endswith("_both_ways"):
        _check_days(asked, typed, cursor)
    if any(parameter.kind == "changes" for parameter in asked.parameters):
        _check_law_read(typed, cursor)
    return typed


def _check_law_read(values: Mapping[str, Any], cursor: duckdb.DuckDBPyConnection) -> None:
    """Refuse to change the law of a day whose law was not read."""
    found = cursor.execute("select law_through from meta.manifest").fetchone()
    if found and values["day"] > found[0]:
        raise QuestionError(
            f"day {values['day']} cannot be asked: a changed law starts from a day whose law was"
            f" read, up to {found[0]}."
        )


def last_day_asked(today: date | None = None) -> date:
    """The last day that can be asked about: the end of the year after today's."""
    return date((today or date.today()).year + 1, 12, 31)


def _check_days(
    asked: Question, values: Mapping[str, Any], cursor: duckdb.DuckDBPyConnection
) -> None:
    """Refuse days before the rates begin and after the last that can be asked.

    A clock that stands before the day of the edition is wrong: that day is then today.
    """
    found = cursor.execute("select law_from, edition::date from meta.manifest").fetchone()
    first, edition = found or (date.min, date.min)
    last = last_day_asked(max(date.today(), edition))
    for parameter in asked.parameters:
        if parameter.kind.removeprefix(LIST) != "date":
            continue
        value = values[parameter.name]
        for day in value if parameter.is_list else [value]:
            if day and not first <= day <= last:
                raise QuestionError(
                    f"{parameter.name} {day} cannot be asked: rates begin on {first}, and days"
                    f" up to {last} can be asked."
                )


def default_value(parameter: Parameter, cursor: duckdb.DuckDBPyConnection) -> Any:
    """The default of a parameter; of a day or a year, what the evidence or the data says.

    `law_through` and its like are columns of meta.manifest, `latest marts.t.column` and
    `earliest marts.t.column` the ends of a series. A parameter in years takes the year.
    """
    words = parameter.default or ""
    if parameter.kind not in ("date", "integer") or words.isdecimal():
        return words
    end, _, place = words.rpartition(" ")
    table, _, column = place.rpartition(".")
    choice = {"latest": "max", "earliest": "min", "": "any_value"}[end]
    found = cursor.execute(f"select {choice}({column}) from {table or 'meta.manifest'}").fetchone()
    value = found[0] if found else None
    return value.year if parameter.kind == "integer" and isinstance(value, date) else value


def _typed(parameter: Parameter, value: Any, cursor: duckdb.DuckDBPyConnection) -> Any:
    try:
        if parameter.is_list:
            kind = parameter.kind.removeprefix(LIST)
            return [None if item in (None, "") else _simple(kind, item) for item in _items(value)]
        if parameter.kind in ("date", "integer", "number"):
            return _simple(parameter.kind, value)
    except (ValueError, TypeError) as error:
        raise QuestionError(
            f"{parameter.name} must be {parameter.allowed}; got {value!r}."
        ) from error
    text = str(value)
    if parameter.kind == "changes":
        return scenario.checked(text, cursor)
    if parameter.choices and text not in parameter.choices:
        raise QuestionError(f"{parameter.name} must be {parameter.allowed}; got {text!r}.")
    if parameter.column:
        _check_listed(parameter, text, cursor)
    return text


def _items(value: Any) -> list[Any]:
    """The items of a list; a text is split at its commas, those in quotation marks aside."""
    if not isinstance(value, str):
        return list(value)
    return next(csv.reader([value], skipinitialspace=True), [])


def _simple(kind: str, value: Any) -> Any:
    if kind == "date":
        if isinstance(value, datetime):
            return value.date()
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    return {"integer": int, "number": float, "text": str}[kind](value)


def _check_listed(parameter: Parameter, text: str, cursor: duckdb.DuckDBPyConnection) -> None:
    table, _, column = parameter.column.rpartition(".")
    found = cursor.execute(f"select 1 from {table} where {column} = ? limit 1", [text]).fetchone()
    if not found:
        rows = cursor.execute(f"select distinct {column} from {table} order by all").fetchall()
        listed = [str(value) for (value,) in rows]
        if parameter.column == "marts.tariff_codes.code" and (heirs := _near_codes(text, cursor)):
            raise QuestionError(f"{parameter.name} {text!r} is not known; {heirs}.")
        near = get_close_matches(text, listed, n=3)
        hint = f"did you mean {', '.join(near)}?" if near else _sample(listed)
        raise QuestionError(f"{parameter.name} {text!r} is not known; {hint}")


def _near_codes(code: str, cursor: duckdb.DuckDBPyConnection) -> str:
    """The US codes that took over the goods of one that ended, or come nearest by their text."""
    found = cursor.execute("select code, why from marts.codes_near(?) limit 3", [code]).fetchall()
    return "; ".join(f"{near}: {why}" for near, why in found)


def _sample(listed: list[str]) -> str:
    return f"it is one of {', '.join(listed[:30])}{', …' if len(listed) > 30 else ''}."
