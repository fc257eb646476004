"""Sentences on codes and numbers, from hand-made rows."""

from datetime import date

import pandas as pd

from words.codes import (
    answer_text,
    average_sentence,
    blend_note,
    ended_code,
    estimate_note,
    percent_effects,
    range_text,
)

NEAR = pd.DataFrame({"ended_on": pd.to_datetime(["2026-02-24", "2026-02-24"])})
DIFFER = pd.DataFrame({"pct": [63.4, 30.9]})


def test_a_range_of_one_rate_is_that_rate():
    assert range_text(pd.Series([7.5, 7.5])) == "7.5%"
    assert range_text(DIFFER["pct"]) == "30.9% to 63.4%"


def test_an_average_says_that_it_is_one():
    steps = pd.DataFrame({"is_blended": [False, True]})
    assert "no shipment pays" in blend_note(steps, DIFFER, "pct")
    assert "30.9% to 63.4%" in blend_note(steps, DIFFER, "pct")
    assert "may pay more or less" in blend_note(steps, None, "pct")
    assert blend_note(steps.head(1), None, "pct") == ""


def test_a_code_that_ended_says_when_and_one_that_never_was_says_so():
    said = ended_code("8507.60.0020", NEAR, date(2026, 3, 1))
    assert said.startswith("8507.60.0020 ended by February 24, 2026.")
    assert "rates are shown for earlier days too" in ended_code("1", NEAR, date(2021, 1, 1))
    never = ended_code("2903.42.00", NEAR.assign(ended_on=pd.NaT), date(2026, 3, 1))
    assert "never had a code 2903.42.00" in never
    assert "nothing near it" in ended_code("9999.99.99", NEAR.head(0), date(2026, 3, 1))


def test_an_answer_says_its_total_and_what_it_changes():
    assert answer_text("no", 48.4, -15) == "No: 48.4% (15 points less)"
    assert answer_text("car", 63.4, 0) == "For cars or light trucks: 63.4% (no change)"
    assert answer_text("yes", 137.5, 75) == "Yes: 137.5% (75 points more)"


def test_each_answer_of_the_law_has_words(rows):
    for (answer,) in rows("select distinct unnest(answers) from marts.us_condition_questions"):
        assert answer == "0 to 100" or answer_text(answer, 1, 0)


def test_an_average_in_a_basket_is_said_with_the_way_to_the_exact_rate():
    one = average_sentence(1, "United States")
    assert one.startswith("1 entry is charged at the average")
    assert one.endswith("Ten digits give the exact rate where the number decides it.")
    assert average_sentence(2, "China").endswith("A shipment may pay more or less.")


def test_a_shipment_on_an_average_or_an_estimate_says_so_and_an_exact_one_says_nothing():
    exact = pd.DataFrame({"note": [None, "share of trade"], "is_blended": [False, False]})
    assert estimate_note(exact) == ""
    assert "cost tables" in estimate_note(exact.assign(note="estimated content, rest"))
    assert "may pay more or less" in estimate_note(exact.assign(is_blended=True))


def test_shares_of_metal_say_the_total_that_each_leads_to():
    assert percent_effects(72.7, pd.Series(["0", "50"]), pd.Series([57.9, 77.9])) == (
        "Total without an answer: 72.7%; at 0 percent 57.9%; at 50 percent 77.9%."
    )
