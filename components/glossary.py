"""Help with words: a term of the glossary is explained where it first stands on a page."""

import streamlit as st

from words.glossary import terms_in

EXPLAINED = "terms_explained"


def forget_terms() -> None:
    """A page begins: no term is explained yet."""
    st.session_state[EXPLAINED] = {}


def explain(text: str, place: str) -> str | None:
    """The hover help for the terms that first stand in this text; None where there are none.

    place: a key of the text on the page; a part that runs again by itself keeps its help.
    """
    explained = st.session_state.setdefault(EXPLAINED, {})
    lines = [
        f"- **{term}**: {meaning}"
        for term, meaning in terms_in(text).items()
        if explained.setdefault(term, place) == place
    ]
    return "\n".join(lines) or None
