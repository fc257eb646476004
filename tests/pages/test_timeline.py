"""The Timeline: what comes next, the turning days, then all acts."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import evidence

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def app(warehouse, monkeypatch) -> AppTest:
    monkeypatch.setattr(evidence, "_clock", lambda: date(2026, 11, 26))
    opened = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    opened.run()
    return opened.switch_page("pages/timeline.py")


def said(app: AppTest) -> str:
    return " ".join(item.value for item in [*app.markdown, *app.caption])


def test_what_comes_next_and_the_turning_days_stand_before_all_acts(app: AppTest):
    app.run()
    heads = [item.value for item in app.subheader]
    assert heads[:3] == ["What comes next", "Turning days", "All acts"]
    assert "**Dec 4, 2026**, in 8 days" in said(app)
    assert "8 dates have passed since we last read the law on October 10, 2026" in said(app)


def test_the_turning_days_say_both_averages(app: AppTest):
    app.run()
    first = app.table[0].value.iloc[-1]
    assert first["US average"] == "2.7% → **4.3%**"


def test_years_of_an_older_link_are_still_shown(app: AppTest):
    app.query_params["span"] = "2019-2020"
    app.run()
    assert not [item.value for item in app.warning]
    assert not app.exception


def test_years_in_the_wrong_order_get_a_notice(app: AppTest):
    app.query_params["span"] = "2020-2019"
    app.run()
    assert len(app.warning) == 1


@pytest.mark.parametrize("place", ["", "/api"])
def test_the_feed_of_the_goods_is_linked_where_it_is_served(app: AppTest, monkeypatch, place: str):
    monkeypatch.setenv("TARIFFS_ASK", place)
    app.run()
    links = [item.proto.url for item in app.get("link_button")]
    assert [link for link in links if link.endswith(".atom")] == (
        ["/api/feeds/product/all.atom"] if place else []
    )
