"""Balances: the arithmetic, the bases, the partial years."""

import pytest

from warehouse import QuestionError, query


def test_china_s_part_is_its_balance_over_the_world_s_on_one_basis(answer):
    years = [
        {"partner": "WLD", "basis": "bop", "year": 2024, "balance_usd": -1010.0, "is_partial": False},
        {"partner": "WLD", "basis": "census", "year": 2024, "balance_usd": -1000.0, "is_partial": False},
        {"partner": "CHN", "basis": "census", "year": 2024, "balance_usd": -250.0, "is_partial": False},
    ]  # fmt: skip
    # 250 of 1000 is a quarter; the others have the 750 that are left
    assert answer("deficit_and_china", {"marts.goods_trade_by_year": years}) == [
        (2024, -1010.0, -1000.0, -250.0, -750.0, 25.0, False)
    ]


def test_a_year_of_eight_months_is_partial(warehouse):
    china = query("goods_balance_by_year", partner="CHN", basis="census").set_index("year")
    assert china["is_partial"].loc[2026]
    assert not china["is_partial"].loc[2025]


def test_the_world_goes_back_to_1960_on_the_balance_of_payments_basis(warehouse):
    world = query("goods_balance_by_year", partner="WLD", basis="bop")
    assert world["year"].tolist() == list(range(1960, 2026))


def test_a_month_that_is_missing_stays_missing(warehouse):
    germany = query("goods_balance_by_month", partner="DEU", adjusted="no")
    assert "2025-12" not in set(germany["month"].dt.strftime("%Y-%m"))


@pytest.mark.parametrize(
    ("name", "values", "says"),
    [
        ("goods_balance_by_year", {"partner": "CHN", "basis": "bop"}, "no bop series for CHN"),
        ("goods_balance_by_month", {"partner": "CHN", "adjusted": "yes"}, "no seasonally adjusted"),
        ("goods_balance_by_year", {"partner": "XXX", "basis": "census"}, "'XXX' is not known"),
        ("goods_balance_by_year", {"partner": "CHN", "basis": "fob"}, "one of census, bop"),
        ("goods_balance_by_year", {"partner": "CHN"}, "needs basis"),
        (
            "goods_balance_by_year",
            {"partner": "CHN", "basis": "census", "y": 1},
            "no parameter 'y'",
        ),
        ("goods_balance_by_yaer", {}, "Did you mean goods_balance_by_year"),
        ("events_between", {"first_day": "soon", "last_day": "2026-01-01"}, "a date like"),
    ],
)
def test_a_wrong_question_or_value_gets_a_sentence(warehouse, name, values, says):
    with pytest.raises(QuestionError, match=says):
        query(name, **values)
