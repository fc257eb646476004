"""By product group in a real browser."""

import pytest

from tools.browser import drawn, open_settled, settle
from warehouse import query

TILES = """() => document.querySelector('.st-key-trade_by_rate .js-plotly-plot')
  ._fullData[0].values.length"""


def test_the_bars_drawn_are_the_rows_of_the_question(page, address):
    open_settled(page, f"{address}/product_groups?day=2025-04-20&sort=china_rate&weights=none")
    traces = {trace["name"]: trace for trace in drawn(page, "rates_by_part")}
    rows = query(
        "rates_by_part", day="2025-04-20", second_day="2025-04-20", weights="none",
        sorted_by="china_rate",
    )  # fmt: skip
    assert traces["US tariffs on Chinese goods"]["x"] == pytest.approx(rows["us_rate_pct"].tolist())
    assert traces["Chinese tariffs on US goods"]["x"] == pytest.approx(
        rows["china_rate_pct"].tolist()
    )
    assert page.evaluate(TILES) == (rows["us_imports_usd"] > 0).sum()


def test_a_click_on_a_bar_goes_down_into_the_part(page, address):
    open_settled(page, f"{address}/product_groups?sort=code")
    bar = page.locator(".st-key-rates_by_part .bars .point").first
    bar.scroll_into_view_if_needed()
    bar.hover(force=True)
    page.wait_for_timeout(300)  # the chart notices the pointer
    bar.click(force=True)
    page.wait_for_url("**product=section**")
    settle(page)
    assert page.get_by_role("heading", name="Section I. Live animals").count() > 0
    assert len(drawn(page, "rates_by_part")[0]["x"]) == 5


def test_a_part_can_be_chosen_from_the_box_and_a_second_day_is_held(page, address):
    open_settled(page, f"{address}/product_groups?product=87&other=2024-12-31")
    assert (
        len(drawn(page, "rates_by_part")) == 5
    )  # bars and diamonds of both, the stroke of waivers
    page.get_by_role("combobox", name="Open a group").click()
    page.get_by_role("option", name="87.03").click()
    page.wait_for_url("**product=8703**")
    settle(page)
    assert "other=2024-12-31" in page.url
    assert page.get_by_role("heading", name="87.03").count() > 0


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("day=2017-06-01", "Rates start on January 1, 2018"),
        ("day=2027-01-01", "are that law carried on"),
        ("day=2099-01-01", "cannot be asked"),
        ("day=soon", "soon is not a day. Write it as 2025-04-20"),
        ("day=2025-04-20&other=2025-04-20", "Both days are the same"),
        ("product=950621", "most detailed group"),
        ("product=9506", "No Chinese rate (n/a)"),
    ],
)
def test_odd_choices_get_a_sentence(page, address, asked, said):
    open_settled(page, f"{address}/product_groups?{asked}")
    assert page.get_by_text(said).count() > 0
    assert page.locator('[data-testid="stException"]').count() == 0


def test_a_door_opens_its_view_though_both_pages_have_a_choice_of_that_name(page, address):
    open_settled(page, f"{address}/rates?rest=yes")
    page.get_by_role("link", name="The 10% and the 90 days of April 2025").click()
    page.locator(".st-key-pause_of_april_2025 .js-plotly-plot").wait_for()


@pytest.mark.parametrize("start", ["", "rates"])
def test_the_largest_lines_at_145_percent_are_one_click_away(page, address, start):
    open_settled(page, f"{address}/{start}")
    page.get_by_role("link", name="The largest goods at 145%, April 10, 2025").click()
    page.locator(".st-key-lines_at_rate .js-plotly-plot").wait_for()
    settle(page)
    asked = {"day": "2025-04-10", "lowest_pct": 145, "highest_pct": 145, "most": 10}
    rows = query("lines_at_rate", **asked)
    (bars,) = drawn(page, "lines_at_rate")
    assert bars["x"] == rows["trade_usd"].tolist()
    assert [name[:8] for name in bars["y"]] == rows["line"].tolist()
    said = page.locator(".st-key-card_lines_at_rate").inner_text()
    assert "Largest Chinese goods at 145% in the United States, April 10, 2025" in said
    assert "9,724 tariff lines pay this rate: $264.3B of 2024 trade." in said
