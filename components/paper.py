"""Pages on paper: the print view that an address with `print=` opens, and its buttons."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import streamlit as st

from words.text import typed, unmarked

HERE = Path(__file__)
NAME = "print"
PX_PER_MM = 96 / 25.4
TOP, SIDE, BOTTOM = 17, 12, 22  # margins in millimeters; title and sources stand in them
HTML = """
<div class="tools">
  <button type="button" data-act="open" title="Show this page as sheets of paper">Print</button>
  <span class="bar">
    <button type="button" data-act="print" class="main">Print or save as PDF</button>
    <button type="button" data-act="letter">Letter</button>
    <button type="button" data-act="a4">A4</button>
    <button type="button" data-act="back">Back to the page</button>
  </span>
</div>
"""
CSS = """
.tools, .bar { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: flex-end; }
button {
  font: inherit; font-size: 0.875rem; padding: 0.25rem 0.75rem; min-height: 2rem; cursor: pointer;
  color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
}
button:hover, button:focus-visible, button[aria-pressed="true"] {
  color: var(--st-primary-color); border-color: var(--st-primary-color);
}
button:focus-visible { outline: 2px solid var(--st-text-color); outline-offset: 1px; }
.main { font-weight: 600; }
[data-on="screen"] .bar, [data-on="paper"] > button { display: none; }
"""


@dataclass(frozen=True)
class Paper:
    """A size of paper: its name in CSS, width and height in millimeters."""

    css: str
    width: float
    height: float

    @property
    def column_px(self) -> int:
        """The width between the margins in CSS pixels, rounded down."""
        return int((self.width - 2 * SIDE) * PX_PER_MM)

    @property
    def sheet_px(self) -> int:
        """The height between the margins in CSS pixels, rounded down."""
        return int((self.height - TOP - BOTTOM) * PX_PER_MM)


PAPERS = {"letter": Paper("letter", 215.9, 279.4), "a4": Paper("A4", 210, 297)}
_tools = st.components.v2.component(
    "page_tools", html=HTML, css=CSS, js=HERE.with_suffix(".js").read_text(encoding="utf-8")
)


def paper() -> str:
    """The paper of the print view, `letter` or `a4`; empty on screen."""
    asked = st.query_params.get(NAME, "")
    return asked if asked in PAPERS else ""


def sheet_px() -> int:
    """The height between the margins of a sheet in CSS pixels; zero on screen."""
    return PAPERS[paper()].sheet_px if paper() else 0


def said_on_paper(label: str, chosen: str) -> None:
    """On paper, where nothing can be chosen: what was chosen."""
    if paper():
        st.caption(unmarked(f"{label}: {chosen}"))


def lay_out(*, dark: bool) -> None:
    """The styles of printed pages, and on paper those of the print view."""
    parts = [_styles("paper.css")]
    if chosen := paper():
        its = PAPERS[chosen]
        parts += [
            f"@page {{ size: {its.css}; margin: {TOP}mm {SIDE}mm {BOTTOM}mm; }}",
            f":root {{ --column: {its.column_px}px; }}",
            _styles("paper_view.css"),
        ]
    elif dark:
        parts.append(_styles("paper_dark.css"))
    st.html("<style>" + "\n".join(parts) + "</style>")


@cache
def _styles(name: str) -> str:
    return HERE.with_name(name).read_text(encoding="utf-8")


def paper_tools(title: str, edition: str) -> None:
    """The button that opens the print view; there, the choice of paper and the way back.

    title, edition: printed on each sheet with the address, the day and the sources.
    """
    asked, chosen = st.query_params.get(NAME, ""), paper()
    if asked and not chosen:
        st.warning(f"There is no paper {typed(asked)}. There are letter and a4.")
    with st.container(key="page_tools"):
        _tools(
            key="page_tools_buttons",
            data={
                "paper": chosen,
                "title": title,
                "edition": edition,
                "day": f"{date.today():%B %-d, %Y}",
                "sheet": sheet_px(),
                "column": PAPERS[chosen or "a4"].column_px,
            },
        )
