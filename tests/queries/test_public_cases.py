"""Totals that rulings, entries, the press and other calculators published, asked of the questions.

public_cases.csv: one row a case; answers are parameters of the question; expected_pct is the total of
the source, our_pct ours; why_different is the written reason where the two differ.
"""

import csv
from pathlib import Path

import pytest

from warehouse import query

CASES = list(csv.DictReader(Path(__file__).with_name("public_cases.csv").open(encoding="utf-8")))


def case_name(case: dict[str, str]) -> str:
    return f"{case['importer'][:2]} {case['code']} {case['day']}"


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_a_published_total_comes_back_or_the_difference_has_a_reason(warehouse, case):
    answers = dict(pair.split("=") for pair in case["answers"].split(";") if pair)
    asked = {"importer": case["importer"], "line": case["code"], "day": case["day"]}
    rows = query(case["question"], **asked, reading=case["reading"], **answers)
    total = rows[rows["layer"] == "total"].iloc[0]
    assert total["rate_pct"] == pytest.approx(float(case["our_pct"]), abs=0.005)
    assert not total["is_blended"], "a mean of several numbers is no total of a shipment"
    assert (case["expected_pct"] != case["our_pct"]) == bool(case["why_different"])


def test_few_differ_and_each_source_is_given():
    differ = [case for case in CASES if case["expected_pct"] and case["why_different"]]
    assert len(CASES) == 89
    assert len(differ) == 4
    assert all(case["source"] for case in CASES)
