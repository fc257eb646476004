"""Every page on a phone: nothing cut off, the first figures at once, targets for a finger, a menu that closes."""

import pytest

from tools.accessibility import FULL
from tools.browser import new_page, open_settled, settle
from tools.pictures import page_names

SCREEN = 844
OPEN = FULL | {"trade": "trade?product=85", "embed": FULL["embed"]}
FIRST = {"story": "h2", "fact_check": "[class*='st-key-claim_']", "timeline": ".st-key-next_dates"}
FIRST |= {"basket": "textarea", "data": "p", "ieepa": "[data-testid='stMetric']"}
FIRST |= {"what_if": "[data-testid='stMetric']"}
CARD = "[class*='st-key-card_']"
WITH_CHOICES = {
    "overview", "rates", "changes", "product_groups", "product", "exemptions", "suppliers",
    "timeline", "which_number", "what_if",
}  # fmt: skip
CUT = """() => [...document.querySelectorAll('[data-testid="stMainBlockContainer"] *')]
  .filter(item => item.getBoundingClientRect().right > window.innerWidth + 1
    && getComputedStyle(item).visibility !== 'hidden'
    && !item.closest('[data-testid="stDataFrame"], [data-testid="stTable"], svg')
    && !item.closest('.st-key-product_path, .st-key-ready_scenarios') && item.type !== 'range' && !item.closest('.stMarkdownEllipsis'))
  .map(item => item.className || item.tagName)"""
# What is smaller than 24 pixels; links within a sentence may be.
SMALL = """() => [...document.querySelectorAll(
    '[data-testid="stAppViewContainer"] :is(button, a[href], input, textarea, summary)')]
  .map(item => [item, item.matches('input') && item.closest('label, [data-testid="stSlider"]')])
  .map(([item, whole]) => [item, (whole || item).getBoundingClientRect()])
  .filter(([item, box]) => box.width && box.height && box.right > 0
    && getComputedStyle(item).display !== 'inline' && getComputedStyle(item).visibility !== 'hidden'
    && (box.width < 24 || box.height < 24))
  .map(([item, box]) => [item.outerHTML.slice(0, 150), box.width, box.height])"""


@pytest.fixture(scope="module")
def phone(chromium, address):
    """One page on a phone, opened again and again."""
    opened = new_page(chromium, address, phone=True)
    yield opened
    opened.context.close()


@pytest.mark.parametrize("name", page_names())
def test_a_page_fits_a_phone(phone, address, name):
    open_settled(phone, f"{address}/{OPEN.get(name, name)}")
    assert phone.evaluate(CUT) == []
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    assert phone.evaluate(SMALL) == []
    first = phone.locator(f"{FIRST.get(name, CARD)}:visible").first.bounding_box()
    assert first["y"] < (1.5 * SCREEN if name == "product" else SCREEN)
    assert (phone.locator(".choices").count() == 1) == (name in WITH_CHOICES)
    if name in WITH_CHOICES:
        held = phone.locator(".st-key-choices")
        assert not held.is_visible()
        phone.locator(".choices summary").tap()
        assert held.is_visible()


def test_choices_with_a_notice_among_them_are_open(phone, address):
    open_settled(phone, f"{address}/rates?weights=zzzz")
    assert "zzzz" in phone.locator(".st-key-choices").inner_text()


def test_the_menu_closes_after_a_choice(phone, address):
    open_settled(phone, f"{address}/data")
    phone.locator('[data-testid="stExpandSidebarButton"]').tap()
    entry = phone.get_by_role("link", name="Duties", exact=True)
    entry.wait_for()
    phone.wait_for_timeout(400)
    assert phone.evaluate(SMALL) == []
    entry.tap()
    phone.wait_for_function("document.querySelector('h1')?.innerText === 'Duties'")
    settle(phone)
    box = phone.locator('[data-testid="stSidebar"]').bounding_box()
    assert box is None or box["x"] + box["width"] <= 0


def test_choices_are_in_view_on_a_wide_screen(page, address):
    open_settled(page, f"{address}/which_number")
    assert page.locator(".st-key-choices").is_visible()
    assert not page.locator(".choices").is_visible()
