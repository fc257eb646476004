"""The glossary: one meaning a word, explained where it first stands on a page."""

import pytest
from streamlit.testing.v1 import AppTest

from warehouse import query
from words.glossary import terms_in


def test_each_term_has_a_meaning_and_a_source(warehouse):
    terms = query("glossary")
    assert len(terms) == terms["term"].nunique() >= 40
    for column in ("short", "longer", "citation"):
        assert (terms[column].str.strip() != "").all()
    assert terms["short"].str.endswith(".").all()


def test_the_terms_of_the_field_are_there(warehouse):
    terms = set(query("glossary")["term"])
    assert {
        "MFN duty", "ad valorem", "customs value", "CIF", "FAS", "general imports",
        "imports for consumption", "calculated duty", "HTS", "HS", "Section 301", "Section 232",
        "Section 201", "Section 122", "IEEPA", "List 1", "List 2", "List 3", "List 4A",
        "forced-labor duty", "exclusion", "exemption", "waiver", "retaliation", "statutory rate",
        "rate after exclusions", "weights", "vintage", "in transit", "de minimis", "drawback",
        "stacking", "layer", "percentage point", "ten-digit number", "tariff-rate quota",
    } <= terms  # fmt: skip


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Percent of customs value", ["customs value"]),
        ("MFN duty and Section 301, List 4A.", ["MFN duty", "Section 301", "List 4A"]),
        ("An ad valorem equivalent is an estimate.", ["ad valorem equivalent"]),
        ("Weighted by 2024 trade", ["weights"]),
        (
            "One of three ten-digit numbers, under a tariff quota",
            ["ten-digit number", "tariff-rate quota"],
        ),
        ("Section 3011 and the HSX", []),
        ("", []),
    ],
)
def test_terms_are_found_in_the_order_in_which_they_stand(warehouse, text, terms):
    assert list(terms_in(text)) == terms


def page_with_two_texts():
    import streamlit as st

    from components.glossary import explain, forget_terms

    forget_terms()
    for place in ("first", "second", "first"):
        st.caption(place, help=explain("Section 301 duty", place))
    st.caption("none", help=explain("Nothing to explain", "third"))


def test_a_term_is_explained_where_it_first_stands_and_only_there(warehouse):
    captions = AppTest.from_function(page_with_two_texts).run().caption
    assert ["Section 301" in caption.help for caption in captions] == [True, False, True, False]
