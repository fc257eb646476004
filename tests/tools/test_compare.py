"""Two answers to one question: what is said where they differ."""

import pandas as pd
import pytest

from tools.compare import differences

OLD = pd.DataFrame(
    {"line": ["a", "b"], "rate_pct": [1.0, 2.0], "note": ["x", "y"], "end": [None, "2025"]}
)


def told(new: object) -> list[str]:
    return list(differences(OLD, new, ("line",)))  # ty: ignore[invalid-argument-type]


def test_the_same_rows_are_no_difference():
    assert told(OLD.copy()) == []
    assert told(OLD.assign(rate_pct=[1.0, 2.0 + 1e-12])) == []


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (OLD.assign(rate_pct=[1.0, 2.5]), "rate_pct differs in 1 of 2 rows: 2.0 → 2.5 (line = b)"),
        (OLD.assign(rate_pct=[1.0, None]), "rate_pct differs in 1 of 2 rows: 2.0 → nan (line = b)"),
        (OLD.assign(note=["x", "z"]), "note differs in 1 of 2 rows: y → z (line = b)"),
        (OLD.iloc[:1], "has lost 1 rows, first line = b"),
        (OLD.assign(line=["a", "c"]), "has new rows"),
        (pd.concat([OLD, OLD.iloc[1:]]), "has 1 new rows, first line = b #2"),
        (OLD.iloc[::-1], "has its rows in another order"),
        (OLD.drop(columns="note"), "has lost the columns note"),
        (OLD.assign(more=1), "has new columns more"),
        (None, "is no longer a question"),
        ("No such line.", "had 2 rows and is refused (No such line.)"),
    ],
)
def test_each_kind_of_difference_is_said(new, sentence):
    found = told(new)
    if sentence == "has new rows":
        assert found == ["has lost 1 rows, first line = b", "has 1 new rows, first line = c"]
    else:
        assert found == [sentence]
