"""A real browser on a real server."""

import pytest
from openpyxl import load_workbook

from tests.browser import drawn, new_page, open_settled, server, settle
from warehouse import query

PAGES = ["", "deficit", "timeline"]


@pytest.mark.parametrize("path", ["deficit", "deficit?partner=MEX"])
def test_a_deep_link_as_first_request_of_a_fresh_server_opens_the_page(warehouse, chromium, path):
    with server() as url:
        page = new_page(chromium, url)
        open_settled(page, f"{url}/{path}")
        assert page.locator("h1").inner_text() == "Deficit"
        assert page.get_by_role("link", name="Overview").count() == 1
        assert page.locator('[data-testid="stException"]').count() == 0
        page.context.close()


def test_the_numbers_drawn_are_the_rows_of_the_question(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/deficit?partner=VNM")
    traces = {trace["name"]: trace for trace in drawn(page, "trade_and_balance")}
    rows = query("goods_balance_by_year", partner="VNM", basis="census")
    full = rows[~rows["is_partial"]]
    assert traces["Exports"]["x"] == full["year"].tolist()
    assert traces["Exports"]["y"] == pytest.approx(full["exports_usd"].tolist())
    assert traces["Exports, part of the year"]["x"] == [2026]
    assert traces["Balance"]["y"] == pytest.approx(rows["balance_usd"].tolist())
    page.context.close()


def test_the_address_brings_back_the_same_view_in_a_fresh_browser(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/deficit")
    page.get_by_role("radio", name="Month").click()
    page.wait_for_url("**by=month**")
    settle(page)
    before, link = drawn(page, "trade_and_balance"), page.url
    page.context.close()

    fresh = new_page(chromium, address)
    open_settled(fresh, link)
    assert drawn(fresh, "trade_and_balance") == before
    assert fresh.get_by_role("radio", name="Month").is_checked()
    fresh.context.close()


def test_nonsense_in_the_address_gives_a_notice_and_no_traceback(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/deficit?partner=<script>&years=9-1")
    assert page.locator('[data-testid="stAlert"]').count() == 2
    assert page.locator('[data-testid="stException"]').count() == 0
    page.context.close()


def test_back_and_forward_move_between_pages(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, address)
    page.get_by_role("link", name="Deficit").click()
    page.wait_for_url("**/deficit**")
    settle(page)
    page.go_back()
    page.wait_for_function("document.querySelector('h1')?.innerText === 'US-China tariffs'")
    page.go_forward()
    page.wait_for_function("document.querySelector('h1')?.innerText === 'Deficit'")
    page.context.close()


@pytest.mark.parametrize("path", PAGES)
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


def test_the_picture_has_title_and_source_burnt_in(chromium, address, tmp_path):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/deficit")
    card = page.locator(".st-key-card_trade_and_balance")
    with page.expect_download() as waited:
        card.get_by_role("button", name="PNG").click()
    saved = tmp_path / "chart.png"
    waited.value.save_as(saved)
    head = saved.read_bytes()[:24]
    width, height = (int.from_bytes(head[start : start + 4]) for start in (16, 20))
    box = card.locator(".js-plotly-plot").bounding_box()
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert width == pytest.approx(2 * (box["width"] + 40), abs=4)
    assert height > 2 * (box["height"] + 100)  # title, unit and source take their room
    page.context.close()


def test_the_workbook_says_what_it_is(chromium, address, tmp_path):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/deficit?partner=VNM")
    with page.expect_download() as waited:
        page.locator(".st-key-xlsx_trade_and_balance button:visible").first.click()
    saved = tmp_path / "rows.xlsx"
    waited.value.save_as(saved)
    book = load_workbook(saved)
    about = {row[0].value: row[1].value for row in book["About"].iter_rows(min_row=2)}
    assert about["Title"] == "US trade in goods with Vietnam"
    assert about["Parameters"] == "partner = VNM; basis = census"
    assert "partner=VNM" in about["Address"]
    assert "Census" in about["Sources"]
    rows = query("goods_balance_by_year", partner="VNM", basis="census")
    assert book["Data"].max_row == len(rows) + 1
    page.context.close()


def test_table_view_shows_the_rows_and_the_link_is_copied(chromium, address):
    page = new_page(chromium, address)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_settled(page, f"{address}/deficit?by=month")
    card = page.locator(".st-key-card_trade_and_balance")
    card.get_by_role("button", name="Copy link").click()
    card.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/deficit?by=month"
    card.get_by_role("radio", name="Table").click()
    card.locator('[data-testid="stDataFrame"]').wait_for()
    assert card.locator(".js-plotly-plot").count() == 0
    page.context.close()
