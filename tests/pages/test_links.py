"""Links of other editions: a figure that moved, an edition withdrawn, a link that was left."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest

from components import evidence, links
from tests.pages.test_days import field, opened
from tools.browser import open_settled
from warehouse import query
from words.links import headline

CARD = "rates_by_part"
WITHDRAWN = pd.DataFrame(
    {
        "edition": ["2026-11-25", "2026-11-24", "2026-10-01"],
        "withdrawn_on": pd.to_datetime([None, None, "2026-10-05"]),
        "withdrawn_because": [None, None, "The rate on toys was wrong."],
    }
)


@pytest.fixture
def made_up(monkeypatch):
    """The dashboard with made-up editions."""

    def asked(name, **values):
        return WITHDRAWN if name == "editions_published" else query(name, **values)

    monkeypatch.setattr(evidence, "query", asked)
    monkeypatch.setattr(links, "query", asked)
    evidence._withdrawals.cache_clear()
    yield
    evidence._withdrawals.cache_clear()


def warnings(app) -> str:
    return " ".join(said.value for said in app.warning)


def shown_now() -> str:
    day = date(2025, 4, 10)
    return headline(query("rates_by_part", day=day, second_day=day))


def test_a_link_whose_figure_stands_says_nothing(warehouse):
    app = opened(
        "product_groups", f"day=2025-04-10&edition=2026-11-24&figure={CARD}&shown={shown_now()}"
    )
    assert warnings(app) == ""


def test_a_link_whose_figure_moved_says_both_and_leads_to_the_changelog(warehouse):
    app = opened("product_groups", f"day=2025-04-10&edition=2026-11-24&figure={CARD}&shown=12.3")
    assert f"was `12.3`; it is {shown_now()} now" in warnings(app)
    assert [box.label for box in app.expander if box.label.startswith("Changelog")]
    field(app, "day").input("2025-04-20").run()
    assert warnings(app) == ""
    assert "shown" not in app.query_params


def test_a_withdrawn_edition_puts_a_notice_on_its_links(warehouse, made_up):
    app = opened("product_groups", "edition=2026-10-01")
    assert "Edition 2026-10-01 was withdrawn on October 5, 2026" in warnings(app)
    assert "This page shows edition 2026-11-25" in warnings(app)


def test_an_edition_that_never_was_is_said(warehouse):
    app = opened("product_groups", "edition=1999-01-01")
    assert any("There is no edition `1999-01-01`" in said.value for said in app.info)


def test_a_withdrawn_edition_marks_every_page_and_its_downloads(warehouse, made_up, monkeypatch):
    assert evidence.file_name("x", "csv") == "x_2026-11-25.csv"
    monkeypatch.setattr(evidence, "edition", lambda: "2026-10-01")
    assert evidence.file_name("x", "csv") == "x_2026-10-01_withdrawn.csv"
    monkeypatch.setattr(links, "edition", lambda: "2026-10-01")
    assert "Do not use its figures" in warnings(opened("story"))


def test_the_link_carries_the_day_and_the_figure_and_the_citation_opens(page, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_settled(page, f"{address}/product_groups?other=2024-12-31")
    card = page.locator(f".st-key-card_{CARD}")
    card.get_by_role("button", name="Copy link").click()
    card.get_by_text("Copied").wait_for()
    asked = parse_qs(urlsplit(page.evaluate("navigator.clipboard.readText()")).query)
    day = date(2026, 10, 10)
    rows = query("rates_by_part", day=day, second_day=date(2024, 12, 31))
    assert asked == {
        "other": ["2024-12-31"], "day": ["2026-10-10"], "edition": [evidence.edition()],
        "figure": [CARD], "shown": [headline(rows)],
    }  # fmt: skip
    card.get_by_role("button", name="Cite").click()
    said = page.locator('[data-testid="stPopoverBody"]')
    said.get_by_text("@misc").first.wait_for()
    with page.expect_download() as waited:
        said.get_by_role("button", name="RIS").click()
    assert waited.value.suggested_filename == f"{CARD}_2026-11-25.ris"
