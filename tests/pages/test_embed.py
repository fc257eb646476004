"""One card in a frame of a page from another origin, and links that lead to a card."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from components.embed import cards
from tools.browser import ROOT, open_settled, settle

SECONDS = 1000
WRITTEN = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("pages", "sections", "components")
    for path in Path(ROOT, folder).rglob("*.py")
)


@pytest.fixture
def host():
    """A site of another origin: give it a page, get its address."""
    pages = []

    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            content = pages[-1].encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *words):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield pages, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_the_code_of_a_card_shows_it_alone_in_another_site(page, address, host):
    pages, site = host
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_settled(page, f"{address}/deficit?partner=VNM")
    card = page.locator(".st-key-card_trade_and_balance")
    card.get_by_role("button", name="Embed").click()
    card.get_by_text("Code copied").wait_for()
    pages.append(f"<!doctype html><h1>News</h1>{page.evaluate('navigator.clipboard.readText()')}")
    assert "card=deficit.trade_and_balance" in pages[0]

    page.unroute_all()
    page.goto(site)
    frame = page.frame_locator("iframe")
    frame.locator(".st-key-card_trade_and_balance .main-svg").first.wait_for(timeout=90 * SECONDS)
    page.wait_for_function("document.querySelector('iframe').style.height !== '640px'")
    assert frame.locator("h3:visible").all_inner_texts() == ["US goods trade with Vietnam"]
    assert frame.locator("h1:visible, nav:visible, [data-testid='stSidebar']:visible").count() == 0
    assert "Source: " in frame.locator(".st-key-card_trade_and_balance").inner_text()
    link = frame.get_by_role("link", name="open this card").get_attribute("href")
    assert link == f"{address}/deficit?partner=VNM#trade_and_balance"
    whole = page.locator("iframe").bounding_box()["height"]
    inside = frame.locator(".st-key-card_trade_and_balance").bounding_box()["height"]
    assert inside <= whole <= inside + 80


def test_the_card_of_one_country_stands_alone_without_the_list_of_reasons(page, address):
    open_settled(page, f"{address}/embed?card=which_number.which_number_china&embed=true")
    assert page.locator("h3:visible").count() == 1
    assert page.locator("h2:visible").count() == 0
    assert page.locator('[class*="st-key-number_"]:visible').count() == 0
    assert page.get_by_role("link", name="open this card").get_attribute("href") == (
        f"{address}/which_number#which_number_china"
    )


@pytest.mark.parametrize("name", ["deficit.no_such_card", "../../secret.x", "nowhere.x"])
def test_a_card_that_does_not_exist_gets_a_sentence(page, address, name):
    open_settled(page, f"{address}/embed?card={name}&embed=true")
    said = page.locator('[data-testid="stAlert"]').inner_text()
    assert said.startswith("There is no card")
    assert page.locator('[data-testid="stException"]').count() == 0


def test_a_link_leads_to_its_card_and_not_to_the_top(page, address):
    open_settled(page, f"{address}/deficit#balances_by_partner")
    page.wait_for_function(
        """() => { const box = document.querySelector('.st-key-card_balances_by_partner')
          .getBoundingClientRect(); return box.top >= -1 && box.top < 200; }"""
    )
    open_settled(page, f"{address}/deficit")
    settle(page)
    top = page.locator(".st-key-card_balances_by_partner").bounding_box()["y"]
    assert top > 600


def test_every_card_of_the_contract_is_written_on_a_page():
    assert sum(map(len, cards().values())) > 40
    for page, keys in cards().items():
        assert (ROOT / "pages" / f"{page}.py").exists()
        for key in keys:
            is_made = key.endswith(("_us", "_cn", "_un", "_ch", "_china", "_line"))
            assert f'"{key.split("_")[0] if is_made else key}' in WRITTEN, key


def test_the_contract_keeps_what_it_promised():
    kept = json.loads((ROOT / "data" / "cards.json").read_text())
    assert {"average_rates", "trade_covered"} <= set(kept["rates"])
    assert {"trade_and_balance", "balances_by_partner"} <= set(kept["deficit"])
    assert {"which_number_us", "which_number_china"} <= set(kept["which_number"])
