"""Sentences under charts say what their rows say."""

import pandas as pd
import pytest

from words.sentences import broken_series, import_bases


def test_a_code_that_broke_twice_is_said_once_with_the_later_year(warehouse):
    said = broken_series("851713")
    assert said.count("its series starts there") == 1
    assert "split in 2022" in said


def test_a_group_keeps_both_of_its_breaks(warehouse):
    said = broken_series("8517")
    assert "revised in 2017" in said
    assert "revised in 2022" in said


@pytest.mark.parametrize(
    ("bases", "is_said"),
    [
        ([], False),
        (["general imports"], False),
        (["general imports", "imports for consumption"], True),
    ],
)
def test_two_bases_are_named_only_where_two_lines_are_drawn(bases, is_said):
    rows = pd.DataFrame({"flow": ["export"] + ["import"] * len(bases), "basis": ["FAS", *bases]})
    assert bool(import_bases(rows)) == is_said
