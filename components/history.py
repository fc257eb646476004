"""Back, Forward and links between pages: each page as it was left or as a link asks for it."""

from pathlib import Path
from urllib.parse import parse_qsl

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.address import forget_held

PAGE = "history__page"
_history = st.components.v2.component(
    "history", html="<span></span>", js=Path(__file__).with_suffix(".js").read_text("utf-8")
)


def keep_history() -> None:
    """Let Back lead to the page as it was left; the frame calls it before the page runs."""
    with st.container(key="unseen_history"):
        _history(key="history_entries")
    _take_what_is_asked()


def _take_what_is_asked() -> None:
    """Give a page that is opened its choices also where the page before has some of their names.

    Streamlit 1.67 takes such names for those of the page before and drops them. Back and Forward
    ask for all that their address holds; a link asks for what differs from the page it stands on.
    """
    before, context = forget_held(), get_script_run_ctx()
    if context is None or context.page_script_hash == st.session_state.get(PAGE):
        return
    st.session_state[PAGE] = context.page_script_hash
    asked = {
        name: text
        for name, text in parse_qsl(context.query_string)
        if name in before and name not in st.query_params
        if context.is_history_navigation or text != before[name]
    }
    if asked:
        st.query_params.update(asked)
        with context.session_state.query_params() as given:
            given.set_initial_query_params_from_current()
