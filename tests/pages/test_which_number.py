"""Which number? for the last day of law, a day of April 2025, and a later day."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]


def opened(**asked: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    app.switch_page("pages/which_number.py").run()
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    return "\n".join(item.value for item in app.markdown)


def test_both_countries_have_their_figures_reasons_and_what_to_quote(warehouse):
    app = opened(day="2025-04-12")
    assert [item.value for item in app.header] == [
        "US tariff on Chinese goods",
        "Chinese tariff on US goods",
    ]
    text = said(app)
    assert "- what most goods pay on top of older duties: **145.0%**" in text
    assert "- what most goods pay on top of older duties: **125.0%**" in text
    assert "**124.1%** · PIIE, Apr 12, 2025" in text
    assert "Global Trade Alert" not in text


@pytest.mark.parametrize(("others", "is_there"), [("", False), ("yes", True)])
def test_figures_for_another_time_are_shown_when_asked_for(warehouse, others, is_there):
    text = said(opened(day="2025-04-12", others=others))
    assert ("Global Trade Alert" in text) is is_there


def test_a_later_day_is_answered_by_the_law_carried_on(warehouse):
    app = opened(day="2026-12-01")
    assert "that law carried on" in app.info[0].value
    assert "34.00" not in said(app)
    assert "as written" in said(app)
