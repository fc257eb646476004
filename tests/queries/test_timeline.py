"""Where each act stands on the last day of evidence."""

from datetime import date

import pandas as pd
import pytest

from tests.conftest import ROOT, run_on
from warehouse import query

SPANS = (ROOT / "queries" / "marts" / "event_spans.sql").read_text()
LAST_DAY = date(2026, 10, 10)


def state_of(due=None, **changed) -> str:
    ruling = act(event_id="US-2026-02-24-IEEPA-END", valid_from=date(2026, 2, 24))
    tables = {
        "marts.events": [ruling, act(event_id="asked", **changed)],
        "policy.evidence": [{"law_through": LAST_DAY, "trade_through": date(2026, 8, 1)}],
        "policy.dates_due": [
            {"record": "asked", "change": "starts", "became": "in force"} | (due or {})
        ],
        "staging.legal_events__authority_lanes": [
            {
                "side": "US",
                "authority": name,
                "lane": "x",
                "lane_order": 1,
                "lane_group": "y",
                "goods": "z",
            }
            for name in ("Section 301", "IEEPA fentanyl")
        ],
    }
    sql = f"select state from ({SPANS}) where event_id = 'asked'"
    return run_on(sql, tables)[0][0]


def act(**changed) -> dict:
    days = {"announced_on": None, "valid_from": date(2025, 1, 1), "valid_before": date(2030, 1, 1)}
    record = {
        "event_type": "tariff", "side": "US", "authority": "Section 301", "confidence": "high",
        "evidence": "official text read", "legal_citation": "90 FR 1", "status_note": "",
    }  # fmt: skip
    dated = {
        name: pd.Timestamp(day) if (day := (days | changed)[name]) else pd.NaT for name in days
    }
    return (
        record
        | changed
        | {name: day.date() if day is not pd.NaT else None for name, day in dated.items()}
    )


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({}, "in force"),
        ({"event_type": "announced_only"}, "announced only"),
        ({"event_type": "court"}, "event"),
        ({"event_type": "suspension"}, "suspended"),
        ({"valid_from": date(2026, 11, 10)}, "scheduled"),
        ({"valid_before": date(2026, 1, 1)}, "ended"),
        ({"authority": "IEEPA fentanyl", "valid_before": date(2026, 2, 24)}, "struck down"),
        ({"authority": "IEEPA fentanyl", "valid_before": date(2025, 11, 10)}, "ended"),
        ({"confidence": "low"}, "unverified"),
        ({"evidence": "secondary note"}, "unverified"),
        ({"legal_citation": "none published"}, "unverified"),
        ({"valid_before": None, "status_note": "end date not verified here"}, "unverified"),
    ],
)
def test_an_act_stands_where_its_record_says(changed, state):
    assert state_of(**changed) == state


@pytest.mark.parametrize(
    ("became", "change", "state"),
    [
        ("in force", "starts", "in force"),
        ("put off", "starts", "announced only"),
        ("lapsed", "starts", "announced only"),
        ("outcome not known", "starts", "unverified"),
        ("outcome not known", "ends", "unverified"),
        ("lapsed", "ends", "in force"),
    ],
)
def test_what_became_of_a_date_due_decides_the_state(became, change, state):
    assert state_of({"became": became, "change": change}) == state


def test_years_keep_the_acts_that_touch_them(warehouse):
    rows = query("timeline", words="", first_year=2019, last_year=2020)
    assert (rows["day"].dt.year <= 2020).all()
    titles = rows[rows["authority"] == "IEEPA fentanyl"]
    assert titles.empty  # began in 2025
    lists = set(rows.loc[rows["authority"].str.startswith("Section 301"), "day"].dt.year)
    assert 2018 in lists  # still in force in 2019


def test_the_older_name_of_an_event_is_accepted(warehouse):
    events = query("timeline", words="", state="event")["event_id"]
    assert len(events) > 0
    assert list(query("timeline", words="", state="occurrence")["event_id"]) == list(events)


def test_every_event_is_on_the_timeline_and_words_narrow_it(warehouse):
    assert len(query("timeline", words="")) == 134
    solar = query("timeline", words="SOLAR")
    told = solar["title"] + solar["scope"] + solar["status_note"].fillna("")
    assert 0 < len(solar) < 10
    assert told.str.lower().str.contains("solar").all()


@pytest.mark.parametrize(
    ("product", "inside", "outside"),
    [
        ("720839", "US-2018-03-23-S232-STEEL", "US-2024-09-27-S301-EV"),
        ("870380", "US-2024-09-27-S301-EV", "US-2024-09-27-S301-SYR"),
        ("category:soybeans_and_grains", "CN-2018-07-06-L1", "US-2025-04-03-S232-AUTOS"),
    ],
)
def test_a_product_finds_the_acts_on_its_goods(warehouse, product, inside, outside):
    everything, found = query("timeline", words=""), query("timeline", words="", product=product)
    assert {inside, outside} <= set(everything["event_id"])
    assert inside in set(found["event_id"])
    assert outside not in set(found["event_id"])


def test_acts_on_all_goods_are_found_under_every_product(warehouse):
    found = set(query("timeline", words="", product="950300")["event_id"])
    assert {"US-2025-02-04-IEEPA-FENT10", "COURT-2026-02-20-SCOTUS"} <= found
    assert not found & set(query("acts_without_list")["event_id"])


def test_an_act_says_how_much_the_average_of_its_side_moved(warehouse):
    acts = query("timeline", words="").set_index("event_id")["average_change_points"]
    days = query("great_days").set_index("day")
    moved = days.loc["2025-05-14", "us_after_pct"] - days.loc["2025-05-14", "us_before_pct"]
    assert acts["US-2025-05-14-IEEPA-RECIP10"] == pytest.approx(moved, abs=1e-3)
    assert pd.isna(acts["COURT-2025-05-28-CIT"])


def test_an_act_that_ended_with_a_year_is_not_of_the_next():
    gloves = "US-2025-01-01-S301-GLOVES50"  # until December 31, 2025
    assert gloves in set(query("timeline", words="", first_year=2025)["event_id"])
    assert gloves not in set(query("timeline", words="", first_year=2026)["event_id"])
