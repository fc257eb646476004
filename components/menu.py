"""The pages, in the order of the menu."""

from copy import copy
from functools import lru_cache

import streamlit as st
from streamlit.navigation.page import StreamlitPage


def menu() -> dict[str, list[StreamlitPage]]:
    """The pages by part of the menu, for one run of the frame."""
    return {part: [copy(page) for page in pages] for part, pages in _made_once().items()}


@lru_cache(maxsize=1)
def _made_once() -> dict[str, list[StreamlitPage]]:
    """Each page looks for its file in its folder: once a process, not once a run."""
    return {
        "Start": [
            st.Page("pages/overview.py", title="Overview", default=True),
            st.Page("pages/story.py", title="The story"),
        ],
        "Rates": [
            st.Page("pages/rates.py", title="Over time"),
            st.Page("pages/product_groups.py", title="By product group"),
            st.Page("pages/product.py", title="One product"),
            st.Page("pages/changes.py", title="What changed"),
            st.Page("pages/what_if.py", title="What if"),
        ],
        "For traders": [
            st.Page("pages/basket.py", title="Basket"),
            st.Page("pages/exemptions.py", title="Exemptions"),
            st.Page("pages/ieepa.py", title="IEEPA at stake"),
        ],
        "Trade": [
            st.Page("pages/deficit.py", title="Deficit"),
            st.Page("pages/trade.py", title="Trade"),
            st.Page("pages/suppliers.py", title="Other suppliers"),
            st.Page("pages/duties.py", title="Duties"),
        ],
        "Reference": [
            st.Page("pages/timeline.py", title="Timeline"),
            st.Page("pages/embed.py", title="Embed a card", visibility="hidden"),
            st.Page("pages/which_number.py", title="Which number?"),
            st.Page("pages/fact_check.py", title="Fact check"),
            st.Page("pages/data.py", title="Data and methods"),
        ],
    }
