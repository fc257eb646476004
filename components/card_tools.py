"""The buttons of a card that work in the browser: picture and link."""

from pathlib import Path

import streamlit as st

from charts.theme import PAGE_COLOR, TEXT_COLOR
from components.evidence import file_name

HTML = """
<div class="tools">
  <button type="button" data-act="png" title="Save as a picture, with title and source">PNG</button>
  <button type="button" data-act="link" title="Copy a link to this view">Copy link</button>
  <output aria-live="polite"></output>
</div>
"""
BUTTON = """button {
  font: inherit; font-size: 0.875rem; padding: 0.25rem 0.75rem; min-height: 2.5rem; cursor: pointer;
  color: var(--st-text-color); background: transparent;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
}
button:focus-visible { outline: 2px solid var(--st-text-color); outline-offset: 1px; }
"""
CSS = """
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
button:hover, button:focus-visible {
  color: var(--st-primary-color); border-color: var(--st-primary-color);
}
output { font-size: 0.875rem; color: var(--st-text-color); }
"""
_tools = st.components.v2.component(
    "card_tools", html=HTML, css=BUTTON + CSS, js=Path(__file__).with_suffix(".js").read_text()
)


def card_tools(
    key: str, file: str, title: str, unit: str, source: str, carried: dict[str, str], *, dark: bool
) -> None:
    """Buttons that save the chart `key` as `file`.png, and copy a link that carries `carried`."""
    look = "dark" if dark else "light"
    _tools(
        key=f"tools_{key}",
        data={
            "key": key,
            "file": file_name(file, "png"),
            "title": title,
            "unit": unit,
            "source": source,
            "carried": carried,
            "background": PAGE_COLOR[look],
            "color": TEXT_COLOR[look],
        },
        width="content",
    )
