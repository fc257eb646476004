"""Tables show names, not keys, and units in heads."""

import pandas as pd
import pytest

from words.tables import for_people, head


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("us_imports_usd", "US imports, US$"),
        ("rate_pct", "Rate, %"),
        ("change_points", "Change, points"),
        ("is_estimated", "Estimated"),
        ("month_count", "Months covered"),
        ("rested_on_ieepa_usd", "Rested on IEEPA, US$"),
        ("world_bop_usd", "Balance with the world, BOP basis, US$"),
        ("valid_before", "Ends before"),
    ],
)
def test_a_head_is_words_with_the_unit(column: str, said: str):
    assert head(column) == said


def test_a_key_is_left_out_beside_its_name_and_the_name_comes_first():
    rows = pd.DataFrame({"product": ["section:VIII"], "gap_pct": [1.0], "label": ["Hides"]})
    assert for_people(rows).to_dict("records") == [{"label": "Hides", "gap_pct": 1.0}]


def test_a_layer_has_its_name_and_numbers_and_gaps_stay():
    rows = pd.DataFrame({"layer": ["mfn", "total"], "rate_pct": [2.5, None], "note": [None, "a b"]})
    shown = for_people(rows)
    assert shown["layer"].tolist() == ["MFN duty", "All duties"]
    assert shown["rate_pct"].isna().tolist() == [False, True]
    assert shown["note"].isna().tolist() == [True, False]


def test_a_status_that_differs_is_shown_and_one_that_does_not_is_left_out():
    assert list(for_people(pd.DataFrame({"day_status": ["law read"], "a": [1]}))) == ["a"]
    mixed = pd.DataFrame({"day_status": ["law read", "carried on"], "a": [1, 2]})
    assert list(for_people(mixed)) == ["day_status", "a"]


def test_what_a_reader_looks_up_stays_as_written():
    rows = pd.DataFrame({"column_name": ["rate_pct"], "measure": ["us_mfn"]})
    assert for_people(rows).iloc[0].tolist() == ["rate_pct", "us mfn"]


def test_a_column_that_says_nothing_is_left_out_and_a_mark_on_one_row_is_kept():
    rows = pd.DataFrame({"a": [1, 2], "repeats": [None, None], "is_partial": [False, False]})
    assert list(for_people(rows)) == ["a"]
    assert list(for_people(rows.assign(rate_pct=None))) == ["a", "rate_pct"]
    assert list(for_people(rows.assign(is_partial=[False, True]))) == ["a", "is_partial"]
    assert list(for_people(rows.iloc[:0])) == ["a", "repeats", "is_partial"]


def test_what_a_card_is_about_comes_first():
    rows = pd.DataFrame({"partner_name": ["Chile"], "rate_pct": [10.0], "change_usd": [5.0]})
    assert list(for_people(rows, "supplier_change"))[:2] == ["partner_name", "change_usd"]
    assert list(for_people(rows, "supplier_duty"))[:2] == ["partner_name", "rate_pct"]
