"""What both countries leave out of their added duties."""

from datetime import date

import pandas as pd
import pytest

from warehouse import query

DAY = date(2025, 6, 1)
LINE = {"importer": "China", "line": "87032301", "measure": "m", "is_upper_bound": False}


def listed(importer: str, day: str, **more: str):
    return query("exempt_trade", importer=importer, day=day, **more)


def test_civil_aircraft_under_section_122_is_a_condition_of_61_billion_and_not_netted():
    found = listed("United States", "2026-03-01")
    use = found[found["scope"] == "condition of use"]
    assert use["trade_usd"].sum() == pytest.approx(61.0e9, rel=2e-3)
    assert use["is_upper_bound"].all()
    steps = query("exempt_trade_over_time", importer="United States")
    row = steps[(steps["measure"] == "section_122")].iloc[0]
    assert row["exempt_usd"] == pytest.approx(114.98e9, rel=1e-3)  # 1.26 of it publications
    assert row["at_most_usd"] - row["exempt_usd"] == pytest.approx(62.75e9, rel=1e-3)


def test_the_list_and_what_the_duty_spares_are_the_same_trade(rows):
    """Lines left out whole by the reciprocal duty owe none of it, by the other road of the rates."""
    ((spared,),) = rows(
        "select sum(value_usd) from marts.us_line_weights where weights = 'trade_2024' and line in ("
        " select line from marts.exempt_lines where measure = 'ieepa_reciprocal'"
        " and not is_upper_bound and exempt_share >= 1 and '2025-06-01' >= valid_from"
        " and '2025-06-01' < coalesce(valid_before, 'infinity'))"
        " and line not in (select line from marts.rate_layers where layer = 'ieepa_reciprocal'"
        " and statutory_pct > 0 and '2025-06-01' >= valid_from"
        " and '2025-06-01' < coalesce(valid_before, 'infinity'))"
    )
    found = listed("United States", "2025-06-01")
    own = found[(found["measure"] == "ieepa_reciprocal") & ~found["is_upper_bound"]]
    assert own["trade_usd"].sum() == pytest.approx(spared, rel=1e-3)


def test_days_left_count_from_the_last_day_of_evidence_to_the_last_day_of_the_text():
    found = listed("United States", "2026-10-10").set_index("instrument")
    row = found.loc["Section 301 exclusions, kept in 2024"].iloc[0]
    assert row["days_left"] == (date(2026, 11, 9) - date(2026, 10, 10)).days
    assert found.loc["Exempt list of the forced-labor duty", "lines"] == 863
    assert found["days_left"].notna().sum() == 4  # two rounds, measured and at most
    assert listed("United States", "2025-06-01")["days_left"].notna().sum() == 4
    later = query(
        "exempt_trade", importer="United States", day="2026-11-26", counted_from="2026-11-26"
    )
    row = later.set_index("instrument").loc["Section 301 exclusions, kept in 2024"].iloc[0]
    assert row["days_left"] == (date(2026, 11, 9) - date(2026, 11, 26)).days == -17


def test_who_granted_it_and_where_the_text_stands_is_said():
    for importer in ("United States", "China"):
        found = listed(importer, "2026-10-10")
        assert found[["granted_by", "citation", "known"]].notna().all(axis=None)
    memo = listed("United States", "2025-04-20").set_index("instrument")
    assert memo.loc["Telephones, computers and chips", "granted_by"] == "President"
    assert memo.loc["Telephones, computers and chips", "url"].startswith("https://")


def test_a_product_has_its_own_share():
    cars = listed("China", "2026-10-10", product="8703")
    assert cars["share_pct"].sum() > 90  # vehicles suspended since 2019
    assert listed("China", "2026-10-10", product="1201").empty


def test_measures_that_leave_out_the_same_line_count_it_once():
    for importer in ("United States", "China"):
        steps = query("exempt_trade_over_time", importer=importer)
        now = steps[steps["valid_before"].isna()].set_index("measure")["exempt_usd"]
        assert now.drop("any").max() < now["any"] < now.drop("any").sum() + 1
    latest = query("latest_exempt_trade").set_index("importer")
    assert latest.loc["United States", "exempt_pct"] == pytest.approx(28.26, abs=0.05)
    assert latest.loc["China", "exempt_pct"] == pytest.approx(4.57, abs=0.05)
    assert (latest["highest_usd"] >= latest["exempt_usd"]).all()
    assert (latest["at_most_pct"] >= latest["exempt_pct"]).all()


