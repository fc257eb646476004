"""Every figure for one tariff on a day, ours and others', with its distance."""

from datetime import date

import pandas as pd
import pytest

from warehouse import query

DAY, START = date(2025, 6, 15), date(2018, 1, 1)
STEP = date(2025, 6, 1)


def span(pct: float, first: date, before: date | None, **other) -> dict:
    return {
        "importer": "China", "weights": "trade_2024", "layer": "total", "valid_from": first,
        "valid_before": before, "statutory_pct": pct, "after_exclusions_pct": pct - 1,
        "with_waivers_pct": pct - 1,
    } | other  # fmt: skip


def number(name: str, place: int, weights: str | None = None, reading: str | None = None) -> dict:
    return {
        "place": place, "number": name, "name": name, "weights": weights, "reading": reading,
        "weighed_by": "w", "includes": "i", "reason": "r", "quote_for": "q",
    }  # fmt: skip


def printed(publisher: str, day: date, pct: float, vintage: str = "v") -> dict:
    return {
        "importer": "China", "publisher": publisher, "vintage": vintage, "first_day": day,
        "last_day": day, "published_pct": pct, "their_weights": "w", "includes": "i",
        "moves_with": "total", "ours_pct": 8.0, "weights": "trade_2024", "reading": "statutory",
        "reason": "r", "source": "s", "url": None, "how_known": "k",
    }  # fmt: skip


@pytest.fixture
def tables():
    """The Chinese average is 10 until June 1, 2025, then 20; 19 after exclusions."""
    board = {"importer": "China", "valid_before": date(9999, 12, 31), "status": "in force"}
    line = {"importer": "China", "valid_from": START, "valid_before": date(9999, 12, 31)}
    return {
        "marts.line_weights": [
            line | {"line": "a", "weights": "trade_2024", "value_usd": 3.0},
            line | {"line": "b", "weights": "trade_2024", "value_usd": 1.0},
        ],
        "marts.average_rate_spans": [span(10.0, START, STEP), span(20.0, STEP, None)],
        "marts.numbers": [
            number("statutory", 1, "trade_2024", "statutory"),
            number("after_exclusions", 2, "trade_2024", "after_exclusions"),
            number("with_waivers", 3, "trade_2024", "with_waivers"),
            number("all_goods", 4), number("collected", 5),
        ],
        "marts.across_the_board": [
            board | {"layer": "a", "valid_from": STEP, "rate_pct": 4.0},
            board | {"layer": "b", "valid_from": START, "rate_pct": 3.0},
            board | {"layer": "total", "valid_from": STEP, "rate_pct": 7.0},
        ],
        "marts.calculated_duties_by_month": [
            {"partner": "CHN", "month": date(2025, 5, 1), "calculated_duty_rate_pct": 9.0},
        ],
        "marts.averages_of_others": [
            printed("Near", date(2025, 6, 3), 18.0), printed("Old", date(2025, 5, 31), 9.0),
            printed("Old", START, 7.0, "w"),
        ],
    }  # fmt: skip


def rates(answer, tables, **asked) -> dict[str, tuple]:
    found = answer("which_number", tables, day=DAY, after_evidence="carried_on", **asked)
    columns = ["importer", "kind", "number", "place", "name"]
    return {row[columns.index("name")]: row for row in found}


def test_each_figure_has_its_rate_and_distance_from_the_headline(answer, tables):
    found = rates(answer, tables)
    assert [name for name, row in found.items() if row[0] == "China"] == [
        "all_goods", "Old", "Near", "after_exclusions", "statutory",
    ]  # fmt: skip
    near = found["Near"]
    assert (near[8], near[-3], near[-2]) == (18.0, -2.0, 10.0)
    assert found["all_goods"][8] == 7.0


def test_a_figure_from_before_a_step_is_for_another_time_and_the_nearest_is_given(answer, tables):
    found = rates(answer, tables)
    assert found["Old"][5] == "v"
    same_time = {name: row[-7] for name, row in found.items()}
    assert same_time["Near"] is True
    assert same_time["Old"] is False
    assert same_time["collected"] is False


def test_a_reading_that_changes_nothing_is_left_out(answer, tables):
    assert "with_waivers" not in rates(answer, tables)


def test_ours_are_the_averages_of_the_day(warehouse):
    rows = query("which_number", day="2025-04-12").set_index(["importer", "number"])["rate_pct"]
    shown = query("average_rates", first_day="2025-04-12", last_day="2025-04-12")
    for row in shown.itertuples():
        assert rows[(row.importer, "statutory")] == pytest.approx(row.rate_pct, abs=1e-5)
    assert rows[("United States", "all_goods")] == 145
    assert rows[("China", "all_goods")] == 125


def test_an_average_as_written_weighs_the_lines_of_the_day(answer, tables):
    rates = [
        {"importer": "China", "line": line, "valid_from": first, "valid_before": None, "mfn_pct": 0.0,
         "statutory_pct": pct, "after_exclusions_pct": pct, "with_waivers_pct": pct, "is_mfn_missing": False}
        for line, first, pct in (("a", START, 8.0), ("b", START, 40.0), ("b", date(2025, 7, 1), 90.0))
    ]  # fmt: skip
    rates[1]["valid_before"] = date(2025, 7, 1)
    rows = answer(
        "which_number", tables | {"marts.rates": rates}, day=DAY, after_evidence="as_written"
    )
    # three parts of 8 and one of 40
    assert {row[4]: row[8] for row in rows if row[1] == "ours"}["statutory"] == 16


def test_what_is_due_is_charged_as_written(warehouse):
    asked = {"day": "2026-12-01"}
    carried = query("which_number", **asked).set_index(["importer", "number"])
    written = query("which_number", after_evidence="as_written", **asked).set_index(
        ["importer", "number"]
    )
    assert carried.loc[("China", "all_goods"), "rate_pct"] == 10
    assert written.loc[("China", "all_goods"), "rate_pct"] == 34
    assert written.loc[("China", "statutory"), "rate_pct"] == pytest.approx(51.47, abs=0.01)
    spans = query(
        "average_rates", first_day=asked["day"], last_day=asked["day"], after_evidence="as_written"
    )
    for row in spans.itertuples():
        assert written.loc[(row.importer, "statutory"), "rate_pct"] == pytest.approx(
            row.rate_pct, abs=1e-6
        )
    assert set(written["day_status"]) == {"carried on"}


def test_the_collected_rate_is_the_month_s_duty_over_its_imports(warehouse):
    row = query("which_number", day="2026-10-10").set_index("number").loc["collected"]
    assert row["first_day"] == pd.Timestamp("2026-08-01")
    assert not row["is_same_time"]
    months = query("latest_collected_duty")
    assert row["rate_pct"] == pytest.approx(months["collected_pct"].iloc[0], abs=0.01)
