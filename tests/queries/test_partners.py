"""What other suppliers pay: rates on all goods, totals with the MFN duty inside, what they sell."""

from datetime import date

import pandas as pd
import pytest

from warehouse import query


def on(day: str):
    return query("partner_rates", day=day).set_index("partner")


@pytest.mark.parametrize(
    ("day", "partner", "rate", "is_all_in"),
    [
        ("2024-12-31", "VNM", 0, False),
        ("2025-04-08", "VNM", 10, False),
        ("2025-04-09", "VNM", 46, False),
        ("2025-04-10", "VNM", 10, False),
        ("2025-08-07", "VNM", 20, False),
        ("2025-08-07", "EU", 15, True),
        ("2025-08-27", "IND", 50, False),  # 25 reciprocal and 25 on purchases of Russian oil
        ("2025-09-30", "BRA", 50, False),  # 10 reciprocal and 40 on Brazil
        ("2026-03-01", "EU", 10, False),
        ("2026-10-10", "BRA", 37.5, False),  # 25 and 12.5
        ("2026-10-10", "JPN", 12.5, True),
    ],
)
def test_a_rate_is_the_sum_of_what_is_added_or_a_total(warehouse, day, partner, rate, is_all_in):
    row = on(day).loc[partner]
    assert (row["rate_pct"], row["is_all_in"]) == (rate, is_all_in)


def test_every_partner_has_one_rate_and_a_citation_where_it_pays(warehouse):
    rates = on("2026-10-10")
    assert len(rates) == rates.index.nunique() == 23
    assert rates["citation"].notna().all()


def test_members_repeat_the_european_union_and_hong_kong_repeats_china(warehouse):
    rates = on("2025-12-01")
    members = rates[rates["repeats"] == "EU"]
    assert set(members.index) == {"DEU", "FRA", "IRL", "ITA", "NLD"}
    assert set(members["rate_pct"]) == {rates["rate_pct"].loc["EU"]}
    assert rates["rate_pct"].loc["HKG"] == rates["rate_pct"].loc["CHN"]


def test_china_pays_here_what_its_own_records_say(rows):
    assert (
        rows(
            "with own as (select valid_from, rate_pct from marts.across_the_board"
            " where importer = 'United States' and layer = 'total'),"
            " partner as (select valid_from, rate_pct from marts.rates_by_partner where partner = 'CHN')"
            " select * from own full join partner using (valid_from)"
            " where own.rate_pct is distinct from partner.rate_pct"
        )
        == []
    )


def test_canada_pays_on_goods_outside_usmca_from_the_seventh_of_march(warehouse):
    before, after = on("2025-03-06").loc["CAN"], on("2025-03-07").loc["CAN"]
    assert (before["rate_pct"], before["is_usmca_free"]) == (25, False)
    assert (after["rate_pct"], after["is_usmca_free"]) == (25, True)
    assert after["conditions"].startswith("Not on goods that enter free under USMCA")


def test_the_baseline_is_ten_and_was_paused_at_ten_for_ninety_days(warehouse):
    steps = query("baseline_on_others").set_index("valid_from")
    assert steps["rate_pct"].tolist() == [0] + [10] * 7
    pause = steps.loc["2025-04-10"]
    assert (pause["suspended_days"], pause["suspended_until"].date()) == (90, date(2025, 7, 9))
    assert "14266" in pause["citation"]


def test_the_pause_has_each_suspended_rate(warehouse):
    paused = query("pause_of_april_2025").set_index("partner")
    assert paused["suspended_pct"].loc[["KHM", "VNM", "EU", "JPN"]].tolist() == [49, 46, 20, 24]
    assert set(paused["paused_pct"]) == {10}
    assert not {"CHN", "CAN", "MEX", "GBR"} & set(paused.index)


def test_twelve_months_with_a_missing_one_have_no_sum(warehouse):
    suppliers = query("suppliers_on_day", day="2026-10-10").set_index("partner")
    germany, vietnam = suppliers.loc["DEU"], suppliers.loc["VNM"]
    assert germany["latest_month_count"] == 11
    assert pd.isna(germany["imports_latest_usd"])
    assert vietnam["change_usd"] == vietnam["imports_latest_usd"] - vietnam["imports_2017_usd"]
    assert vietnam["latest_first_month"].date() == date(2025, 9, 1)


def test_a_year_of_eight_months_is_partial_for_every_partner(warehouse):
    years = query("imports_by_partner_and_year", first_year="2024")
    assert years["partner"].nunique() == 23
    assert years[years["year"] == 2026]["is_partial"].all()
    china = years[(years["partner"] == "CHN") & (years["year"] == 2024)].iloc[0]
    assert china["share_pct"] == pytest.approx(13.5, abs=0.1)


def test_a_cotton_shirt_from_each_supplier(warehouse):
    shirts = query("product_from_suppliers", hs6="610910", day="2025-12-01").set_index("partner")
    total = shirts["total_pct"]
    # MFN 16.5; Vietnam adds 20, the United Kingdom 10; a total of 15 is below the MFN duty: nothing
    assert total.loc[["VNM", "GBR", "EU"]].tolist() == [36.5, 26.5, 16.5]
    # China adds 20 on all goods; its 7.5 of Section 301 stands apart
    assert (total.loc["CHN"], shirts["only_china_pct"].loc["CHN"]) == (36.5, 7.5)
    assert shirts["only_china_pct"].drop("CHN").eq(0).all()
    assert shirts["is_at_most"].loc[["MEX", "VNM"]].tolist() == [True, False]


def test_steel_articles_pay_section_232_from_everywhere_and_no_reciprocal_duty(warehouse):
    steel = query("product_from_suppliers", hs6="732690", day="2025-12-01").set_index("partner")
    assert steel["section_232_pct"].eq(50).all()
    assert steel["all_goods_pct"].loc["VNM"] == 0


def test_what_others_published_toward_everyone_else_has_its_vintage(warehouse):
    dots = query("published_averages_on_others", importer="United States")
    assert dots["vintage"].ne("").all()
    highest = dots.loc[dots["published_pct"].idxmax()]
    assert (highest["published_pct"], highest["day"].date()) == (20.8, date(2025, 8, 27))
    assert set(query("published_averages_on_others", importer="China")["published_pct"]) == {
        8.0,
        6.7,
        6.5,
        7.5,
    }


def test_partners_with_equal_totals_stand_by_what_the_us_imports_from_them():
    rows = query("product_from_suppliers", hs6="520859", day="2025-03-02")
    equal = rows[rows["total_pct"].round(6) == 9.24]  # 9.24 of MFN duty and nothing else
    assert len(equal) > 10
    assert equal["imports_2024_usd"].tolist() == sorted(equal["imports_2024_usd"], reverse=True)
    assert equal["partner"].tolist()[0] == "EU"
