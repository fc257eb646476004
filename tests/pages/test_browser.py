"""A real browser on a real server."""

import pytest
from openpyxl import load_workbook

from tools.browser import drawn, new_page, open_settled, settle
from warehouse import query

HEADING = "document.querySelector('h1')?.innerText"
TITLE = f"{HEADING} === "


def test_the_numbers_drawn_are_the_rows_of_the_question(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/deficit?partner=VNM")
    traces = {trace["name"]: trace for trace in drawn(page, "trade_and_balance")}
    rows = query("goods_balance_by_year", partner="VNM", basis="census")
    full = rows[~rows["is_partial"]]
    assert traces["Exports"]["x"] == full["year"].tolist()
    assert traces["Exports"]["y"] == pytest.approx(full["exports_usd"].tolist())
    assert traces["Exports, partial year"]["x"] == [2026]
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
    page.wait_for_function("document.querySelector('h1')?.innerText.startsWith('On ')")
    page.go_forward()
    page.wait_for_function("document.querySelector('h1')?.innerText === 'Deficit'")
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
    assert about["Title"] == "US goods trade with Vietnam"
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
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(
        f"{address}/deficit?by=month&edition=2026-11-25&figure=trade_and_balance"
    )
    assert link.endswith("#trade_and_balance")
    card.get_by_role("radio", name="Table").click()
    card.locator('[data-testid="stDataFrame"]').wait_for()
    card.locator(".js-plotly-plot").wait_for(state="detached")
    page.context.close()


def test_a_product_found_by_mistyped_words_is_kept_on_all_pages_and_in_the_address(
    chromium, address
):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/trade")
    page.get_by_role("button", name="Product: All goods").click()
    words = page.get_by_placeholder("electric car")
    words.fill("electirc car")
    words.press("Enter")
    page.get_by_role("button", name="8703.80").click()
    page.wait_for_url("**product=870380")
    settle(page)
    assert not words.is_visible()
    for name in ("Deficit", "Timeline", "Overview", "Trade"):
        page.get_by_role("link", name=name, exact=True).click()
        shown = f"{HEADING}.startsWith('On ')" if name == "Overview" else f"{TITLE}'{name}'"
        page.wait_for_function(shown)
        settle(page)
        assert page.url.endswith("product=870380")
    assert page.get_by_role("button", name="Product: 8703.80").count() == 1
    page.get_by_role("button", name="All goods", exact=True).click()
    page.wait_for_url(f"{address}/trade")
    page.context.close()


def test_trade_drawn_is_the_rows_and_the_address_brings_it_back(chromium, address):
    page = new_page(chromium, address)
    link = f"{address}/trade?product=85&span=2015-2025&flow=export&compare=2018-2024"
    open_settled(page, link)
    asked = {"product": "85", "first_year": 2015, "last_year": 2025}
    rows = query("trade_both_ways_by_year", **asked)
    traces = {trace["name"]: trace for trace in drawn(page, "trade_both_ways")}
    for flow, name in (("export", "US exports to China"), ("import", "US imports from China")):
        part = rows[rows["flow"] == flow]
        assert traces[name]["x"] == part["year"].tolist()
        assert traces[name]["y"] == pytest.approx(part["value_usd"].tolist())
    before = {key: drawn(page, key) for key in ("trade_both_ways", "trade_changes", "china_share")}
    assert page.url == link
    page.context.close()

    fresh = new_page(chromium, address)
    open_settled(fresh, link)
    assert {key: drawn(fresh, key) for key in before} == before
    fresh.context.close()


def test_back_and_forward_keep_the_product(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/trade?product=12")
    page.get_by_role("link", name="Timeline").click()
    page.wait_for_function(f"{TITLE}'Timeline'")
    settle(page)
    page.go_back()
    page.wait_for_function(f"{TITLE}'Trade'")
    settle(page)
    assert page.get_by_role("button", name="Product: Chapter 12").count() == 1
    page.go_forward()
    page.wait_for_function(f"{TITLE}'Timeline'")
    settle(page)
    assert page.get_by_role("button", name="Product: Chapter 12").count() == 1
    page.context.close()


def test_the_timeline_draws_every_act_of_the_choice(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/timeline?side=China&product=1201")
    rows = query("timeline", side="China", product="1201", words="")
    drawn_counts = {trace["name"]: len(trace["y"]) for trace in drawn(page, "timeline")}
    assert drawn_counts == rows["state"].value_counts().to_dict()
    page.context.close()


def test_a_product_that_does_not_exist_gets_a_notice_and_all_goods(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/trade?product=0000")
    assert "0000" in page.locator('[data-testid="stAlert"]').inner_text()
    assert page.get_by_role("button", name="Product: All goods").count() == 1
    page.context.close()


def test_a_choice_that_leaves_nothing_gets_a_sentence_and_no_empty_chart(chromium, address):
    page = new_page(chromium, address)
    open_settled(page, f"{address}/timeline?words=zzzz")
    card = page.locator(".st-key-card_timeline")
    assert "No act matches this choice" in card.inner_text()
    assert card.locator(".js-plotly-plot").count() == 0
    page.context.close()


def test_a_chart_tells_its_rows_to_a_screen_reader_and_shows_a_skeleton_first(chromium, address):
    page = new_page(chromium, address)
    page.add_init_script(
        """window.bones = 0; new MutationObserver(() => {
          window.bones += document.querySelectorAll('[data-testid="stSkeleton"]').length;
        }).observe(document, {childList: true, subtree: true});"""
    )
    open_settled(page, f"{address}/trade?product=12")
    assert page.evaluate("window.bones") > 0
    told = page.locator(".st-key-trade_both_ways").inner_html()
    assert "US exports to China: " in told
    assert "highest" in told
    page.context.close()
