"""What changed, in a real browser."""

import pytest

from tools.browser import drawn, open_settled, settle
from warehouse import query


def test_the_address_gives_two_days_and_the_rows_of_the_questions(page, address):
    open_settled(page, f"{address}/changes?from=2025-04-09&to=2025-04-10&side=China")
    rows = query(
        "layer_changes_between", importer="China", first_day="2025-04-09", last_day="2025-04-10"
    )
    traces = {trace["name"]: trace for trace in drawn(page, "layers_cn")}
    assert traces["Before"]["x"] == pytest.approx(rows["before_pct"].tolist())
    assert traces["After"]["x"] == pytest.approx(rows["after_pct"].tolist())
    assert page.get_by_text("8,914 lines changed").count() == 1
    assert page.locator('[data-testid="stAlert"]').count() == 0


def test_a_great_day_sets_both_days_in_the_address(page, address):
    open_settled(page, f"{address}/changes")
    page.get_by_label("A day when tariffs changed").click()
    page.get_by_role("option", name="Feb 24, 2026").click()
    page.wait_for_url("**from=2026-02-23&to=2026-02-24**")
    settle(page)
    rows = query(
        "layer_changes_between",
        importer="United States", first_day="2026-02-23", last_day="2026-02-24",
    )  # fmt: skip
    traces = {trace["name"]: trace for trace in drawn(page, "layers_us")}
    assert traces["After"]["x"] == pytest.approx(rows["after_pct"].tolist())


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        ("from=2025-06-01&to=2025-06-01", "Both days are the same"),
        ("from=2017-05-01&to=2025-06-01", "Rates start on January 1, 2018"),
        ("from=2025-06-01&to=2026-12-01", "are that law carried on"),
        ("from=soon", "soon is not a day. Write it as 2025-04-20"),
    ],
)
def test_odd_days_get_a_sentence(page, address, choice, says):
    open_settled(page, f"{address}/changes?{choice}")
    assert says in page.locator('[data-testid="stAlert"]').inner_text()
    assert page.locator('[data-testid="stException"]').count() == 0


def test_two_days_without_a_change_say_so(page, address):
    open_settled(page, f"{address}/changes?from=2025-06-20&to=2025-06-21")
    assert page.get_by_text("did not change on any line").count() == 1
    assert page.locator(".js-plotly-plot").count() == 0
