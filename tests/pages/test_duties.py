"""The pages on duties and on IEEPA, in a real browser on a real server."""

import pandas as pd
import pytest

from tools.browser import drawn, new_page, open_settled, settle
from warehouse import query


def test_the_rates_drawn_are_the_rows_of_the_question(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/duties?product=8517")
    traces = {trace["name"]: trace for trace in drawn(page, "by_law_and_collected")}
    rows = query("statutory_and_collected_by_month", product="85")
    assert traces["Set by law, after exclusions"]["y"] == pytest.approx(
        rows["after_exclusions_pct"].tolist()
    )
    kept = pd.Series(traces["Collected"]["y"], dtype=float).dropna().tolist()
    assert kept == pytest.approx(rows["collected_pct"].dropna().tolist())
    said = page.locator(".st-key-card_by_law_and_collected").inner_text()
    assert "not available for this product. Shown instead: Chapter 85" in said
    page.context.close()


def test_the_choice_of_fixed_trade_is_in_the_address_and_comes_back(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/duties")
    page.get_by_role("radio", name="Imports held constant").click()
    page.wait_for_url("**show=fixed**")
    settle(page)
    before, link = drawn(page, "duty_change"), page.url
    page.context.close()
    fresh = new_page(chromium, address)
    open_settled(fresh, link)
    assert drawn(fresh, "duty_change") == before
    rows = query("duty_change_by_cause")
    assert before[0]["y"] == pytest.approx(rows["fixed_trade_duty_usd"].tolist())
    fresh.context.close()


def test_the_figures_on_top_and_the_bars_are_those_of_the_questions(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/ieepa?goods=84")
    bars = drawn(page, "ieepa_by_month")[0]
    assert bars["y"] == pytest.approx(
        query("ieepa_at_stake_by_month", goods_group="84")["at_stake_usd"].tolist()
    )
    total = query("ieepa_at_stake_total").iloc[0]
    said = page.locator('[data-testid="stMain"]').inner_text()
    assert f"about ${total['at_stake_usd'] / 1e9:.1f}B" in said
    assert "not verified" in said
    assert "Trade court orders IEEPA refunds for all importers" in said
    page.context.close()


@pytest.mark.parametrize(
    ("path", "notices"),
    [("duties?show=x&by=day&base=1999&of=XX&years=9-1", 5), ("duties?product=0000", 1), ("ieepa?goods=<b>", 1)],
)  # fmt: skip
def test_nonsense_in_the_address_gives_notices_and_no_traceback(chromium, address, path, notices):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/{path}")
    assert page.locator('[data-testid="stAlert"]').count() == notices
    assert page.locator('[data-testid="stException"]').count() == 0
    page.context.close()


@pytest.mark.parametrize("path", ["duties", "duties?show=fixed&by=year", "ieepa"])
def test_nothing_is_cut_off_on_a_phone(chromium, address, path):
    page = new_page(chromium, address, phone=True)
    open_settled(page, f"{address}/{path}")
    wide = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid="stMainBlockContainer"] *')]
          .filter(item => item.getBoundingClientRect().right > window.innerWidth + 1
            && getComputedStyle(item).visibility !== 'hidden'
            && !item.closest('[data-testid="stDataFrame"]') && !item.closest('svg')
            && item.type !== 'range')
          .map(item => item.className || item.tagName)"""
    )
    assert wide == []
    page.context.close()
