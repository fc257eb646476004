"""Rates over time in a real browser."""

import pandas as pd
import pytest

from tests.charts.corners import corners
from tools.browser import drawn, open_settled, settle
from warehouse import query


def test_the_steps_drawn_are_the_rows_of_the_question(page, address):
    open_settled(page, f"{address}/rates?product=72")
    traces = {trace["name"]: trace for trace in drawn(page, "average_rates")}
    rows = query("average_rates", product="72")
    for importer, name in (
        ("United States", "US tariffs on Chinese goods"),
        ("China", "Chinese tariffs on US goods"),
    ):
        mine = rows[rows["importer"] == importer]
        shown = corners(traces[name]["x"], traces[name]["y"])
        expected = corners(
            [*mine["valid_from"], pd.Timestamp("2026-10-10")],
            [*mine["rate_pct"], mine["rate_pct"].iloc[-1]],
        )
        assert [day for day, _ in shown] == [day for day, _ in expected]
        assert [rate for _, rate in shown] == pytest.approx([rate for _, rate in expected])


def test_choices_go_into_the_address_and_come_back(page, address):
    open_settled(page, f"{address}/rates")
    page.get_by_role("radio", name="China by layer").click()
    page.wait_for_url("**show=China**")
    settle(page)
    total = {trace["name"]: trace for trace in drawn(page, "average_rate_by_layer")}["Total"]
    assert max(total["y"]) > 140
    open_settled(page, f"{address}/rates?show=United%20States&us=section_301&from=2025-01-01")
    names = {trace["name"] for trace in drawn(page, "rate_by_programme")}
    assert {"List 1", "List 3", "List 4A"} <= names
    assert page.get_by_role("radio", name="US by layer").is_checked()


def test_acts_and_the_log_scale_are_off_until_asked_for(page, address):
    open_settled(page, f"{address}/rates")
    assert not [trace for trace in drawn(page, "average_rates") if "acts" in trace["name"]]
    page.get_by_text("Mark acts").click()
    page.wait_for_url("**acts=yes**")
    settle(page)
    marks = [trace for trace in drawn(page, "average_rates") if "acts" in trace["name"]]
    assert all(trace["y"] for trace in marks)
    open_settled(page, f"{address}/rates?log=yes")
    kind = "document.querySelector('.st-key-average_rates .js-plotly-plot').layout.yaxis.type"
    assert page.evaluate(kind) == "log"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("from=2015-05-05", "Rates start on January 1, 2018"),
        ("to=2031-01-01", "cannot be asked"),
        ("from=2025-05-01&to=2025-05-01", "must come before"),
        ("from=yesterday", "yesterday is not a day. Write it as 2025-04-20"),
        ("product=950621", "China: no traded tariff line"),
    ],
)
def test_odd_choices_get_a_sentence(page, address, asked, said):
    open_settled(page, f"{address}/rates?{asked}")
    assert page.get_by_text(said).count() > 0
    assert page.locator('[data-testid="stException"]').count() == 0


def test_averages_by_others_are_dots_with_their_rows_below(page, address):
    open_settled(page, f"{address}/rates?others=yes")
    dots = {trace["name"]: trace for trace in drawn(page, "average_rates")}
    rows = query("published_totals")
    piie = rows[(rows["publisher"] == "PIIE") & (rows["importer"] == "China")]
    assert dots["PIIE, Chinese rate"]["y"] == pytest.approx(piie["published_pct"].tolist())
    assert page.get_by_text(f"{len(rows)} averages published by others").count() == 1
    open_settled(page, f"{address}/rates?others=yes&product=85")
    assert page.get_by_text("averages for all goods only").count() == 1


def test_the_band_holds_our_average(page, address):
    open_settled(page, f"{address}/rates?show=United%20States&us=band")
    lines = {trace["name"]: trace["y"] for trace in drawn(page, "average_rate_band")}
    for low, ours, high in zip(
        lines["Lowest"], lines["Our average"], lines["Highest"], strict=True
    ):
        assert low <= ours <= high
    assert lines["Highest"][-1] > lines["Lowest"][-1]
