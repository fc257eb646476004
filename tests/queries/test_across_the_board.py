"""The rates on all goods of the other country, day by day."""

import pytest

from warehouse import query

# Executive Orders 14195, 14228, 14257, 14259, 14266, 14298, 14357, 14389; Proclamation 11012; 91 FR 47318
UNITED_STATES = {
    "2018-01-01": 0,
    "2025-02-04": 10,
    "2025-03-04": 20,
    "2025-04-05": 20 + 10,
    "2025-04-09": 20 + 84,
    "2025-04-10": 20 + 125,
    "2025-05-14": 20 + 10,
    "2025-11-10": 10 + 10,
    "2026-02-24": 10,
    "2026-07-24": 12.5,
}
# Tariff Commission Announcements 5, 6, 7 and 10 of 2025
CHINA = {"2018-01-01": 0, "2025-04-10": 84, "2025-04-12": 125, "2025-05-14": 10}


@pytest.mark.parametrize(
    ("importer", "expected"), [("United States", UNITED_STATES), ("China", CHINA)]
)
def test_the_total_moves_on_the_days_of_the_acts(warehouse, importer, expected):
    rates = query("across_the_board_rate", importer=importer)
    total = rates[rates["layer"] == "total"]
    steps = dict(zip(total["valid_from"].dt.strftime("%Y-%m-%d"), total["rate_pct"], strict=True))
    assert steps == expected


@pytest.mark.parametrize("importer", ["United States", "China"])
def test_every_step_after_the_first_has_a_citation(warehouse, importer):
    rates = query("across_the_board_rate", importer=importer)
    assert rates.loc[rates["rate_pct"] > 0, "citation"].str.len().min() > 5


def test_what_is_due_after_the_evidence_is_scheduled_and_not_in_the_total(warehouse):
    rates = query("across_the_board_rate", importer="China")
    scheduled = rates[rates["status"] == "scheduled"]
    assert scheduled[["layer", "rate_pct"]].to_numpy().tolist() == [["across_the_board", 34.0]]
    assert rates.loc[rates["layer"] == "total", "rate_pct"].iloc[-1] == 10


def test_an_act_never_in_force_is_in_no_span(warehouse):
    rates = query("across_the_board_rate", importer="United States")
    assert 34 not in set(rates["rate_pct"])
    assert 15 not in set(rates["rate_pct"])


def test_steps_are_drawn_to_the_last_day_of_evidence_and_unverified_after_it(answer):
    spans = [
        {"importer": "China", "layer": "total", "valid_from": "2025-04-10", "rate_pct": 84.0, "status": "ended"},
        {"importer": "China", "layer": "total", "valid_from": "2025-05-14", "rate_pct": 10.0, "status": "in force"},
        {"importer": "China", "layer": "x", "valid_from": "2026-11-10", "rate_pct": 34.0, "status": "scheduled"},
    ]  # fmt: skip
    import pandas as pd

    dates = [row | {"valid_from": pd.Timestamp(row["valid_from"])} for row in spans]
    evidence = [{"law_through": pd.Timestamp("2026-10-10").date()}]
    corners = answer(
        "across_the_board_steps",
        {"marts.across_the_board": dates, "marts.evidence_dates": evidence},
    )
    assert [(kind, f"{day:%Y-%m-%d}", rate) for _, kind, day, rate in corners] == [
        ("in force", "2025-04-10", 84.0),
        ("in force", "2025-05-14", 10.0),
        ("in force", "2026-10-10", 10.0),
        ("scheduled", "2026-11-10", 34.0),
        ("scheduled", "2027-01-01", 34.0),
        ("unverified", "2026-10-10", 10.0),
        ("unverified", "2027-01-01", 10.0),
    ]
