"""No question gives two rows with one key, whatever is asked."""

import pytest

from tools.samples import sets_of
from warehouse import QuestionError, query, questions
from warehouse.grain import key_columns


@pytest.mark.parametrize("name", questions())
def test_no_key_of_a_question_repeats(warehouse, name: str):
    key = list(key_columns(questions()[name].grain, name))
    answered = 0
    for asked in sets_of(name):
        try:
            rows = query(name, **asked)
        except QuestionError:
            continue  # a product or a series that this question does not have
        answered += not rows.empty
        assert len(rows) <= 1 if not key else not rows.duplicated(key).any(), (asked, key)
    assert answered
