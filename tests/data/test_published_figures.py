"""Figures that others published come back from the tables."""

from pathlib import Path

import pytest
import yaml

from warehouse import query

CLAIMS = yaml.safe_load(Path(__file__).with_name("published_figures.yaml").read_text())


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["claim"])
def test_a_published_figure_is_reproduced(warehouse, claim):
    answer = query(claim["question"], **claim["parameters"])
    for column, value in claim["where"].items():
        answer = answer[answer[column] == value]
    assert len(answer) == 1
    assert answer[claim["column"]].item() == pytest.approx(
        float(claim["value"]), abs=float(claim["within"])
    )
