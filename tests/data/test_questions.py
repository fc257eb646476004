"""A question is read when it is asked, the others of its folder not before."""

from pathlib import Path

import pytest

from warehouse.errors import QuestionError
from warehouse.questions import question, questions


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "queries" / "pages"
    folder.mkdir(parents=True)
    (folder / "whole.sql").write_text("-- What is one?\nselect 1 as one\n")
    (folder / "torn.sql").write_text("-- What?\n-- $day nothing\nselect $day as day\n")
    return tmp_path


def test_a_question_is_read_alone(root: Path):
    assert question("whole", root).title == "What is one?"


def test_all_questions_are_read_where_all_are_asked(root: Path):
    with pytest.raises(QuestionError, match="cannot read the parameter line"):
        questions(root)


def test_a_wrong_name_gets_the_nearest_without_reading_it(root: Path):
    with pytest.raises(QuestionError, match="Did you mean torn"):
        question("tron", root)
