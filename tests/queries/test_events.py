"""Events between two days."""

from warehouse import query


def test_both_ends_count_and_an_act_never_in_force_is_found_on_its_announcement(warehouse):
    april = query("events_between", first_day="2025-04-04", last_day="2025-04-12")
    found = set(april["event_id"])
    assert {"CN-2025-04-04-ANN4", "CN-2025-04-12-ANN6", "US-2025-04-10-IEEPA-RECIP125"} <= found


def test_side_and_authority_narrow_the_choice(warehouse):
    china = query("events_between", first_day="2018-01-01", last_day="2027-12-31", side="China")
    assert set(china["side"]) == {"China"}
    court = query(
        "events_between", first_day="2018-01-01", last_day="2027-12-31", authority="Court"
    )
    assert set(court["event_type"]) == {"court"}


def test_all_134_events_are_there(warehouse):
    assert len(query("events_between", first_day="2018-01-01", last_day="2027-12-31")) == 134
