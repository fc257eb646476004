"""Documents of the repository, as the page shows them."""

import re
from pathlib import Path

import pytest

from sections.data.documents import DOCUMENTS, ROOT, read
from words.documents import document, size_text

SHOWN = {"glossary": "Terms", "methodology": "Rates"}


def text(markdown: str) -> str:
    return document(f"# Title\n\n{markdown}\n", "methodology", SHOWN).text


def test_the_title_stands_apart_and_headings_go_two_levels_down():
    shown = document("# The rates\n\n## A part\n\nWords\n\n### Less\n", "methodology", SHOWN)
    assert shown.title == "The rates"
    assert shown.text == "#### A part\n\nWords\n\n##### Less"


def test_dollars_stay_dollars_outside_code():
    assert text("costs $10 and $20, `$day`") == r"costs \$10 and \$20, `$day`"
    assert text("```sql\nselect $day # x\n```") == "```sql\nselect $day # x\n```"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[terms](glossary.md)", "[terms](?show=methods&document=glossary)"),
        ("[terms](glossary.md#mfn)", "[terms](?show=methods&document=glossary#mfn)"),
        ("[docs/glossary.md](docs/glossary.md)", "[Terms](?show=methods&document=glossary)"),
        ("[below](#part)", "[below](#part)"),
        ("[law](https://example.gov/a)", "[law](https://example.gov/a)"),
        ("[the words](../data/search.csv)", "the words (`data/search.csv`)"),
        ("[running.md](running.md)", "running.md"),
    ],
)
def test_a_link_leads_to_the_page_to_the_web_or_is_named(written: str, shown: str):
    assert text(written) == shown


def test_marks_of_tools_are_not_shown():
    assert text("<!-- rates -->\n24.48\n<!-- end -->") == "24.48"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_document_is_there_and_has_no_link_that_leads_nowhere(name: str):
    shown = read(name)
    assert shown.title
    assert not re.search(r"\]\([^)?]*\.md", shown.text)
    assert "](../" not in shown.text
    assert "<!--" not in shown.text


def test_each_document_of_methods_is_on_the_page():
    kept_to_the_repository = {"architecture", "running"}
    there = {path.stem for path in Path(ROOT / "docs").glob("*.md")}
    assert there - kept_to_the_repository == DOCUMENTS.keys() - {"CHANGELOG"}


def test_sizes_are_short():
    assert [size_text(count) for count in (73_400_000, 920_000, 12)] == [
        "73.4 MB",
        "920 KB",
        "1 KB",
    ]
