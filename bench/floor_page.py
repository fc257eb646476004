"""The floor: a Streamlit page of kept figures, with the same elements as a page and no question.

BENCH_FLOOR names a JSON file with `figures` (specifications), `texts` (what captions, paragraphs
and headings say, by kind) and `counts` (of every other kind of element).
"""

import json
import os
from base64 import b64decode
from pathlib import Path

import numpy as np
import plotly.io as pio
import streamlit as st

st.set_page_config(page_title="Floor", layout="wide")
PLOTLY = {"displayModeBar": False, "responsive": True}
TEXTS = {"title": st.title, "subheader": st.subheader, "caption": st.caption}
WIDGETS = {
    "button": lambda key: st.button("Button", key=key),
    "button_group": lambda key: st.segmented_control("View", ["Chart", "Table"], key=key),
    "date_input": lambda key: st.date_input("Day", key=key),
    "download_button": lambda key: st.download_button("CSV", lambda: b"", "a.csv", key=key),
    "number_input": lambda key: st.number_input("Number", key=key),
    "selectbox": lambda key: st.selectbox("Choice", ["first", "second"], key=key),
    "slider": lambda key: st.slider("Range", 0, 9, (0, 9), key=key),
    "text_input": lambda key: st.text_input("Text", key=key),
    "toggle": lambda key: st.toggle("Switch", key=key),
}
_tools = st.components.v2.component("tools", html="<button>Tool</button>", js="export default 1")


@st.cache_resource
def _kept() -> tuple[list, dict, dict]:
    given = json.loads(Path(os.environ["BENCH_FLOOR"]).read_text(encoding="utf-8"))
    shown = [
        [pio.from_json(json.dumps(figure), skip_invalid=True) for figure in given["figures"]]
        for _ in range(3)
    ]
    for variant, figures in enumerate(shown):
        for figure in figures:
            figure.update_layout(title=None, meta={"variant": variant})
            for trace in figure.data:
                side = "x" if getattr(trace, "orientation", None) == "h" else "y"
                if getattr(trace, side, None) is not None and len(trace[side]):
                    trace[side] = _scaled(trace[side], 1 - variant / 10)
    return shown, given["texts"], given["counts"]


def _scaled(values, factor: float) -> list:
    """Other numbers of the same kind, so that the browser has as much to draw."""
    if isinstance(values, dict):  # as Plotly writes an array of numbers into JSON
        values = np.frombuffer(b64decode(values["bdata"]), values["dtype"]).tolist()
    return [item * factor if isinstance(item, int | float) else item for item in values]


figures, texts, counts = _kept()
weights = st.selectbox("Weights", ["first", "second", "third"], key="weights")
for kind, widget in WIDGETS.items():
    for number in range(counts.get(kind, 0)):
        widget(f"{kind}_{number}")
for number in range(counts.get("bidi_component", 0)):
    _tools(key=f"tools_{number}", data={"number": number})
for number in range(counts.get("popover", 0)):
    st.popover(f"Popover {number}", key=f"popover_{number}", on_change="rerun")
for number in range(counts.get("page_link", 0)):
    st.page_link("https://example.org/", label=f"Link {number}")
for number in range(counts.get("flex_container", 0) + counts.get("column", 0)):
    st.container(key=f"container_{number}")
for kind, said in texts.items():
    for text in said:
        TEXTS.get(kind, st.markdown)(text)
for number, figure in enumerate(figures[["first", "second", "third"].index(weights)]):
    st.plotly_chart(figure, theme=None, key=f"figure_{number}", config=PLOTLY)
