"""Products and trade: what each product holds, and what is estimated."""

from datetime import date

import pandas as pd
import pytest

from warehouse import query


def years(flow: str, product: str) -> dict[int, tuple]:
    rows = query("trade_by_product_and_year", flow=flow, product=product)
    assert list(rows.columns) == ["year", "value_usd", "is_estimated", "is_partial"]
    return {
        row.year: (row.value_usd, row.is_estimated, row.is_partial) for row in rows.itertuples()
    }


def test_aircraft_hidden_in_the_six_digit_file_are_given_back_to_chapter_88():
    # Census exports of chapter 88 to China, FAS: 16.27bn in 2017, 11.58bn in 2024.
    found = years("export", "88")
    assert found[2017][0] == pytest.approx(16.266e9, rel=1e-3)
    assert found[2024][0] == pytest.approx(11.578e9, rel=1e-3)
    assert years("export", "category:aircraft")[2017][0] >= found[2017][0]


def test_imports_known_only_with_freight_are_scaled_and_flagged():
    found = years("import", "8517")
    assert {year for year, row in found.items() if row[1]} == {2015, 2016, 2017, 2018, 2020, 2021}
    # the chapter adds up to the Census imports for consumption of the chapter, 146.26bn in 2017
    assert years("import", "85")[2017][0] == pytest.approx(146.263e9, rel=1e-4)


def test_a_year_given_at_customs_value_is_not_scaled(rows):
    # customs value of heading 8517 in 2024 as reported: 50.86bn
    assert years("import", "8517")[2024] == (pytest.approx(50.862e9, rel=1e-4), False, False)
    assert rows("select count(*) from marts.customs_value_factors where year in (2019, 2022)") == [
        (0,)
    ]


def test_the_scaled_chapters_of_2021_add_up_to_the_census_total(rows):
    # Census, general imports from China in 2021: 504.2bn
    total = rows("select sum(value_usd) from marts.trade_by_code where flow='import' and year=2021")
    assert total[0][0] == pytest.approx(504.246e9, rel=1e-5)


def test_all_goods_are_the_census_totals_and_never_estimated():
    found = years("import", "all")
    assert found[2024][0] == pytest.approx(440.3e9, rel=1e-3)
    assert not any(row[1] for row in found.values())
    assert found[2026][2]


def test_a_code_that_was_split_has_a_gap_before_and_not_a_zero():
    assert min(years("import", "851713")) == 2022
    assert query("product_breaks", product="851713")["because"].nunique() == 1


def test_sections_hold_all_trade_by_code_but_the_special_chapters(rows):
    parts = rows(
        "select sum(value_usd) from marts.product_trade_years"
        " where flow='export' and year=2024 and starts_with(product, 'section:')"
    )
    codes = rows(
        "select sum(value_usd) from marts.trade_by_code"
        " where flow='export' and year=2024 and hs6 <> '999999'"
    )
    assert parts[0][0] == pytest.approx(codes[0][0], rel=1e-9)


def test_months_of_a_chapter_keep_the_two_bases_apart():
    rows = query("trade_by_product_and_month", flow="import", product="01")
    assert set(rows["basis"]) == {"imports for consumption", "general imports"}
    assert not rows["month"].between("2021-08-01", "2022-12-01").any()


def test_the_share_of_china_is_china_over_the_world(answer):
    months = [
        {"flow": "export", "basis": "FAS", "product": "12", "partner": partner,
         "month": f"2020-{month:02}-01", "value_usd": value}
        for partner, value in (("CHN", 30.0), ("WLD", 120.0))
        for month in range(1, 13)
    ]  # fmt: skip
    tables = {"marts.product_trade_months": months}
    for row in months:
        row["month"] = __import__("datetime").date.fromisoformat(row["month"])
    found = answer("china_share_by_product_and_year", tables, flow="both", product="12")
    assert found == [("export", 2020, "FAS", 360.0, 1440.0, 25.0, False)]


def test_the_last_twelve_months_are_those_of_the_chapter_and_end_after_the_last_year(answer):
    def months(flow: str, basis: str, first: str, count: int) -> list[dict]:
        days = pd.date_range(first, periods=count, freq="MS")
        return [
            {"flow": flow, "basis": basis, "product": "12", "partner": "CHN",
             "month": day.date(), "value_usd": 2.0}
            for day in days
        ]  # fmt: skip

    tables = {
        "marts.product_trade_months": [
            *months("export", "FAS", "2025-01-01", 17),  # ends with May 2026
            *months("import", "general imports", "2024-01-01", 24),  # ends with 2025
            *months("import", "imports for consumption", "2025-12-01", 3),  # fewer than twelve
        ],
        "marts.product_catalog": [{"product": "12", "label": "Chapter 12. Seeds"}],
        "marts.trade_by_code": [{"year": 2025}],
    }
    spans = {
        asked: answer("trade_last_twelve_months", tables, product=asked)
        for asked in ("120190", "1201", "12")
    }
    first, last = date(2025, 6, 1), date(2026, 5, 1)
    expected = [("export", "12", "Chapter 12. Seeds", "FAS", first, last, 24.0)]
    assert all(found == expected for found in spans.values())
    tables["marts.trade_by_code"] = [{"year": 2026}]
    assert answer("trade_last_twelve_months", tables, product="12") == []


def test_a_new_heading_is_not_a_rise_from_nothing():
    rows = query(
        "trade_changes_by_part", flow="import", product="85", first_year=2017, last_year=2025
    ).set_index("product")
    assert not rows.loc["8524", "is_comparable"]  # flat panel modules: a heading since 2022
    assert rows.loc["8507", "change_usd"] > 10e9


@pytest.mark.parametrize("category", ["category:toys", "category:solar", "category:chips"])
def test_everyday_categories_hold_their_codes(rows, category):
    codes = {
        code for (code,) in rows("select hs6 from marts.product_lines where product = ?", category)
    }
    typical = {"category:toys": "950300", "category:solar": "854143", "category:chips": "854231"}
    assert typical[category] in codes
    assert "854143" not in codes or category == "category:solar"
