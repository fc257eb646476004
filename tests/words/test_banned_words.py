"""Words that no reader meets: in strings, comments, headers, records, data notes and documents."""

import ast
import csv
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SUBJECT = r"(?:that|which|it|act|text|law|note|order|table|list|title|row|proclamation|card|record)"
BANNED = {
    "in hand": r"\bin hand\b",
    "tells": r"\btells?\b|\btold apart\b",
    "names, for defines or lists": (
        rf"\b{SUBJECT} names\b|\bnames (?:no|only|them|it|its|what|each|parts)\b"
    ),
    "for, meaning because": (
        r"[,;] for (?:it|they|there|its|their|this|these|some|many|no|goods (?!in )|importers|without)\b"
        r"|[,;] for the \w+(?: \w+){0,3} (?:is|are|was|were|had|has|have|does|do|lacks?|holds?)\b"
    ),
    "goods that came": r"\bgoods that (?:came|come)\b|\bwhat came in\b|\bheadings that came\b",
    "no list leaves out": r"\bno list (?:leaves|takes) out\b",
    "occurrence": r"\boccurrences?\b",
    "after the evidence": r"\bafter the evidence\b",
    "programme": r"\bprogrammes?\b",
    "normal or ordinary duty": r"\b(?:normal|ordinary) (?:dut(?:y|ies)|rates?)\b",
    "owe nothing, owe the same": r"\bowes? (?:nothing|the same|more|less)\b",
    "re-cut": r"\bre-?cut\b",
    "goods under way": r"\bgoods under way\b",
    "answer, for retaliation": r"\banswer to (?:US )?(?:Section|List)\b",
}
# Published columns, values and questions keep their old names, each where it is published.
OLD_NAMES = {
    "programme": r"average_rate_by_programme|rate_by_programme|`programme`|programme \(|layer, programme, line",
    "occurrence": r"`occurrence`|event, occurrence:",
}
OLD_VALUES = {"programme", "occurrence"}
PLACES = (
    "charts", "components", "sections", "pages", "words", "warehouse", "refresh", "tools", "bench", "deploy",
)  # fmt: skip
OFFICIAL = (
    "title",
    "cite_as",
    "citation",
    "url",
    "legal_citation",
    "legal_basis",
    "text",
    "source",
)
NOTES = (
    "census_goods_trade/known_gaps.csv", "china_published_counts/counts.csv", "legal_events/events.csv",
    "piie_china_averages/reasons.csv", "published_averages/averages.csv", "published_averages/causes.csv",
    "us_conditions/in_transit.csv", "us_conditions/parameters.csv", "wto_comparison/agreement.csv",
    "wto_comparison/largest_gaps.csv",
)  # fmt: skip


def python_texts(path: Path) -> Iterator[str]:
    """The strings and comments of a Python file."""
    source = path.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


def sql_texts(path: Path) -> Iterator[str]:
    """The comments of a query as one text, without its grain, and its strings."""
    lines = path.read_text(encoding="utf-8").splitlines()
    notes = [
        line.strip().removeprefix("--").strip() for line in lines if line.strip().startswith("--")
    ]
    yield " ".join(re.sub(r"^grain .*", "", note) for note in notes)
    yield from re.findall(
        r"'([^']*)'", "\n".join(line for line in lines if not line.startswith("--"))
    )


def yaml_texts(path: Path) -> Iterator[str]:
    """The values of a record, except citations; and its comments."""
    source = path.read_text(encoding="utf-8")
    yield from values(yaml.safe_load(source))
    yield from (line for line in source.splitlines() if line.startswith("#"))


def values(record: Any) -> Iterator[str]:
    """Every text of nested lists and mappings, except citations."""
    if isinstance(record, dict):
        for key, value in record.items():
            if key not in OFFICIAL or (key == "title" and "layer" in record):
                yield from values(value)
    elif isinstance(record, list):
        for value in record:
            yield from values(value)
    elif isinstance(record, str):
        yield record


def csv_texts(path: Path) -> Iterator[str]:
    """The cells of a table, except citations."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from (
                text
                for key, text in row.items()
                if text and (key == "title" or key not in OFFICIAL)
            )


def document_texts(path: Path) -> Iterator[str]:
    """The paragraphs of a document, without code."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    yield from text.split("\n\n")


