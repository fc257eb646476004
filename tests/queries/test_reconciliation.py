"""Our averages beside those of others, and beside what was collected."""

import pytest

from warehouse import query


@pytest.fixture(scope="module")
def american(warehouse):
    return query("published_averages_beside_ours")


def test_layers_come_within_a_third_of_a_point_of_an_independent_pass(american):
    theirs = american[american.publisher == "Independent pass"]
    assert len(theirs) == 25
    assert theirs.first_day.nunique() == 6
    assert theirs.gap_pct.abs().max() <= 0.3


def test_every_gap_has_a_reason(american):
    for rows in (american, query("published_averages_beside_ours", importer="China")):
        assert (rows.reason.str.len() > 10).all()
        assert (rows.unexplained_pct.abs() <= rows.tolerance_pct).all()


def test_ours_is_the_average_that_the_dashboard_shows(american):
    shown = query("average_rate_by_layer", importer="United States", reading="after_exclusions")
    shown = shown[(shown.layer == "total") & (shown.valid_from <= "2025-11-10")].iloc[-1]
    lab = american[american.publisher.str.startswith("Budget Lab")].set_index(
        ["first_day", "vintage"]
    )
    assert lab.loc[("2025-11-10", "2026-06")].ours_pct.item() == pytest.approx(
        shown.rate_pct, abs=1e-4
    )


def test_a_year_is_averaged_over_its_days(american):
    # 2024, after exclusions: 12.5832 to 14 June, 12.0255 to 26 September, 12.2802 after: 166, 104
    # and 96 of 366 days, within a hundredth for one more small step.
    year = american[american.vintage == "early 2025"].ours_pct.item()
    by_hand = (166 * 12.4377 + 104 * 11.9982 + 96 * 12.2529) / 366
    assert year == pytest.approx(by_hand, abs=0.01)


def test_the_causes_of_a_gap_add_up(american):
    # Budget Lab, 2025-02-04: its MFN duty of 2.16 and 9.915 points of fentanyl duty, against
    # 2.6158 and 9.9699 here, publications apart.
    row = american[
        american.publisher.str.startswith("Budget Lab") & (american.first_day == "2025-02-04")
    ].iloc[0]
    assert row.understood_gap_pct == pytest.approx(2.6158 - 2.16 + 9.9699 - 9.915, abs=0.001)
    assert "2.16" in row.reason
