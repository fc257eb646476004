"""The rules that keep each thing in one room."""

import re
from pathlib import Path

import pytest

from warehouse.grain import grain_of, key_columns
from warehouse.lineage import build_order, files_read, tables_read, with_shared
from warehouse.questions import questions
from warehouse.records import column_meanings

ROOT = Path(__file__).resolve().parent.parent
PYTHON = [path for path in ROOT.rglob("*.py") if ".venv" not in path.parts]
SQL = sorted((ROOT / "queries").rglob("*.sql"))
MAY_READ = {
    "staging": set(),
    "marts": {"policy", "staging", "marts"},
    "functions": {"marts"},
    "pages": {"marts", "meta"},
    "shared": {"marts", "meta"},
    "checks": {"policy", "staging", "marts"},
    "package": {"marts"},
}


def imports(path: Path, package: str) -> bool:
    return bool(re.search(rf"^\s*(import|from) {package}\b", path.read_text(), re.MULTILINE))


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("duckdb", {"warehouse", "tests", "bench"}),
        (
            "streamlit",
            {"pages", "sections", "components", "dashboard.py", "tests", "tools", "bench"},
        ),
        ("plotly", {"charts", "components", "tests", "bench"}),
        ("httpx", {"refresh", "warehouse", "tests"}),
        ("starlette", {"ask"}),
        ("uvicorn", {"ask"}),
        ("mcp", {"ask", "tests"}),
        ("tenacity", {"refresh"}),
        ("tqdm", {"refresh"}),
    ],
)
def test_a_package_is_imported_only_in_its_rooms(package: str, rooms: set[str]):
    strangers = {str(path) for path in PYTHON if imports(path, package) and room(path) not in rooms}
    assert strangers == set()


def users_of(module: str) -> set[str]:
    """The pages, by name, whose page file or sections import a module."""
    return {
        path.relative_to(ROOT).parts[1].removesuffix(".py")
        for path in PYTHON
        if room(path) in ("pages", "sections") and imports(path, re.escape(module))
    }


def test_a_section_belongs_to_the_page_of_its_name():
    strangers = {
        str(path.relative_to(ROOT)): users
        for path in PYTHON
        if room(path) == "sections"
        and path.name != "__init__.py"
        and (users := users_of(".".join(path.relative_to(ROOT).with_suffix("").parts)))
        != {path.relative_to(ROOT).parts[1].removesuffix(".py")}
    }
    assert strangers == {}


@pytest.mark.parametrize("path", SQL, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_query_reads_only_the_layers_below_it(path: Path):
    layer = path.parent.name
    sql = path.read_text()
    assert {name.split(".")[0] for name in tables_read(sql)} <= MAY_READ[layer]
    assert bool(files_read(sql)) == (layer == "staging")


def test_files_keep_their_size():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in [*PYTHON, *SQL]
        if (lines := len(path.read_text().splitlines())) > (60 if room(path) == "pages" else 400)
    }
    assert long == {}


def test_every_question_says_what_it_asks_and_every_table_its_key():
    silent = [name for name, asked in questions().items() if not asked.title]
    assert silent == []
    for path in SQL:
        if path.parent.name in ("marts", "pages", "shared", "package"):
            key_columns(grain_of(path.read_text()), str(path.relative_to(ROOT)))


def test_lineage_finds_tables_and_files_and_not_ctes():
    sql = "with a as (select * from marts.x) select * from a join staging.y using (k)"
    assert tables_read(sql) == {"marts.x", "staging.y"}
    assert files_read("select * from read_csv('data/raw/s/f.csv', header = true)") == {
        "data/raw/s/f.csv"
    }


def test_a_question_takes_the_shared_selects_that_it_needs_in_their_order():
    shared = {"b": "select * from a", "a": "select 1 as x", "unused": "select 2"}
    sql = "-- header\nwith own as (select * from b) select * from own"
    whole = with_shared(sql, shared)
    assert whole.startswith("-- header\nwith a as (")
    assert whole.index("a as (") < whole.index("b as (") < whole.index("own as (")
    assert "unused" not in whole
    assert with_shared("select * from marts.a", shared) == "select * from marts.a"


def test_build_order_puts_a_table_after_what_it_reads():
    order = build_order({"c": {"b"}, "a": set(), "b": {"a"}})
    assert order == ["a", "b", "c"]


def test_every_meaning_of_a_column_is_of_a_column_that_is_there(rows):
    there = rows("select column_name from information_schema.columns")
    assert set(column_meanings(ROOT)) <= {name for (name,) in there}


def test_every_column_has_one_meaning():
    named = re.findall(r"(?m)^(\w+):", (ROOT / "data/columns.yaml").read_text())
    assert len(named) == len(set(named))


def test_no_mart_shares_its_name_with_a_question():
    marts = {path.stem for path in SQL if path.parent.name == "marts"}
    assert not marts & {path.stem for path in SQL if path.parent.name == "pages"}


# One word for one thing. A question's published columns and values keep their old names.
OTHER_WORDS = (
    r"\b(?:[Nn]ormal|[Oo]rdinary)[\s-]+(?:dut|rate|tariff)",
    r"_ordinary_(?:rate|dut)",
    r"\bmarts\.\w*_by_reading\b",
    r"(?<![_\"'`])\b[Pp]rogrammes?\b(?![\"'`_])",
)


def test_one_thing_has_one_word():
    published = {"pages", "charts", "tests"}
    texts = [
        *SQL, *PYTHON, *ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("data/policy/*/*.yaml"),
        ROOT / "data/columns.yaml",
    ]  # fmt: skip
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in texts
        if path.name not in ("test_architecture.py", "test_banned_words.py")
        for word in OTHER_WORDS
        for hit in re.finditer(word, path.read_text(encoding="utf-8"))
        if not (hit.group().startswith("programme") and published & {room(path), path.parent.name})
    ]
    assert not found
