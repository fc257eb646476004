"""The product search: words, codes, typing mistakes."""

import pytest

from warehouse.search import find_products


@pytest.mark.parametrize(
    ("text", "product", "rank"),
    [
        ("electric car", "870380", 3),
        ("electirc car", "870380", 3),
        ("8703.80", "870380", 1),
        ("870380", "870380", 1),
        ("8517.13.00.00", "851713", 1),
        ("toys", "category:toys", 4),
        ("soybeens", "1201", 3),
        ("iphone", "851713", 1),
        ("semiconducter", "category:chips", 1),
        ("LNG", "271111", 4),
        ("85", "85", 1),
        ("medicine", "category:medicines", 3),
    ],
)
def test_what_people_type_finds_what_they_mean(warehouse, text, product, rank):
    assert product in [found.product for found in find_products(text)[:rank]]


@pytest.mark.parametrize("text", ["asdfghjk", "", "   ", "99999999", "§§§", "the of and"])
def test_nonsense_finds_nothing_and_does_not_fail(warehouse, text):
    assert find_products(text) == []


def test_no_more_than_the_limit_comes_back(warehouse):
    assert len(find_products("steel", limit=5)) == 5
