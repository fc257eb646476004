"""Where a question takes any value of a group, the group has one: the least equals the greatest."""

import pytest

from tools.samples import sets_of
from warehouse import questions
from warehouse.query import cursor
from warehouse.questions import typed_values

TAKING_ANY = [name for name, question in questions().items() if "any_value(" in question.sql]


def answers(sql: str, values: dict) -> list[tuple]:
    with cursor() as own:
        return [
            own.execute(sql.replace("any_value(", f"{word}("), values).fetchall()
            for word in ("min", "max")
        ]


def told(row: tuple) -> list:
    return [f"{item:.9g}" if isinstance(item, float) else item for item in row]


@pytest.mark.parametrize("name", TAKING_ANY)
def test_any_value_is_the_only_one(warehouse, name: str):
    question = questions()[name]
    with cursor() as own:
        values = typed_values(question, next(sets_of(name)), own)
    least, greatest = answers(question.sql, values)
    assert [told(row) for row in least] == [told(row) for row in greatest], "a group has several"


def test_two_values_of_one_group_are_seen():
    sql = "select any_value(kept) as kept from (values ('a'), ('b')) as parts (kept)"
    assert answers(sql, {}) == [[("a",)], [("b",)]]
