"""China's waivers of the answer to Section 301: what importers with one pay, worked by hand."""

from datetime import date

import pytest

from warehouse import query

# line, day, by the tariff, with a waiver: layers as in the tariff, less Lists 1 to 4A
CASES = [
    # soybeans, November 2025: 3 + 25 + 2.5 + 10; 3 + 10 (Reuters, 5 November 2025: 13 percent)
    ("12019019", "2025-11-10", 40.5, 13),
    ("12019019", "2026-10-10", 40.5, 13),
    # May 2025, the list of March still on: 3 + 10 + 10 (press: 23 percent)
    ("12019019", "2025-05-14", 50.5, 23),
    # the last day of granted waivers, and the first without
    ("12019019", "2025-09-14", 50.5, 23),
    ("12019019", "2025-09-15", 50.5, 50.5),
    ("12019019", "2025-11-09", 50.5, 50.5),
    # before and after the process opened: 3 + 25 + 2.5
    ("12019010", "2020-03-01", 30.5, 30.5),
    ("12019010", "2020-03-02", 30.5, 3),
    # frozen pork, April 2025: 12 + 25 (answer to Section 232, kept) + 10 + 125 (press: 172)
    ("02032900", "2025-04-12", 202, 172),
    # boneless frozen beef, April 2025: 12 + 10 + 125 (press: 147)
    ("02023000", "2025-04-12", 177, 147),
    # shelled almonds, August 2025: 10 + 15 (answer to Section 232) + 10 + 10 (tree nuts: 45)
    ("08021200", "2025-08-15", 75, 45),
    # crude oil: free, + 10 of February 2025 + 10; List 4A at 2.5 waived
    ("27090000", "2026-10-10", 22.5, 20),
    # a car on suspended lists has nothing to waive: 15 + 10
    ("87032341", "2025-05-14", 25, 25),
]


@pytest.mark.parametrize(("line", "day", "statutory", "waived"), CASES)
def test_both_chinese_figures_of_a_line(line, day, statutory, waived):
    found = query("waiver_of_line", line=line, day=day).iloc[0]
    assert found.statutory_pct == pytest.approx(statutory)
    assert found.with_waivers_pct == pytest.approx(waived)
    assert found.is_open_to_waiver == (line != "87032341")


def test_the_record_says_how_the_days_of_waivers_are_known():
    held = query("waiver_of_line", line="12019019", day="2025-08-15").iloc[0]
    assert held.waivers_held
    assert held.held_from.date() == date(2020, 3, 2)
    assert held.held_before.date() == date(2025, 9, 15)
    assert "Announcement [2020] No. 2" in held.citation
    lapsed = query("waiver_of_line", line="12019019", day="2025-10-01").iloc[0]
    assert not lapsed.waivers_held
    assert lapsed.citation is None


def test_the_reading_reaches_every_question_with_a_switch():
    soybeans = {"product": "12019019", "importer": "China"}
    waived = {"reading": "with_waivers"}
    line = query("rate_of_line", importer="China", line="12019019", day="2026-10-10", **waived)
    assert line.set_index("layer").rate_pct["total"] == 13
    spans = query("layers_of_line", importer="China", line="12019019", **waived)
    assert spans[spans.layer == "total"].rate_pct.iloc[-1] == 13
    averages = query("average_rates", product="12019019", first_day="2026-10-10", **waived)
    assert averages.set_index("importer").rate_pct["China"] == 13
    layers = query("average_rate_by_layer", **soybeans, first_day="2026-10-10", **waived)
    assert layers.set_index("layer").rate_pct.to_dict() == {
        "across_the_board": 10, "march_2025": 0, "mfn": 3, "retaliation_301": 0, "total": 13,
    }  # fmt: skip
    lists = query("average_rate_by_programme", **soybeans, layer="retaliation_301", **waived)
    assert lists[lists.valid_from <= "2026-10-10"].groupby("programme").rate_pct.last().sum() == 0
    band = query("average_rate_band", **soybeans, **waived)
    assert band.central_pct.iloc[-1] == 13
    day = {"day": "2026-10-10", "second_day": "2026-10-10"}
    parts = query("rates_by_part", product="120190", **day, **waived)
    assert parts.china_rate_pct.iloc[0] == 13
    shipment = query("duty_on_shipment", importer="China", line="12019019", day="2026-10-10",
                     value_usd=1000, **waived)  # fmt: skip
    assert shipment.set_index("layer").duty_usd["total"] == 130
    # from 23 in August 2025 to 50.5 in October, when waivers had lapsed
    days = {"first_day": "2025-08-15", "last_day": "2025-10-01"}
    moved = query("layer_changes_between", **soybeans, **days, **waived).set_index("layer")
    assert moved.change_points["retaliation_301"] == 27.5
    lines = query("lines_changed_between", **soybeans, **days, **waived)
    assert lines[["before_pct", "after_pct"]].values.tolist() == [[23, 50.5]]
    groups = query("group_changes_between", importer="China", product="1201", **days, **waived)
    # lines 1201.90.11 and 19 as above; with the small lines beside them a little less
    assert groups.change_points.iloc[0] == pytest.approx(27.5, abs=0.1)
    codes = query("rates_by_hs6", importer="China", day="2026-10-10").set_index("hs6")
    assert codes.with_waivers_pct["120190"] == 13
    listed = query("lines_of_product", product="12019019", day="2026-10-10")
    assert listed.with_waivers_pct.tolist() == [13]


def test_for_the_united_states_the_reading_is_that_after_exclusions(rows):
    assert rows(
        "select count(*) from marts.rates"
        " where importer = 'United States' and with_waivers_pct <> after_exclusions_pct"
    ) == [(0,)]


def test_waivers_lift_the_answer_to_section_301_and_nothing_else(rows):
    assert rows(
        "select distinct layer from marts.rate_layers"
        " where importer = 'China' and with_waivers_pct <> after_exclusions_pct"
    ) == [("retaliation_301",)]
