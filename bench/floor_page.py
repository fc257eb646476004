"""The floor: a Streamlit page of kept figures and widgets, without a question.

BENCH_FLOOR names a JSON file with `figures` (specifications), `widgets` and `texts` (counts).
"""

import json
import os
from pathlib import Path

import plotly.io as pio
import streamlit as st

st.set_page_config(page_title="Floor", layout="wide")
PLOTLY = {"displayModeBar": False, "responsive": True}


@st.cache_resource
def _kept() -> tuple[list, int, int]:
    given = json.loads(Path(os.environ["BENCH_FLOOR"]).read_text(encoding="utf-8"))
    shown = [
        [pio.from_json(json.dumps(figure), skip_invalid=True) for figure in given["figures"]]
        for _ in range(3)
    ]
    for variant, figures in enumerate(shown):
        for figure in figures:
            figure.update_layout(title=None, meta={"variant": variant})
            for trace in figure.data:
                if getattr(trace, "y", None) is not None and len(trace.y):
                    trace.y = _scaled(trace.y, 1 - variant / 10)
    return shown, given["widgets"], given["texts"]


def _scaled(values, factor: float) -> list:
    """Other numbers of the same kind, so that the browser has as much to draw."""
    return [item * factor if isinstance(item, int | float) else item for item in values]


figures, widgets, texts = _kept()
st.title("Floor")
weights = st.selectbox("Weights", ["first", "second", "third"], key="weights")
for number in range(widgets):
    st.text_input(f"Widget {number}", key=f"widget_{number}")
for number in range(texts):
    st.caption(f"Text {number}: what a card says of its sources, about as long as such a line is.")
for number, figure in enumerate(figures[["first", "second", "third"].index(weights)]):
    st.plotly_chart(figure, theme=None, key=f"figure_{number}", config=PLOTLY)
