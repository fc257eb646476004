"""Duty that rested on IEEPA: the methods on hand-made rows, the band on the real ones."""

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import run_on
from warehouse import query

MARTS = Path(__file__).resolve().parents[2] / "queries" / "marts"
DAY = date(2025, 7, 1)
# chapter 84: 100 of imports, 30 of duty, the law charges 40 points of which 10 on IEEPA;
# all others: 300 of imports, 60 of duty, 20 points of which 10; together 25 points
GROUPS = [
    {"goods_group": group, "month": DAY, "weights": "trade_2024", "ieepa_pct": 10.0,
     "imports_for_consumption_usd": value, "calculated_duty_usd": duty, "after_exclusions_pct": law}
    for group, value, duty, law in (
        ("84", 100.0, 30.0, 40.0), ("others", 300.0, 60.0, 20.0), ("all", 400.0, 90.0, 25.0),
    )
]  # fmt: skip


def at_stake(groups=GROUPS):
    found = run_on(
        (MARTS / "ieepa_at_stake.sql").read_text(), {"marts.us_duty_groups_by_month": groups}
    )
    return {(row[0], row[3]): row[4] for row in found}


def test_each_method_by_hand():
    found = at_stake()
    # 10 of 40 points of 30; 10 points of 100; 30 less the 30 points of the other layers
    assert found["84", "share of duty"] == pytest.approx(7.5)
    assert found["84", "points on imports"] == pytest.approx(10)
    assert found["84", "duty less other layers"] == pytest.approx(0)
    assert found["others", "share of duty"] == pytest.approx(30)
    assert found["others", "points on imports"] == pytest.approx(30)
    assert found["others", "duty less other layers"] == pytest.approx(30)
    assert found["all", "share of duty"] == pytest.approx(90 * 10 / 25)


def test_points_on_imports_never_exceed_the_duty():
    found = at_stake([GROUPS[0] | {"calculated_duty_usd": 6.0}])
    assert found["84", "points on imports"] == 6


def test_the_band_is_the_lowest_and_highest_of_all_ways():
    methods = ("share of duty", "points on imports", "duty less other layers")
    rows = [
        {"goods_group": group, "month": DAY, "method": method, "weights": "mix of the year",
         "at_stake_usd": value, "calculated_duty_usd": duty}
        for group, duty, values in (
            ("84", 30.0, (7.5, 10.0, 0.0)), ("others", 60.0, (30.0, 30.0, 30.0)),
            ("all", 90.0, (36.0, 40.0, 30.0)),
        )
        for method, value in zip(methods, values, strict=True)
    ]  # fmt: skip
    found = run_on((MARTS / "ieepa_bands.sql").read_text(), {"marts.ieepa_at_stake": rows})
    bands = {row[0]: row[2:] for row in found}
    assert bands["84"] == (30.0, 7.5, 0.0, 10.0)
    # summed over the groups 37.5, 40 and 30; once from all goods 36, 40 and 30
    assert bands["all"] == (90.0, 37.5, 30.0, 40.0)


def test_there_is_a_figure_for_each_month_of_the_duties_and_no_other(warehouse):
    months = query("ieepa_at_stake_by_month")["month"].dt.strftime("%Y-%m").tolist()
    assert (months[0], months[-1], len(months)) == ("2025-02", "2026-02", 13)


def test_groups_and_months_add_up_to_the_total(warehouse):
    total = query("ieepa_at_stake_total").iloc[0]
    for name in ("ieepa_at_stake_by_group", "ieepa_at_stake_by_month"):
        assert query(name)["at_stake_usd"].sum() == pytest.approx(total["at_stake_usd"])
    assert total["low_usd"] < total["at_stake_usd"] < total["high_usd"]


def test_the_band_is_narrow_where_no_step_disturbs_it(warehouse):
    months = query("ieepa_at_stake_by_month").set_index("month")
    july = months.loc["2025-07-01"]
    assert (july["high_usd"] - july["low_usd"]) / july["at_stake_usd"] < 0.2
    # IEEPA points over all points on 2025-07-01, after exclusions; 2024 has more phones and
    # computers, which owe little else
    days = query("average_rate_by_layer", importer="United States", reading="after_exclusions")
    on = days[(days["valid_from"] <= "2025-07-01") & ~(days["valid_before"] <= "2025-07-01")]
    points = on.set_index("layer")["rate_pct"]
    share = points.filter(like="ieepa_").sum() / points["total"]
    assert july["share_of_duty_pct"] == pytest.approx(100 * share, abs=2.5)


def test_the_sum_named_for_all_countries_comes_from_the_record_and_is_unverified(warehouse):
    total = query("ieepa_at_stake_total").iloc[0]
    assert total["named_usd"] == 166e9
    assert "$166 billion" in total["named_words"]
    assert total["named_how"] != "official text read"


def test_refund_records_say_how_they_are_known(warehouse):
    acts = query("ieepa_refunds")
    assert "Trade court orders IEEPA refunds for all importers" in set(acts["title"])
    assert acts["evidence"].notna().all()


def test_headings_of_a_month_give_the_law_of_all_goods(rows):
    found = rows(
        "select max(abs(us_duty_groups_by_month.after_exclusions_pct - us_statutory_months.after_exclusions_pct))"
        " from marts.us_duty_groups_by_month inner join marts.us_statutory_months using (month)"
        " where goods_group = 'all' and weights = 'trade_2024' and product = 'all' and layer = 'total'"
    )
    assert found[0][0] < 0.001
