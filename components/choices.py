"""The choices of a page in one place; on a phone they are closed under a line that lists them."""

from collections.abc import Generator
from contextlib import contextmanager
from html import escape

import streamlit as st

from components.paper import paper


@contextmanager
def choices(listed: str) -> Generator[None]:
    """Hold the choices of a page, one group a page; `phone.css` closes them on a phone.

    The server does not know how wide a screen is, so the browser hides them. A notice among them
    keeps them open. listed: what can be chosen, such as `Weights, exclusions and days`.
    """
    if not paper():
        st.html(f'<details class="choices"><summary>{escape(listed)}</summary></details>')
    with st.container(key="choices"):
        yield