def lines(path: Path) -> Iterator[str]:
    """The lines of a file."""
    yield from path.read_text(encoding="utf-8").splitlines()


READERS = {
    ".py": python_texts, ".sql": sql_texts, ".yaml": yaml_texts, ".yml": yaml_texts, ".csv": csv_texts,
    ".md": document_texts, ".js": lines, ".service": lines, ".conf": lines, ".toml": lines,
}  # fmt: skip


def written() -> list[Path]:
    """Every file with words of ours."""
    found = [ROOT / "dashboard.py", ROOT / "data" / "columns.yaml", *ROOT.glob("*.md")]
    found += [*(ROOT / "data").glob("*.csv"), *(ROOT / "data" / "raw").glob("*/source.yaml")]
    found += [ROOT / "data" / "raw" / name for name in NOTES]
    for place in PLACES:
        found += [path for path in (ROOT / place).rglob("*") if path.suffix in READERS]
    found += (ROOT / "queries").rglob("*.sql")
    found += (ROOT / "docs").rglob("*.md")
    found += (ROOT / "data" / "policy").rglob("*.yaml")
    found += (ROOT / ".github").rglob("*.yml")
    return sorted(set(found))


def faults(text: str) -> list[str]:
    """The banned words in a text, by name."""
    plain = " ".join(text.split())
    if plain in OLD_VALUES:
        return []
    return [
        name
        for name, pattern in BANNED.items()
        if re.search(
            pattern,
            re.sub(OLD_NAMES[name], "", plain) if name in OLD_NAMES else plain,
            re.IGNORECASE,
        )
    ]


@pytest.mark.parametrize("path", written(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_reader_meets_a_banned_word(path: Path):
    found = [
        (name, " ".join(text.split())[:160])
        for text in READERS[path.suffix](path)
        for name in faults(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The rate in hand is that of 2019.", "in hand"),
        ("No code tells these goods.", "tells"),
        ("The act names no end.", "names, for defines or lists"),
        ("Left out, for it is late.", "for, meaning because"),
        ("Left out, for the law moved.", ""),
        ("Left out, for the law was changed.", "for, meaning because"),
        ("Equal steps, for goods in the agreement", ""),
        ("Left out, for goods pay less", "for, meaning because"),
        ("The mix of goods that came", "goods that came"),
        ("Goods that no list leaves out", "no list leaves out"),
        ("An occurrence such as a ruling", "occurrence"),
        ("A day after the evidence", "after the evidence"),
        ("by programme", "programme"),
        ("column `programme` of average_rate_by_programme", ""),
        ("the ordinary duty", "normal or ordinary duty"),
        ("Exempt goods owe nothing.", "owe nothing, owe the same"),
        ("Codes recut in 2022", "re-cut"),
        ("Goods under way paid less.", "goods under way"),
        ("the answer to Section 232", "answer, for retaliation"),
        ("A list of names for the world, for example.", ""),
    ],
)
def test_a_planted_word_is_found(text: str, fault: str):
    assert faults(text) == ([fault] if fault else [])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.py", 'st.caption(f"{count} rates in hand")'),
        ("note.py", "# rates in hand"),
        ("question.sql", "-- rates in hand\n--\n-- grain line\nselect 1"),
        ("value.sql", "select 'rates in hand' as reason"),
        ("record.yaml", "rates:\n  - because: rates in hand\n"),
        ("notes.csv", "day,because\n2018-01-01,rates in hand\n"),
        ("page.md", "# Rates\n\nThe rates in\nhand."),
        ("tool.js", 'button.title = "rates in hand"'),
    ],
)
def test_each_kind_of_file_is_read(tmp_path: Path, name: str, content: str):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert any(faults(text) for text in READERS[path.suffix](path))


def test_citations_are_left_as_they_are(tmp_path: Path):
    path = tmp_path / "record.yaml"
    path.write_text("rates:\n  - citation: The programme in hand\n", encoding="utf-8")
    assert not any(faults(text) for text in yaml_texts(path))
