"""Days after the last day of law: the law carried on, and what is due as written."""

import shutil
import subprocess
import sys
from datetime import date, timedelta

import pytest

from tests.conftest import EVIDENCE, ROOT, run_on
from warehouse import query, questions
from warehouse.errors import QuestionError
from warehouse.query import column_names
from warehouse.questions import AFTER, last_day_asked

LAST = EVIDENCE["law_through"]
NEXT = LAST + timedelta(days=1)
DUE, LATER = date(2026, 11, 10), date(2026, 12, 1)
EVER, START = date(9999, 12, 31), date(2018, 1, 1)
LINE = {"importer": "China", "line": "a", "layer": "total", "floor_pct": 0.0}
WEIGHT = {"importer": "China", "line": "a", "weights": "trade_2024", "value_usd": 100.0,
          "valid_from": START, "valid_before": EVER}  # fmt: skip


def pays(pct: float, first: date, before: date) -> dict:
    return LINE | {
        "valid_from": first, "valid_before": before, "statutory_pct": pct,
        "after_exclusions_pct": pct, "with_waivers_pct": pct,
    }  # fmt: skip


@pytest.fixture
def due():
    """One line: 10 percent on the last day of law; 34 by a text that is due on 10 November."""
    return {
        "marts.layers_and_total": [pays(10.0, START, EVER)],
        "marts.layers_ahead": [pays(10.0, NEXT, DUE), pays(34.0, DUE, EVER)],
        "marts.lines_ahead": [{"importer": "China", "line": "a"}],
        "marts.product_tariff_lines": [{"importer": "China", "line": "a", "product": "all"}],
        "marts.line_weights": [WEIGHT],
    }


def averages(answer, due, **asked):
    asked = {"importer": "China", "first_day": START, "last_day": LATER} | asked
    rows = answer("average_rate_by_layer", due, **asked)
    return [(first, before, pct, status) for first, before, _, pct, _, status in rows]


def test_a_span_that_crosses_the_last_day_of_law_is_two_rows(answer, due):
    assert averages(answer, due) == [
        (START, NEXT, 10.0, "law read"),
        (NEXT, EVER, 10.0, "carried on"),
    ]


def test_as_written_the_act_that_is_due_is_charged_from_its_day(answer, due):
    assert averages(answer, due, after_evidence="as_written") == [
        (START, NEXT, 10.0, "law read"),
        (NEXT, DUE, 10.0, "carried on"),
        (DUE, EVER, 34.0, "carried on"),
    ]


@pytest.mark.parametrize("after", ["carried_on", "as_written"])
def test_up_to_the_last_day_of_law_both_ways_are_one(answer, due, after):
    assert averages(answer, due, last_day=LAST, after_evidence=after)[0][2:] == (10.0, "law read")


def test_a_comparison_has_the_status_of_the_later_day_and_the_points_of_the_act(answer, due):
    asked = {"importer": "China", "first_day": LAST}
    [carried] = answer("layer_changes_between", due, last_day=LATER, **asked)
    assert carried[1:5] == (10.0, 10.0, 0.0, 0)
    assert carried[-1] == "carried on"
    [written] = answer(
        "layer_changes_between", due, last_day=LATER, after_evidence="as_written", **asked
    )
    assert written[1:5] == (10.0, 34.0, 24.0, 1)
    assert written[-1] == "carried on"
    [same] = answer("layer_changes_between", due, last_day=LAST, **asked)
    assert same[-1] == "law read"


@pytest.mark.parametrize(
    ("day", "after", "law_day", "status"),
    [
        (LAST, "carried_on", LAST, "law read"),
        (NEXT, "carried_on", LAST, "carried on"),
        (DUE, "carried_on", LAST, "carried on"),
        (DUE, "as_written", DUE, "carried on"),
        (START, "as_written", START, "law read"),
    ],
)
def test_the_day_asked_for_has_the_law_of_a_day(day, after, law_day, status):
    sql = (ROOT / "queries/shared/asked_day.sql").read_text()
    asked = {"day": day, "after_evidence": after}
    assert run_on(sql, {}, **asked) == [(law_day, status)]


def test_a_line_that_nothing_moves_goes_on_as_it_was(due):
    other = pays(5.0, START, EVER) | {"line": "b"}
    due["marts.layers_and_total"].append(other)
    found = run_on("select line, valid_from, statutory_pct from marts.layers_as('as_written')", due)
    assert ("b", START, 5.0) in found
    assert len(found) == 4


