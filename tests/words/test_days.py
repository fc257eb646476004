"""Days as readers and spreadsheets write them."""

from datetime import date

import pytest

from words.days import day_order, iso_day, read_day, unserial

APRIL_20 = date(2025, 4, 20)


@pytest.mark.parametrize(
    "text",
    [
        "2025-04-20", "2025/4/20", "20250420", "4/20/2025", "04/20/2025", "4-20-2025", "20/4/2025",
        "20.04.2025", "April 20, 2025", "april 20 2025", "Apr. 20, 2025", "20 April 2025",
        "20-Apr-2025", "April 20th, 2025", " 2025-04-20 ", "4/20/2025 0:00", "2025-04-20T00:00:00",
        "4/20/2025 12:00:00 AM",
    ],
)  # fmt: skip
def test_a_day_is_taken_in_each_form(text: str):
    assert read_day(text).day == APRIL_20


def test_a_day_that_can_only_be_day_first_is_taken():
    assert read_day("31/12/2025").day == date(2025, 12, 31)
    assert read_day("4/4/2025").day == date(2025, 4, 4)


def test_a_day_that_may_be_two_is_asked_back():
    read = read_day("04/05/2025")
    assert read.day is None
    assert read.either == (date(2025, 4, 5), date(2025, 5, 4))
    assert read.why == "may be April 5, 2025 or May 4, 2025. Write 2025-04-05 or 2025-05-04."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("soon", "is not a day. Write it as 2025-04-20"),
        ("", "is not a day"),
        ("2/29/2025", "February 2025 has no day 29"),
        ("2025-04-31", "April 2025 has no day 31"),
        ("April 31, 2025", "April 2025 has no day 31"),
        ("2025-13-01", "is not a day"),
        ("13/13/2025", "is not a day"),
        ("0/4/2025", "is not a day"),
        ("4/20/25", "a year of two digits"),
        ("4/20-2025", "is not a day"),
        ("Ju 4, 2025", "is not a day"),
        ("2025", "is not a day"),
        ("45767", "is not a day"),
    ],
)
def test_what_is_no_day_says_why(text: str, why: str):
    read = read_day(text)
    assert (read.day, read.either) == (None, ())
    assert why in read.why


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["04/05/2025", "4/20/2025"], "month first"),
        (["04/05/2025", "20/4/2025"], "day first"),
        (["04/05/2025", "2025-04-20", "x", ""], None),
        (["4/20/2025", "20/4/2025"], None),
    ],
)
def test_the_other_days_tell_the_order(days, order):
    assert day_order(days) == order


def test_a_day_of_a_basket_is_rewritten_only_where_it_is_one_day():
    assert iso_day("4/20/2025") == "2025-04-20"
    assert iso_day("04/05/2025") == "04/05/2025"
    assert iso_day("04/05/2025", "month first") == "2025-04-05"
    assert iso_day("04/05/2025", "day first") == "2025-05-04"
    assert iso_day("soon", "day first") == "soon"


def test_serial_numbers_of_excel():
    # Excel's day 1 is January 1, 1900, and it counts a February 29, 1900: 43831 is January 1, 2020
    assert unserial("43831") == "2020-01-01"
    assert unserial("45767.75") == "2025-04-20"
    assert unserial("44305", date(1904, 1, 1)) == "2025-04-20"
    assert unserial("4576") == "4576"
