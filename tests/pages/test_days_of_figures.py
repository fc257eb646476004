"""Every headline figure has its day, month or year, on every page, without a browser."""

import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
FIGURE = re.compile(r"\d[\d,.]*%|\$\d|\d percentage points")
HEADS = ("title", "header", "subheader", "heading", "metric")
DAY = re.compile(r"\b(?:19|20)\d\d\b")


def undated(app: AppTest) -> list[str]:
    """Titles, chart titles, metrics and first sentences that have a figure and no year.

    The text right below a heading or a metric may have the year instead.
    """
    found = []
    for chart in app.get("plotly_chart"):
        meta = json.loads(chart.proto.spec)["layout"]["meta"]
        if _is_undated(meta["title"]) and not DAY.search(meta["unit"]):
            found.append(meta["title"])
    shown = list(_in_order(app.main))
    for item, below in zip(shown, [*shown[1:], None], strict=True):
        said = f"{item.label}: {item.value}" if item.type == "metric" else str(item.value)
        has_text = below is not None and below.type in ("markdown", "caption")
        if item.type in HEADS and _is_undated(f"{said} {below.value if has_text else ''}"):
            found.append(said)
    first = [str(item.value) for item in shown if item.type == "markdown"][:2]
    return found + [text for text in first if _is_undated(text)]


def _is_undated(text: str) -> bool:
    return bool(FIGURE.search(text.replace("\\", ""))) and not DAY.search(text)


def _in_order(block):
    for item in block.children.values():
        if hasattr(item, "children"):
            yield from _in_order(item)
        elif item.type in (*HEADS, "markdown", "caption"):
            yield item


@pytest.mark.parametrize("page", PAGES)
def test_each_headline_figure_has_a_day(warehouse, page):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    assert undated(app) == []


def test_a_figure_without_a_day_is_found(warehouse):
    def page() -> None:
        import streamlit as st

        st.subheader("The US average is 25.1%")
        st.subheader("The US average on October 10, 2026 was 25.1%")
        st.metric("Duty", "$5")
        st.caption("a sum")
        st.metric("Duty", "$5")
        st.caption("in August 2026")

    assert undated(AppTest.from_function(page).run()) == ["The US average is 25.1%", "Duty: $5"]