def test_scheduled_rates_follow_those_in_force():
    """A tier at 0 that is due at 100: it ends on the day on which the other starts."""
    rate = {"measure": "m", "tier": "t", "valid_before": None}
    tables = {
        "policy.rates": [rate | {"valid_from": START, "rate_pct": 0.0}],
        "policy.future_rates": [
            {
                "measure": "m",
                "tier": "t",
                "list": "scheduled",
                "valid_from": DUE,
                "rate_pct": 100.0,
            },
            {"measure": "m", "tier": "t", "list": "announced", "valid_from": DUE, "rate_pct": 7.0},
        ],
    }
    sql = (ROOT / "queries/marts/written_rates.sql").read_text()
    found = run_on(sql, tables)
    assert sorted(row[2:] for row in found) == [(START, DUE, 0.0), (DUE, None, 100.0)]


def test_the_points_that_china_suspended_come_back_as_written(warehouse):
    asked = {"importer": "China", "line": "12019019", "day": DUE}
    carried = query("rate_of_line", **asked).set_index("layer")
    written = query("rate_of_line", after_evidence="as_written", **asked).set_index("layer")
    assert (written["rate_pct"] - carried["rate_pct"])["across_the_board"] == 24
    assert "not read as in force" in written.loc["across_the_board", "citation"]
    assert set(carried["day_status"]) == set(written["day_status"]) == {"carried on"}


def test_an_exclusion_goes_on_carried_on_and_ends_as_written(warehouse):
    """8483.50.9040 is excluded as a whole number until the exclusions lapse."""
    asked = {"importer": "United States", "line": "8483509040", "reading": "after_exclusions"}
    owed = {
        after: query("rate_of_line", day=DUE, after_evidence=after, **asked)
        .set_index("layer")["rate_pct"]
        .get("section_301", 0)
        for after in ("carried_on", "as_written")
    }
    assert owed == {"carried_on": 0, "as_written": 25}


def test_what_is_charged_by_number_and_by_line_agree_as_written(warehouse):
    """Both roads to a shipment see what is due: solar cells owe 15 percent from 4 December."""
    for code in ("85414200", "8541420010"):
        rows = query(
            "rate_of_line", importer="United States", line=code, day="2026-12-04",
            after_evidence="as_written",
        )  # fmt: skip
        assert rows.set_index("layer").loc["section_232", "rate_pct"] == 15


def test_a_basket_is_charged_both_ways(warehouse):
    asked = {"importer": "China", "entries": [1], "lines": ["12019019"], "amounts": [1000],
             "days": ["2026-12-01"], "quantities": [None]}  # fmt: skip
    carried, written = (
        query("basket_duties", after_evidence=after, **asked).iloc[0]
        for after in ("carried_on", "as_written")
    )
    assert written["duty_usd"] - carried["duty_usd"] == pytest.approx(240)
    assert carried["day_status"] == "carried on"


def test_days_that_cannot_be_asked_are_refused_in_a_sentence(warehouse):
    for day in ("2017-12-31", last_day_asked() + timedelta(days=1)):
        with pytest.raises(QuestionError, match="cannot be asked: rates begin on 2018-01-01"):
            query("rates_by_hs6", importer="China", day=day)
    assert len(query("rates_by_hs6", importer="China", day=last_day_asked())) > 1000


def test_the_last_day_that_can_be_asked_is_the_end_of_the_next_year():
    assert last_day_asked(date(2026, 11, 26)) == date(2027, 12, 31)


