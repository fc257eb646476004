"""Links that carry day, edition and the figure they showed, and what is said when one is opened."""

from pathlib import Path

import pandas as pd
import streamlit as st

from components.evidence import edition, withdrawal
from components.paper import NAME as PRINT
from warehouse import query
from words.links import changes_since, headline, moved_sentence
from words.text import typed

CARRIED = ("edition", "figure", "shown")
VIEW, DAYS = "link__view", "link__days"
CHANGELOG = Path(__file__).resolve().parent.parent / "CHANGELOG.md"


def open_link() -> None:
    """Say what a reader must know of the edition of a link, or of this one."""
    st.session_state[DAYS] = {}
    if said := withdrawal(edition()):
        st.warning(said)
    given = st.query_params.get("edition", "")
    if not given or given == edition():
        return
    if said := withdrawal(given):
        st.warning(f"{said} This page shows edition {edition()}.")
        _changelog(given)
    elif given not in query("editions_published")["edition"].tolist():
        st.info(f"There is no edition {typed(given)}. This page shows edition {edition()}.")


def say_if_moved(key: str, rows: pd.DataFrame) -> None:
    """In the card that a link was copied from: that its headline figure differs now, if it does.

    Once a choice of the view has changed, the figure of the link is no longer asked for.
    """
    _forget_if_left()
    given = st.query_params.get("edition", "")
    if not given or given == edition() or st.query_params.get("figure") != key:
        return
    if said := moved_sentence(given, st.query_params.get("shown", ""), headline(rows)):
        st.warning(said)
        _changelog(given)


def day_of_link(name: str, day: str) -> None:
    """Let the links of this page carry a day that is asked, also where it is the default."""
    if day:
        st.session_state.setdefault(DAYS, {})[name] = day


def carried(key: str, rows: pd.DataFrame) -> dict[str, str]:
    """What the link of a card carries beside the choices: days, edition, card, headline figure."""
    days = st.session_state.get(DAYS, {})
    return {**days, "edition": edition(), "figure": key, "shown": headline(rows)}


def _forget_if_left() -> None:
    given = st.query_params.to_dict()
    view = {name: given[name] for name in given if name not in (*CARRIED, PRINT)}
    if not any(name in given for name in CARRIED):
        st.session_state.pop(VIEW, None)
    elif st.session_state.setdefault(VIEW, view) != view:
        for name in CARRIED:
            if name in st.query_params:
                del st.query_params[name]
        del st.session_state[VIEW]


def _changelog(since: str) -> None:
    if CHANGELOG.is_file():
        text = changes_since(CHANGELOG.read_text(encoding="utf-8"), since)
        with st.expander("Changelog since that edition"):
            st.markdown(text or "Nothing is listed.")
