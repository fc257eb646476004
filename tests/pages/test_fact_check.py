"""Fact check: all claims, and one by its link."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from warehouse import query
from words.claims import RULE
from words.text import unmarked

ROOT = Path(__file__).resolve().parents[2]


def opened(claim: str = "") -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    if claim:
        app.query_params["claim"] = claim
    app.run()
    app.switch_page("pages/fact_check.py").run()
    assert not app.exception
    return app


@pytest.fixture(scope="module")
def everything(warehouse) -> AppTest:
    return opened()


def test_every_claim_stands_on_the_page_with_its_verdict(everything):
    claims = query("claims_checked")
    assert len(claims) == 18
    assert [item.value for item in everything.subheader] == [
        unmarked(title) for title in claims["title"]
    ]
    said = " ".join(item.value for item in everything.markdown)
    assert said.count("badge[") == len(claims) + len(RULE)
    assert "Of 18 claims:" in said


def test_a_link_leads_to_one_claim(warehouse):
    app = opened("ratio")
    assert [item.value for item in app.subheader] == ["Almost five times more goods"]
    said = " ".join(item.value for item in app.markdown)
    assert "3.1 times" in said
    assert "What would change it" in said
    assert any("step=april" in str(link.proto) for link in app.get("page_link"))


def test_evidence_of_others_is_cited_and_called_theirs(warehouse):
    notes = " ".join(item.value for item in opened("china_pays").caption)
    assert "Evidence of others, cited and not ours: [Federal Reserve Bank of New York" in notes


def test_a_claim_that_does_not_exist_gets_a_notice(warehouse):
    app = opened("nothing")
    assert len(app.warning) == 1
    assert len(app.subheader) == 18