@pytest.mark.skipif(not shutil.which("faketime"), reason="needs faketime")
def test_a_clock_that_stands_before_the_edition_refuses_no_day(warehouse):
    asked = [sys.executable, "-m", "warehouse", "ask", "average_both_ways", "day=2026-10-10"]
    ended = subprocess.run(
        ["faketime", "-f", "@1970-01-02 00:00:00", *asked],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "United States" in ended.stdout


def test_what_takes_the_parameter_says_the_status(warehouse):
    taking = [
        name
        for name, asked in questions().items()
        if AFTER in {parameter.name for parameter in asked.parameters}
    ]
    assert len(taking) > 20
    assert [name for name in taking if "day_status" not in column_names(name)] == []


def test_averages_stand_both_ways_with_points_and_dollars(answer, due):
    """On 100 dollars of trade: 10 percent carried on, 34 as written, 24 points, 24 dollars."""
    rows = answer("average_both_ways", due, product="all", day=LATER)
    assert rows == [("China", "total", 10.0, 34.0, 24.0, 24.0, 100.0, "carried on")]
    [same] = answer("average_both_ways", due, product="all", day=LAST)
    assert same[2:6] == (10.0, 10.0, 0.0, 0.0)


def test_a_line_and_a_basket_stand_both_ways(warehouse):
    line = query("line_both_ways", importer="China", line="12019019", day=LATER, value_usd=1000)
    total = line.set_index("layer").loc["total"]
    assert (total["change_points"], total["change_usd"]) == (24, 240)
    basket = query(
        "basket_both_ways", importer="China", entries=[1, 2], lines=["12019019"] * 2,
        amounts=[1000, 1000], days=[LAST, LATER],
    ).iloc[0]  # fmt: skip
    assert (basket["change_usd"], basket["change_points"]) == (240, 12)


def test_exempt_trade_stands_both_ways(answer):
    """100 of 400 dollars exempt by an act that ends on 10 November, 20 by one without end."""
    line = {"importer": "China", "measure": "any", "line": "a", "valid_from": START}
    tables = {
        "marts.exempt_line_trade": [
            line | {"valid_before": DUE, "exempt_usd": 100.0, "at_most_usd": 100.0},
            line | {"valid_before": EVER, "exempt_usd": 20.0, "at_most_usd": 20.0},
        ],
        "marts.product_tariff_lines": [{"importer": "China", "line": "a", "product": "all"}],
        "marts.line_weights": [WEIGHT | {"value_usd": 400.0}],
    }
    [row] = answer("exempt_both_ways", tables, product="all", day=LATER)
    assert row[:7] == ("China", 120.0, 20.0, 30.0, 5.0, -25.0, -100.0)
    [same] = answer("exempt_both_ways", tables, product="all", day=LAST)
    assert same[5:7] == (0.0, 0.0)


def test_partners_stand_both_ways_where_something_is_due(answer):
    span = {"partner": "VNM", "partner_name": "Vietnam", "repeats": None}
    tables = {
        "marts.rates_by_partner": [
            span | {"rate_pct": 10.0, "valid_from": START, "valid_before": DUE},
            span | {"rate_pct": 25.0, "valid_from": DUE, "valid_before": None},
        ],
        "marts.partner_imports": [{"partner": "VNM", "period": "2024", "imports_usd": 200.0}],
    }
    [row] = answer("suppliers_both_ways", tables, day=LATER)
    assert row[3:] == (10.0, 25.0, 15.0, 30.0, "carried on")
    [same] = answer("suppliers_both_ways", tables, day=LAST)
    assert same[5:7] == (0, 0)


def test_a_product_from_suppliers_stands_both_ways(warehouse):
    """Solar modules owe 15 percent from everywhere from 4 December as written."""
    rows = query("product_suppliers_both_ways", hs6="854143", day="2026-12-04").set_index("partner")
    assert (rows.loc["CHN", "change_points"], rows.loc["CHN", "change_usd"]) == (15, 1500)
    before = query("product_suppliers_both_ways", hs6="854143", day="2026-12-03")
    assert set(before["change_points"]) == {0}


def test_acts_due_have_their_status_both_ways(warehouse):
    rows = query("acts_both_ways", day="2026-11-10").set_index("event_id")
    truce = rows.loc["CN-2025-11-10-ANN10"]
    assert (truce["carried_on"], truce["as_written"]) == ("suspended", "ended")
    cranes = rows.loc["US-2026-11-10-S301-MARITIME"]
    assert (cranes["carried_on"], cranes["as_written"]) == ("scheduled", "took effect")
    assert query("acts_both_ways", day=LAST).empty


def test_exclusions_and_waivers_go_on_carried_on_and_end_as_written(warehouse):
    day = {"day": "2027-01-02"}
    running, ended = (
        query("exclusion_rounds", after_evidence=after, **day)["items_in_force"].sum()
        for after in ("carried_on", "as_written")
    )
    assert (running, ended) == (178, 0)
    carried, written = (
        query("waivers_on_application", after_evidence=after, **day).iloc[0]
        for after in ("carried_on", "as_written")
    )
    assert str(carried["applied_from"].date()) == "2025-11-10"
    assert written["applied_from"] is None or written["applied_from"] != written["applied_from"]
    assert written["statutory_pct"] - carried["statutory_pct"] == pytest.approx(24)
