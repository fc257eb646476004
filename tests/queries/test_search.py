"""The product search: words, codes, typing mistakes, and how many everyday goods it finds."""

import csv
from pathlib import Path

import pytest

from warehouse import query
from warehouse.search import find_products

HERE = Path(__file__).parent


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
        ("motorcycle helmets", "650610", 1),  # only in the text of a ten-digit number
        ("ball-bearings", "848210", 2),
        ("T-shirt", "6109", 1),
        ("e bike", "871160", 1),
        ("tooth brush", "960321", 3),
        ("aluminium foil", "7607", 1),
    ],
)
def test_what_people_type_finds_what_they_mean(warehouse, text, product, rank):
    assert product in [found.product for found in find_products(text)[:rank]]


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("everyday_words.csv", 0.95),
        ("everyday_words_held_out.csv", 0.9),
        ("everyday_words_fresh.csv", 0.9),
    ],
)
def test_everyday_goods_find_their_six_digits_or_heading_among_the_first_three(
    warehouse, words, share
):
    with (HERE / words).open(encoding="utf-8") as file:
        goods = list(csv.DictReader(file))
    missed = [row["word"] for row in goods if not _is_found(row["word"], row["six_digits"])]
    assert len(missed) <= (1 - share) * len(goods), missed


def _is_found(word: str, codes: str) -> bool:
    right = {code[:digits] for code in codes.split() for digits in (4, 6)}
    return any(found.product in right for found in find_products(word, 3))


def test_the_codes_of_the_everyday_goods_exist(warehouse):
    known = set(query("products", level="any")["product"])
    for path in HERE.glob("everyday_words*.csv"):
        with path.open(encoding="utf-8") as file:
            codes = {code for row in csv.DictReader(file) for code in row["six_digits"].split()}
        assert codes <= known, path.name


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("bicycle helmet", ("28", "8712", "8512")),  # no bicycles, no radioactive elements
        ("power bank", ("9504", "8519")),  # no machines that take bank notes
        ("air fryer", ("0207", "8414", "8415")),  # no young chickens, no air conditioners
        ("LED bulb", ("06",)),  # no tulips
        ("sofa", ("22", "34")),  # neither soda nor soap
        ("phone case", ("8517",)),
    ],
)
def test_a_match_on_a_minor_word_does_not_lead(warehouse, text, odd):
    found = [found.product for found in find_products(text, 3)]
    assert found
    assert not [product for product in found if product.startswith(odd)]


@pytest.mark.parametrize(
    "text", ["asdfghjk", "", "   ", "99999999", "§§§", "the of and", "zoqa", "٨٥", "purple zzqqy"]
)
def test_nonsense_finds_nothing_and_does_not_fail(warehouse, text):
    assert find_products(text) == []


def test_a_ten_digit_number_finds_its_line(warehouse):
    first = find_products("6506.10.30.30")[0]
    assert (first.product, first.importer, first.line) == ("650610", "United States", "65061030")
    assert first.number == "6506103030"
    assert first.label == "US number 6506.10.3030: Motorcycle helmets"


def test_eight_digits_find_the_lines_of_both_tariffs_and_the_six_digits(warehouse):
    found = [(item.importer, item.line or item.product) for item in find_products("85171300")]
    assert found == [("United States", "85171300"), ("China", "85171300"), ("", "851713")]


def test_a_number_that_no_edition_has_finds_its_line_and_its_six_digits(warehouse):
    found = [(found.product, found.line, found.number) for found in find_products("8517139999")]
    assert found == [("851713", "85171300", ""), ("851713", "", "")]


def test_a_code_that_ended_finds_its_heirs_with_the_day(warehouse):
    first = find_products("8479.89.94")[0]
    assert first.line == "84798995"
    assert first.label.startswith("US line 8479.89.95, took over goods of it on 2022-01-27")
    found = {found.number: found.label for found in find_products("8507.60.0020")}
    assert "took over goods of it on 2026-02-24" in found["8507600030"]


def test_no_more_than_the_limit_comes_back(warehouse):
    assert len(find_products("steel", limit=5)) == 5


def test_the_index_comes_in_the_order_of_its_words_without_a_sort(warehouse):
    rows = query("search_index")
    pairs = list(zip(rows["word"], rows["position"], strict=True))
    assert pairs == sorted(pairs)
