"""A citation has the edition, then each agency once; none where no source stands behind."""

from warehouse import SourceNote
from words.citation import PROJECT, cite


def note(cite_as: str) -> SourceNote:
    return SourceNote("source", "title", "producer", "", "license", cite_as, "vintage", "")


def test_a_citation_names_each_agency_once():
    said = cite("What?", "2026-11-25", [note("Census"), note("Treasury"), note("Census")])
    assert said == f"“What?”, {PROJECT}, edition 2026-11-25. Data: Census; Treasury."
    assert cite("What?", "2026-11-25", []) == f"“What?”, {PROJECT}, edition 2026-11-25."
