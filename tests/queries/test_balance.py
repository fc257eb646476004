"""Balances: the arithmetic, the bases, the partial years."""

import pytest

from sections.deficit.revised import revised_sentence
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


def test_a_revision_is_what_moved_since_the_vintage_before(answer):
    """100 less 150 is a deficit of 50; a year later 110 less 165, of 55: 5 dollars or 10 percent."""
    year = {"partner": "CHN", "basis": "census", "year": 2024}
    tables = {
        "marts.revisions": [
            year | {"vintage": "Oct 2026 (after June 2026 annual revision)", "exports_usd": 110.0,
                    "imports_usd": 165.0, "balance_usd": -55.0},
            year | {"vintage": "Feb-Mar 2026 (FRED)", "exports_usd": 100.0, "imports_usd": 150.0,
                    "balance_usd": -50.0},
        ],
        "marts.trade_partners": [{"partner": "CHN", "partner_name": "China"}],
    }  # fmt: skip
    first, second = answer("figures_revised", tables)
    assert [str(row[5]) for row in (first, second)] == ["2026-03-01", "2026-10-01"]
    assert first[9:] == (None, None, None, None)
    assert second[9:] == (10.0, 15.0, -5.0, -10.0)


def test_the_largest_revision_is_said():
    rows = query("figures_revised")
    said = revised_sentence(rows)
    assert "2024 with China, by −$1.5B or −0.5%, to −$297.0B as published by October 2026" in said
    assert revised_sentence(rows.head(1)).startswith("We have one vintage")
