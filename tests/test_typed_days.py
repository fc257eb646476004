"""No default, bound or date of a screen is typed: they come from the evidence and the data."""

import ast
import re
from pathlib import Path

import pytest

from warehouse.query import cursor
from warehouse.questions import default_value, questions
from warehouse.records import read_evidence

ROOT = Path(__file__).resolve().parent.parent
TYPED_DAY = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
SCREENS = ("pages", "sections", "components")
# Days that do not move with the evidence, each with its reason.
STANDING_DAYS = {
    ("sections/basket/entries.py", "2025-04-20"): "the day of an example entry",
    ("sections/changes/changed.py", "2022-01-01"): "the nomenclature changed",
    ("sections/product/lines.py", "2022-01-01"): "the nomenclature changed",
    ("sections/duties/notes.py", "2025-01-01"): "the month before the first duty of 2025",
}


def typed_days(source: str) -> set[str]:
    """Days and years that Python code holds as values, not as part of a sentence."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("date", "datetime"):
            numbers = [item.value for item in node.args if isinstance(item, ast.Constant)]
            if numbers and len(numbers) == len(node.args):
                found.add("-".join(f"{number:02}" for number in numbers[:3]))
        elif isinstance(node, ast.Constant) and TYPED_DAY.fullmatch(str(node.value)):
            found.add(str(node.value))
    return {day for day in found if not any(day != other and day in other for other in found)}


def typed_defaults(sql: str) -> set[str]:
    """Defaults of a question that hold a day or a year."""
    return set(re.findall(r"\(default [^)]*?\b((?:19|20)\d\d(?:-\d\d)*)\)", sql))


def test_no_day_of_the_evidence_is_typed():
    typed = {
        (str(path.relative_to(ROOT)), day)
        for place in SCREENS
        for path in (ROOT / place).rglob("*.py")
        for day in typed_days(path.read_text())
    }
    typed |= {
        (str(path.relative_to(ROOT)), day)
        for path in (ROOT / "queries" / "pages").glob("*.sql")
        for day in typed_defaults(path.read_text())
    }
    assert typed == set(STANDING_DAYS)


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ('choose_years("Years", 1985, end, "span", (2013, 2026))', {"1985", "2013", "2026"}),
        ("FIRST = date(2018, 1, 1)", {"2018-01-01"}),
        ('day = "2026-10-10"', {"2026-10-10"}),
        ('months[months["month"] >= "2026-08"]', {"2026-08"}),
        ('note = "Trade of 2024, law through 2026-10-10"', set()),
    ],
)
def test_a_typed_day_is_seen(planted: str, found: set[str]):
    assert typed_days(planted) == found


def test_a_typed_default_is_seen():
    assert typed_defaults("-- $day  date: last day (default 2026-10-10)") == {"2026-10-10"}
    assert typed_defaults("-- $year  integer: the year (default 2024)") == {"2024"}
    assert typed_defaults("-- $day  date: as 2025-11-10 (default law_through)") == set()


def test_every_default_of_a_day_or_year_can_be_resolved(warehouse):
    with cursor() as own:
        for asked in questions().values():
            for item in asked.parameters:
                if item.default and item.kind in ("date", "integer"):
                    assert default_value(item, own) is not None, (asked.name, item.name)


def test_what_is_written_for_people_states_the_edition_and_its_days():
    evidence = read_evidence(ROOT)
    citation = (ROOT / "CITATION.cff").read_text()
    assert f"version: {evidence.edition}\ndate-released: {evidence.edition}\n" in citation
    readme = (ROOT / "README.md").read_text()
    assert (
        f"{evidence.law_through:%B %-d, %Y} for law and in {evidence.trade_through:%B %Y} for trade"
        in readme
    )
