"""A day typed or picked, on every page that asks for one."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tools.browser import open_settled, settle
from words.days import long_day

ROOT = Path(__file__).resolve().parent.parent.parent
FIELDS = {
    "product": ("Day of entry", "product=120190", "day"),
    "product_groups": ("Day", "", "day"),
    "rates": ("From", "", "from"),
    "changes": ("To the end of", "", "to"),
    "exemptions": ("On", "", "day"),
    "ieepa": ("Day of entry", "", "day"),
    "suppliers": ("On", "", "day"),
    "what_if": ("Law of", "", "day"),
}


def opened(page: str, asked: str = "") -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    app.switch_page(f"pages/{page}.py")
    for pair in filter(None, asked.split("&")):
        key, _, value = pair.partition("=")
        app.query_params[key] = value
    return app.run()


def field(app: AppTest, name: str):
    return app.text_input(key=f"{name}__typed")


@pytest.mark.parametrize("page", FIELDS)
def test_a_us_day_is_taken_and_nonsense_changes_nothing(warehouse, page):
    label, asked, name = FIELDS[page]
    app = opened(page, asked)
    assert field(app, name).label == label
    field(app, name).input("7/4/2025").run()
    assert [said.value for said in app.warning if "Still showing" in said.value] == [
        "`7/4/2025` may be July 4, 2025 or April 7, 2025. Write 2025-07-04 or 2025-04-07. "
        f"Still showing {long_day(date.fromisoformat(field(app, name).value))}."
    ]
    field(app, name).input("4/20/2025").run()
    assert field(app, name).value == "2025-04-20"
    assert app.query_params[name] == "2025-04-20"
    assert not [said for said in app.warning if "Still showing" in said.value]
    assert not app.exception


def test_an_emptied_field_means_the_default(warehouse):
    app = opened("product_groups", "day=2025-04-20&other=2024-01-31")
    field(app, "other").input("").run()
    assert "other" not in app.query_params
    field(app, "day").input(" ").run()
    assert "day" not in app.query_params
    assert field(app, "day").value == "2026-10-10"


def test_a_day_of_the_address_is_taken_in_us_form(warehouse):
    app = opened("product_groups", "day=4/20/2025")
    assert field(app, "day").value == "2025-04-20"


def test_no_page_has_a_calendar_of_its_own():
    users = {
        path.relative_to(ROOT).as_posix()
        for folder in ("pages", "sections", "components")
        for path in (ROOT / folder).rglob("*.py")
        if "date_input(" in path.read_text()
    }
    assert users == {"components/day_field.py"}


def test_enter_applies_a_typed_day_and_the_calendar_picks_one(page, address):
    open_settled(page, f"{address}/product_groups")
    day = page.get_by_role("textbox", name="Day", exact=True)
    day.fill("4/20/2025")
    day.press("Enter")
    page.wait_for_url("**day=2025-04-20**")
    settle(page)
    assert day.input_value() == "2025-04-20"
    page.locator(".st-key-calendar_day").get_by_role("button", name="Choose date").click()
    page.get_by_role("button", name="Tuesday, April 22, 2025", exact=False).click()
    page.wait_for_url("**day=2025-04-22**")
    settle(page)
    assert day.input_value() == "2025-04-22"
    day.fill("31/12/2025")
    day.press("Enter")
    page.wait_for_url("**day=2025-12-31**")