def test_shares_are_weighed_and_bounds_kept_apart(answer):
    """Hand-made: 10 of 100 dollars whole, 30 at most."""
    span = {"valid_from": date(2025, 1, 1), "valid_before": date(2027, 1, 1)}
    lines = [
        LINE | span | {"line": "a", "citation": "c", "scope": "whole line", "exempt_share": 1.0},
        LINE | span | {"line": "b", "citation": "d", "scope": "part of line", "exempt_share": 0.5,
                       "is_upper_bound": True},
    ]  # fmt: skip
    weights = [
        {"importer": "China", "line": line, "weights": "trade_2024", "value_usd": value} | span
        for line, value in (("a", 10.0), ("b", 60.0), ("c", 30.0))
    ]
    tables = {
        "marts.exempt_lines": lines,
        "marts.line_weights": weights,
        "marts.product_tariff_lines": [
            {"product": "all", "importer": "China", "line": line} for line in "abc"
        ],
        "marts.exemption_instruments": [
            {"importer": "China", "measure": "m", "title": "t", "citation": word,
             "instrument": word, "granted_by": "g", "url": "u", "known": "k"}
            for word in "cd"
        ],
        "marts.evidence_dates": [{"law_through": date(2026, 10, 10)}],
        "marts.cn_waiver_lines": [
            {"line": line, "held_from": date(2025, 1, 1), "held_before": date(2027, 1, 1),
             "citation": "w", "url": "u", "known": "k"} | span
            for line in "bc"
        ],
    }  # fmt: skip
    asked = {"importer": "China", "day": DAY, "product": "all"}
    found = answer("exempt_trade", tables, reading="after_exclusions", **asked)
    assert [row[1:5] for row in found] == [("c", 1, 10.0, 10.0), ("d", 1, 30.0, 30.0)]
    waived = answer("exempt_trade", tables, reading="with_waivers", **asked)
    assert [row[1:5] for row in waived] == [
        ("c", 1, 10.0, 10.0), ("Waivers on application", 2, 90.0, 90.0), ("d", 1, 30.0, 30.0),
    ]  # fmt: skip


def test_waivers_on_application_reach_the_lines_of_the_answer_to_section_301(rows):
    [row] = query("waivers_on_application").itertuples()
    ((lines,),) = rows(
        "select count(distinct line) from marts.rate_layers"
        " where layer = 'retaliation_301' and valid_before is null and statutory_pct > 0"
    )
    assert row.lines == lines
    assert f"{row.valid_from:%Y-%m-%d}" == "2020-03-02"
    beans = query("waivers_on_application", product="120190")
    assert beans["share_pct"].tolist() == pytest.approx([100.0])


def test_waivers_show_both_figures_on_the_lines_that_they_reach():
    """Soybeans: MFN 3, Section 301 27.5, the duty of 2025 on all goods 10."""
    [now] = query("waivers_on_application", product="12019019", day="2025-12-01").itertuples()
    assert (now.statutory_pct, now.with_waivers_pct) == (40.5, 13.0)
    [lapsed] = query("waivers_on_application", product="12019019", day="2025-10-01").itertuples()
    assert lapsed.statutory_pct == lapsed.with_waivers_pct
    assert pd.isna(lapsed.applied_from)
    assert query("waivers_on_application", product="12019019", day="2018-01-01").empty


def test_waivers_are_an_upper_limit_and_counted_only_when_asked_for():
    asked = {"importer": "China", "product": "12019019"}
    assert query("exempt_trade_over_time", **asked).empty
    steps = query("exempt_trade_over_time", **asked, reading="with_waivers")
    beans = steps[steps["measure"] == "any"].set_index("valid_from")
    assert set(steps["measure"]) == {"waivers", "any"}
    assert beans["exempt_pct"].tolist() == [0.0] * len(beans)
    most = beans["at_most_pct"]
    assert (most.loc["2020-03-02"], most.loc["2025-09-15"], most.loc["2025-11-10"]) == (100, 0, 100)
    without = query("exempt_trade_over_time", importer="United States")
    same = query("exempt_trade_over_time", importer="United States", reading="with_waivers")
    pd.testing.assert_frame_equal(without, same)
