"""An edition: one name everywhere, a workflow that attaches it to a release, words for Zenodo."""

import json
import re
from datetime import date
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
EVIDENCE = yaml.safe_load((ROOT / "data/policy/evidence.yaml").read_text())
ZENODO = json.loads((ROOT / ".zenodo.json").read_text(encoding="utf-8"))
FORM = {
    "title": str, "upload_type": str, "version": str, "publication_date": str, "description": str, "creators": list,
    "access_right": str, "license": str, "language": str, "keywords": list, "notes": str,
}  # fmt: skip


def test_citation_and_zenodo_have_the_edition_of_the_data():
    edition = str(EVIDENCE["edition"])
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    assert str(citation["version"]) == str(citation["date-released"]) == edition
    assert ZENODO["version"] == ZENODO["publication_date"] == edition
    assert ZENODO["title"] == citation["title"]


def test_the_words_for_zenodo_have_its_form():
    assert {name: type(value) for name, value in ZENODO.items()} == FORM
    assert ZENODO["upload_type"] == "dataset"
    assert ZENODO["access_right"] == "open"
    assert ZENODO["license"] == "cc-by-4.0"
    assert all(
        set(creator) <= {"name", "affiliation", "orcid"} and creator["name"]
        for creator in ZENODO["creators"]
    )
    assert date.fromisoformat(ZENODO["publication_date"]) == EVIDENCE["edition"]
    assert all(isinstance(word, str) for word in ZENODO["keywords"])


def test_the_workflow_runs_on_tags_that_are_days_and_attaches_both_files():
    workflow = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text())
    (pattern,) = workflow[True]["push"]["tags"]  # YAML reads the word `on` as true
    assert re.fullmatch(pattern, str(EVIDENCE["edition"]))
    assert not re.fullmatch(pattern, "v1.0")
    steps = "\n".join(step.get("run", "") for step in workflow["jobs"]["edition"]["steps"])
    for said in (
        "warehouse export",
        ".duckdb.sha256",
        "zip -qr",
        "gh release create",
        "data/policy/evidence.yaml",
    ):
        assert said in steps
    assert re.search(
        rf"(?m)^edition:[ ]*{EVIDENCE['edition']}$",
        (ROOT / "data/policy/evidence.yaml").read_text(),
    )
