"""Citations in words, as BibTeX and as RIS, read back by a small reader."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from warehouse import SourceNote, main_sources
from words.citation import AUTHOR, PROJECT, Cited, bibtex, cite, plain, ris, what_and_when

ROOT = Path(__file__).resolve().parent.parent.parent
CENSUS = SourceNote("census", "Trade", "Census", "", "", "US Census Bureau", "v", "2026-08-01")
CITED = Cited(
    "50% {half} & more_of #1 ~ $5 \\ ^",
    date(2026, 11, 25),
    date(2026, 10, 10),
    "https://example.org/rates?product=category%3Atoys&day=2025-04-10",
    (CENSUS,),
)


def fields(entry: str) -> dict[str, str]:
    """The fields of one BibTeX entry: its braces must balance and nothing may be left over."""
    head, _, rest = entry.partition("{")
    assert head == "@misc"
    key, _, rest = rest.partition(",")
    assert re.fullmatch(r"\w+", key)
    found = {}
    while not rest.lstrip().startswith("}"):
        name, _, rest = rest.lstrip().partition(" = {")
        depth, end = 1, 0
        while depth:
            if rest[end] == "\\" and rest[end + 1] in "{}%&#$_":
                end += 1
            else:
                depth += {"{": 1, "}": -1}.get(rest[end], 0)
            end += 1
        found[name], rest = rest[: end - 1], rest[end:].removeprefix(",")
    assert rest.strip() == "}"
    return found


def unescaped(text: str) -> str:
    for sign, name in {"\\": "backslash", "~": "asciitilde", "^": "asciicircum"}.items():
        text = text.replace(rf"\text{name}{{}}", f"\0{ord(sign)}\0")
    text = re.sub(r"\\([{}%&#$_])", r"\1", text)
    return re.sub("\0(\\d+)\0", lambda found: chr(int(found[1])), text)


def test_bibtex_reads_back():
    found = fields(bibtex(CITED))
    assert found["author"] == f"{{{AUTHOR}}}"
    assert unescaped(found["title"].removeprefix("{").removesuffix("}")) == CITED.title
    assert (found["year"], found["edition"]) == ("2026", "2026-11-25")
    assert found["url"] == CITED.address
    assert found["note"] == "Law through 2026-10-10. Data: US Census Bureau."
    for name in ("author", "title", "note", "howpublished"):
        assert not re.search(r"(?<!\\)[%&#$_]", found[name])


def test_a_brace_in_the_address_does_not_break_the_entry():
    assert fields(bibtex(replace(CITED, address="https://e.org/?a={")))["url"].endswith("a=%7B")


def test_ris_reads_back():
    lines = ris(replace(CITED, title="two\nlines")).split("\r\n")
    tags = dict(line.split("  - ", 1) for line in lines if line)
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines[:-1])
    assert (lines[0], lines[-2], lines[-1]) == ("TY  - DATA", "ER  - ", "")
    assert (tags["TI"], tags["UR"], tags["ET"]) == ("two lines", CITED.address, "2026-11-25")
    assert tags["DA"] == "2026/11/25"


def test_words_have_author_edition_law_address_and_source():
    said = plain(CITED)
    for part in (AUTHOR, CITED.title, "edition 2026-11-25", "2026-10-10", CITED.address, "Census"):
        assert part in said


def test_the_file_for_citation_managers_agrees():
    told = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    assert (told["title"], told["authors"][0]["name"]) == (PROJECT, AUTHOR)


def test_a_title_gets_what_it_does_not_say():
    asked = {"day": date(2025, 4, 10), "weights": "trade_2024", "reading": "statutory"}
    assert what_and_when("US tariffs", asked | {"product": "8517"}, "85.17 Telephone sets") == (
        "85.17 Telephone sets; on April 10, 2025; weighted by 2024 trade; before exclusions"
    )
    said = "Tariffs on phones, April 10, 2025, weighted by 2024 trade, before exclusions"
    assert what_and_when(said, asked) == ""
    days = {"first_day": date(2018, 1, 1), "last_day": date(2026, 12, 31), "weights": "none"}
    assert what_and_when("T", days) == (
        "From January 1, 2018 to December 31, 2026; each line counts equally"
    )


def test_the_sources_that_made_a_figure_are_few_and_the_law_comes_first(warehouse):
    few = main_sources("average_rates")
    assert len(few) <= 3
    assert few[0].source == "the law records"
    assert {note.latest_period != "" for note in main_sources("goods_balance_by_year")} == {True}


def note(cite_as: str) -> SourceNote:
    return SourceNote("source", "title", "producer", "", "license", cite_as, "vintage", "")


def test_a_citation_names_each_agency_once():
    said = cite("What?", "2026-11-25", [note("Census"), note("Treasury"), note("Census")])
    assert said == f"“What?”, {PROJECT}, edition 2026-11-25. Data: Census; Treasury."
    assert cite("What?", "2026-11-25", []) == f"“What?”, {PROJECT}, edition 2026-11-25."
