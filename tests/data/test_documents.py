"""The documents say what the tables say."""

import pytest

from tools.documents import BLOCK, DOCUMENTS, FIGURES, filled


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_figures_of_a_document_are_those_of_the_questions(warehouse, path):
    text = path.read_text(encoding="utf-8")
    assert BLOCK.search(text)
    assert filled(text) == text


def test_every_figure_stands_in_a_document():
    found = {
        match[1] for path in DOCUMENTS for match in BLOCK.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == set(FIGURES)


def test_a_figure_within_a_sentence_keeps_its_line(warehouse):
    assert filled("It has <!-- mfn_lines -->0<!-- end --> lines.") == (
        "It has <!-- mfn_lines -->11,414<!-- end --> lines."
    )
