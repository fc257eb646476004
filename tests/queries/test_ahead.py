"""A duty that is due on a later day is known by line, and charged on none before."""

from datetime import date

import pandas as pd
import pytest

from warehouse import query

MODULES, CELLS, WAFERS, SILICON = "85414300", "85414200", "38180000", "28046100"
STARTS = pd.Timestamp("2026-12-04")


def polysilicon(line: str) -> pd.DataFrame:
    rows = query("changes_ahead_of_line", importer="United States", line=line)
    return rows[rows["day"] == STARTS]


@pytest.mark.parametrize("line", [MODULES, CELLS, WAFERS])
def test_the_duty_on_solar_goods_is_ahead_of_its_lines(warehouse, line):
    (row,) = polysilicon(line).to_dict("records")
    assert (row["present_pct"], row["scheduled_pct"]) == (0, 15)
    assert "Proclamation 11052" in row["citation"]


def test_polysilicon_itself_owes_no_percentage(warehouse):
    assert polysilicon(SILICON).empty


def test_what_is_due_is_not_charged(warehouse):
    last = query("evidence")["law_through"].iloc[0]
    rows = query("rate_of_line", importer="United States", line=MODULES, day=last)
    assert not rows["measure"].eq("section_232_polysilicon").any()


def test_a_basket_says_what_the_duty_would_add(warehouse):
    rows = query(
        "basket_changes_ahead",
        importer="United States",
        lines=[MODULES, MODULES, WAFERS],
        amounts=[1000, 200, 1000],
    )
    due = rows[rows["day"] == STARTS].set_index("line_count").sort_values("value_usd")
    wafers, modules = due["added_duty_usd"]
    assert pd.isna(wafers)  # only some numbers of the line
    assert modules == pytest.approx(180)  # 15 percent of 1,200


def test_the_timeline_knows_the_goods(warehouse):
    acts = query("timeline", words="", product="854143")
    assert "US-2026-12-04-S232-POLY" in set(acts["event_id"])
    assert "US-2026-12-04-S232-POLY" not in set(
        query("timeline", words="", product="950300")["event_id"]
    )


def test_scheduled_acts_keep_the_day(warehouse):
    acts = query("scheduled_acts", last_day=date(2026, 12, 31))
    assert STARTS in set(acts["day"])
