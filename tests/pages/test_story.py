"""The story, one step at a time and all on one page."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tools.browser import open_settled, settle
from warehouse import query

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def app(warehouse) -> AppTest:
    opened = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    opened.run()
    return opened.switch_page("pages/story.py")


def headers(app: AppTest) -> list[str]:
    return [item.value for item in app.header]


def test_the_story_starts_with_its_first_step_and_goes_on_by_button(app: AppTest):
    app.run()
    assert headers(app) == ["1. The first lists"]
    assert app.button(key="story__Back").disabled
    app.button(key="story__Next").click().run()
    assert headers(app) == ["2. Higher and wider"]
    app.button(key="story__Back").click().run()
    assert headers(app) == ["1. The first lists"]


def test_a_link_leads_to_a_step(app: AppTest):
    app.query_params["step"] = "today"
    app.run()
    assert headers(app) == ["12. Today and what is due"]
    assert app.button(key="story__Next").disabled


def test_a_step_that_does_not_exist_gets_a_notice(app: AppTest):
    app.query_params["step"] = "nowhere"
    app.run()
    assert len(app.warning) == 1
    assert headers(app) == ["1. The first lists"]


def test_all_steps_stand_on_one_page_with_their_claims(app: AppTest):
    app.query_params["view"] = "all"
    app.run()
    assert not app.exception
    assert len(headers(app)) == 12
    said = " ".join(item.value for item in app.markdown)
    assert said.count("badge[") == query("claims_checked")["step"].notna().sum()
    assert ":red-badge[False]" in said
    links = [str(link.proto) for link in app.get("page_link")]
    assert any("claim=ratio" in link for link in links)


def test_the_arrow_keys_lead_through_the_steps(page, address):
    open_settled(page, f"{address}/story")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**step=higher**")
    settle(page)
    assert page.locator("h2#higher").count() == 1
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(lambda url: "step=" not in url)
