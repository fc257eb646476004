"""One product in a real browser: the page says what the questions say, and the address holds it."""

import pytest

from tools.browser import drawn, open_settled, settle
from warehouse import query


def alerts(page) -> list[str]:
    return [alert.inner_text() for alert in page.locator('[data-testid="stAlert"]').all()]


def test_both_lines_are_drawn_with_their_texts_linked(page, address):
    open_settled(page, f"{address}/product?product=120190&day=2025-11-10&cn_line=12019011")
    for importer, line, key in (
        ("United States", "12019000", "steps_us_line"),
        ("China", "12019011", "steps_cn_line"),
    ):
        steps = query("rate_of_line", importer=importer, line=line, day="2025-11-10")
        [bars] = drawn(page, key)
        assert bars["x"] == pytest.approx(steps["rate_pct"].tolist())
        for url in steps["url"].dropna():
            assert page.locator(f'[data-testid="stTable"] a[href="{url}"]').count() >= 1
    assert alerts(page) == []


def test_a_shipment_shows_dollars_and_working_and_the_address_keeps_it(page, address):
    open_settled(
        page, f"{address}/product?product=120190&day=2025-11-10&cn_line=12019011&way=China"
    )
    assert page.locator('[data-testid="stMetricValue"]').inner_text() == "$4,050.00"
    assert page.get_by_text("25% × $10,000.00 = $2,500.00").count() == 1
    assert page.get_by_text("value-added and consumption tax").count() == 1
    value = page.get_by_label("Customs value, US$")
    value.fill("20000")
    value.press("Enter")
    page.wait_for_url("**value=20000**")
    settle(page)
    assert page.locator('[data-testid="stMetricValue"]').inner_text() == "$8,100.00"


def test_a_duty_by_weight_asks_for_the_quantity(page, address):
    link = f"{address}/product?product=070954&day=2025-04-20"
    open_settled(page, link)
    assert page.get_by_text("8.8¢/kg + 20%: needs the quantity in kg").count() == 1
    assert page.get_by_text("without the MFN duty").count() == 1
    open_settled(page, f"{link}&quantity=200")
    assert page.get_by_text("$0.088 × 200 kg + 20% × $10,000.00 = $2,017.60").count() == 1


def test_a_wider_product_offers_its_codes(page, address):
    open_settled(page, f"{address}/product?product=category:solar")
    assert "covers 2 six-digit codes" in alerts(page)[0]
    page.get_by_label("Six-digit code").click()
    page.get_by_role("option").first.click()
    page.wait_for_url("**product=854143**")
    settle(page)
    assert page.locator(".st-key-card_steps_us_line").count() == 1


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("product=851713&day=2017-05-05", "Rates start on January 1, 2018"),
        (
            "product=851713&day=2018-05-05",
            "China had no line under this six-digit code on that day",
        ),
        ("product=120190&day=2026-12-24", "are that law carried on"),
        ("product=120190&us_line=99999999", "is not one of the choices under"),
        ("product=120190&value=-5", "is not a number of zero or more"),
    ],
)
def test_an_odd_choice_gets_a_sentence(page, address, asked, says):
    open_settled(page, f"{address}/product?{asked}")
    assert any(says in alert for alert in alerts(page))
    assert page.locator('[data-testid="stException"]').count() == 0


def test_another_product_forgets_the_line_of_the_one_before(page, address):
    open_settled(page, f"{address}/product?product=940360&us_line=94036080")
    page.get_by_role("button", name="94.03 Furniture").click()
    page.wait_for_url("**product=9403**")
    settle(page)
    page.get_by_role("combobox", name="Six-digit code, by").click()
    page.get_by_role("option").first.click()
    page.wait_for_function("document.querySelector('.st-key-card_steps_us_line')")
    settle(page)
    assert not any("is not one of the choices" in alert for alert in alerts(page))
    assert "us_line" not in page.url


METRIC = '[data-testid="stMetricValue"]'


def test_a_line_whose_numbers_differ_shows_them_and_charges_no_average(page, address):
    open_settled(page, f"{address}/product?product=850760&day=2025-12-01")
    assert "Rates differ by ten-digit number, 30.9% to 63.4%" in alerts(page)[0]
    assert page.get_by_text("8507.60.00, average of the line").count() == 1
    assert page.locator(METRIC).inner_text() == "$3,090.00 to $6,340.00"
    assert page.locator(".st-key-conditions").count() == 0


def test_a_number_in_the_address_is_charged_exactly_and_asks_what_no_number_decides(page, address):
    open_settled(page, f"{address}/product?product=8507.60.0010&day=2025-12-01")
    assert alerts(page) == []
    assert page.locator(METRIC).inner_text() == "$6,340.00"
    use = page.locator(".st-key-conditions").get_by_role("combobox")
    use.scroll_into_view_if_needed()
    page.wait_for_timeout(300)  # a list that scrolls away closes
    use.click()
    page.get_by_role("option", name="No: 48.4% (15 points less)").click()
    page.wait_for_url("**for_vehicle=no**")
    settle(page)
    assert page.locator(METRIC).inner_text() == "$4,840.00"
    number = page.get_by_label("Ten-digit number, 2 in this line")
    number.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    number.click()
    page.get_by_role("option", name="8507.60.0020").click()
    page.wait_for_url("**us_number=8507600020**")
    settle(page)
    assert page.locator(METRIC).inner_text() == "$3,090.00"


@pytest.mark.parametrize(
    ("asked", "says", "heir"),
    [
        ("8507600020&day=2026-03-01", "8507.60.0020 ended by February 24, 2026", "8507.60.0090"),
        ("84798994&day=2024-03-01", "8479.89.94 ended by January 27, 2022", "8479.89.95"),
        ("2903420000", "never had a code 2903.42.0000", "2903.42.10"),
    ],
)
def test_a_code_that_is_no_more_leads_to_its_heirs(page, address, asked, says, heir):
    open_settled(page, f"{address}/product?product={asked}")
    assert says in alerts(page)[0]
    page.get_by_role("button", name=heir).click()
    page.wait_for_url(f"**us_*={heir.replace('.', '')}**")
    settle(page)
    assert not any(says in alert for alert in alerts(page))


def test_a_code_whose_six_digits_do_not_exist_offers_the_nearest(page, address):
    open_settled(page, f"{address}/product?product=85179999")
    assert "There is no product" in alerts(page)[0]
    near = page.locator(".st-key-product__near button")
    assert near.count() >= 1
    assert "8517" in near.first.inner_text()
