"""The kinds of small faults, and where in the tree each could be planted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SQL_ROOMS = ("queries/marts", "queries/pages", "queries/functions", "queries/shared")
PYTHON_ROOMS = ("charts", "words", "components", "sections", "pages", "warehouse")


@dataclass(frozen=True)
class Kind:
    """A kind of fault: what it is called, where it may be, what is replaced by what."""

    name: str
    suffix: str
    pattern: str
    replacement: str


@dataclass(frozen=True)
class Fault:
    """One fault: in which file and line, of which kind, what stood there and what stands there."""

    kind: str
    path: str
    line: int
    before: str
    after: str


KINDS = (
    Kind("boundary", ".sql", r"(?<![<>=-])<(?![=>])", "<="),
    Kind("boundary", ".sql", r"<=", "<"),
    Kind("sign", ".sql", r"(?<=\w) - (?=\w)", " + "),
    Kind("factor", ".sql", r"\b100 \* ", ""),
    Kind("factor", ".sql", r"\b100 \* ", "10 * "),
    Kind("aggregate", ".sql", r"\bsum\(", "max("),
    Kind("aggregate", ".sql", r"\bmax\(", "min("),
    Kind("aggregate", ".sql", r"\bmin\(", "max("),
    Kind("aggregate", ".sql", r"\bavg\(", "sum("),
    Kind("logic", ".sql", r" and (?=\w)", " or "),
    Kind("logic", ".sql", r"\bis not null\b", "is null"),
    Kind("logic", ".sql", r" = (?=')", " <> "),
    Kind("join", ".sql", r"\bleft join\b", "inner join"),
    Kind("join", ".sql", r"\binner join\b", "left join"),
    Kind("doubled rows", ".sql", r"\bselect distinct\b", "select"),
    Kind("doubled rows", ".sql", r"\bunion\n", "union all\n"),
    Kind("lost rows", ".sql", r"\bunion all\b", "except"),
    Kind("off by a day", ".sql", r"\binterval 1 (?=day|month|year)", "interval 2 "),
    Kind("off by a day", ".sql", r"(?<=[a-z_]) - 1\b", " - 2"),
    Kind("wrong column", ".sql", r"\bvalid_from\b", "valid_before"),
    Kind("wrong column", ".sql", r"\bstatutory_pct\b", "after_exclusions_pct"),
    Kind("wrong column", ".sql", r"\bexports_usd\b", "imports_usd"),
    Kind("wrong column", ".sql", r"\bfirst_day\b(?! *=)", "last_day"),
    Kind("order", ".sql", r"(?<=order by )(\w+) desc", r"\1 asc"),
    Kind("default", ".sql", r"\bcoalesce\((\w+), 0\)", r"coalesce(\1, 1)"),
    Kind("country", ".sql", r"'United States'", "'China'"),
    Kind("country", ".py", r'"United States"', '"China"'),
    Kind("comparison", ".py", r" == ", " != "),
    Kind("comparison", ".py", r" > (?=[\w(])", " >= "),
    Kind("comparison", ".py", r" < (?=[\w(])", " <= "),
    Kind("sign", ".py", r"(?<=[\w\])]) - (?=[\w(])", " + "),
    Kind("logic", ".py", r" and (?=\w)", " or "),
    Kind("logic", ".py", r"\bif not ", "if "),
    Kind("first and last", ".py", r"\.iloc\[0\]", ".iloc[-1]"),
    Kind("first and last", ".py", r"\.iloc\[-1\]", ".iloc[0]"),
    Kind("first and last", ".py", r"\bfirst_(?=\w+\b)", "last_"),
    Kind("extreme", ".py", r"\.max\(\)", ".min()"),
    Kind("extreme", ".py", r"\bidxmax\b", "idxmin"),
    Kind("swapped label", ".py", r'"before"', '"after"'),
    Kind("swapped label", ".py", r"\bexports\b", "imports"),
    Kind("swapped label", ".py", r"\bUS (?=\w)", "Chinese "),
    Kind("format", ".py", r":\.1f", ":.0f"),
    Kind("format", ".py", r"%B %-d", "%B %-m"),
    Kind("format", ".py", r":,", ":"),
    Kind("constant", ".py", r"\b1e9\b", "1e6"),
    Kind("constant", ".py", r"(?<=[ (])100 \* ", ""),
    Kind("column", ".py", r"_usd(?=\"\])", "_pct"),
    Kind("swallowed error", ".py", r"(?m)^( +)raise (\w+Error\(.*\)(?: from error)?)$", r"\1pass"),
)


def all_faults(root: Path) -> list[Fault]:
    """Every place of every kind, in order of file and place."""
    return sorted(_found(root), key=lambda fault: (fault.kind, fault.path, fault.line, fault.after))


def _found(root: Path) -> Iterator[Fault]:
    for room in (*SQL_ROOMS, *PYTHON_ROOMS):
        for path in sorted((root / room).rglob("*")):
            if path.suffix in (".sql", ".py"):
                yield from _in_file(path, str(path.relative_to(root)))


def _in_file(path: Path, name: str) -> Iterator[Fault]:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    in_words = False
    for number, line in enumerate(lines):
        if path.suffix == ".py" and line.count('"""') == 1:
            in_words = not in_words
        if in_words or line.lstrip().startswith(("--", "#", '"""', "import ", "from ")):
            continue
        for kind in KINDS:
            if kind.suffix != path.suffix:
                continue
            for match in re.finditer(kind.pattern, line):
                changed = (
                    line[: match.start()] + match.expand(kind.replacement) + line[match.end() :]
                )
                if changed != line:
                    yield Fault(
                        kind.name, name, number + 1, line.rstrip("\n"), changed.rstrip("\n")
                    )


def plant(root: Path, fault: Fault) -> str:
    """Write the fault into the tree; returns the file's text before."""
    path = root / fault.path
    whole = path.read_text(encoding="utf-8")
    lines = whole.splitlines(keepends=True)
    assert lines[fault.line - 1].rstrip("\n") == fault.before, f"{fault.path} has changed"
    lines[fault.line - 1] = fault.after + "\n"
    path.write_text("".join(lines), encoding="utf-8")
    return whole
