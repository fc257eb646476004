"""What a reader changes: ready scenarios, single changes, day, reading, name, a second one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from components.address import choose, held, held_text, hold
from components.choices import choices
from components.evidence import law_through
from components.paper import paper
from components.rate_choices import choose_day, choose_reading
from warehouse import QuestionError, query
from warehouse.layers import layers
from warehouse.scenario import COUNTRIES, GRAMMAR, HIGHEST_PCT, parse
from words.rows import each
from words.text import shorten, unmarked
from words.what_if import (
    MOST_LETTERS,
    NAMED,
    change_words,
    own_changes,
    pieces,
    safe_name,
    without,
)

CHANGES, NAME, TYPED = "changes", "name", "changes__typed"
SECOND, SECOND_NAME, NAMED_IS = "second", "second_name", "second_name__of"
VALUES = {"off": "Off", "on": "On", "rate": "A rate"}
LEAVES = ("relief", "announced", "points")
NONE = "none"


@dataclass(frozen=True)
class Scenario:
    """A changed law as the address holds it, and the second one beside it (empty where none)."""

    changes: str
    name: str
    second: str
    second_name: str
    day: date
    reading: str


def choose_scenario(product: str) -> Scenario:
    """Everything a reader can change; bad changes get a sentence and the law is shown."""
    ready = query("ready_scenarios")
    titles = dict(zip(ready["changes"], ready["title"], strict=True))
    _presets(ready)
    with choices("Change the law, its day, exclusions; compare two"):
        listed = st.container()
        left, middle, right = st.columns(3, vertical_alignment="bottom")
        with left:
            given = safe_name(
                held_text("Name of the scenario", NAME, "Shown in titles and citations")
            )
        with middle:
            day = choose_day("Law of", "day", law_through(), law_through())
        with right:
            reading = choose_reading()
        asked = {"product": product, "day": day, "reading": reading}
        given_code = held(CHANGES, "")
        changes = _read(given_code, asked)
        with listed:
            _list_of(changes, given_code, product)
        name = given or _named(titles, changes)
        second_name = _given_second_name()
        second = _read(_second(titles, changes, name), asked)
        st.session_state[NAMED_IS] = second
    if said := hidden_sentence(changes, reading):
        st.info(said)
    if not changes:
        how = "" if paper() else " Choose a ready scenario, or open “Change the law”."
        st.info(f"Nothing is changed yet.{how}")
    return Scenario(changes, name, second, second_name or _named(titles, second), day, reading)


def hidden_sentence(changes: str, reading: str) -> str:
    """Which changes have no effect in the reading chosen, and what to choose; empty where none."""
    things = {change.thing for change in parse(changes)}
    if "waivers" in things and reading != "with_waivers":
        return "Waivers count only if “With China's waivers” is chosen under Exclusions."
    if "exclusions" in things and reading == "statutory":
        return "Exclusions count only if “After exclusions” is chosen under Exclusions."
    return ""


def _presets(ready: pd.DataFrame) -> None:
    if paper():
        return
    st.caption("Ready scenarios")
    with st.container(horizontal=True, gap="small", key="ready_scenarios"):
        for row in each(ready):
            st.button(
                unmarked(row.title), key=f"ready_{row.name}", help=unmarked(row.words),
                on_click=_take, args=(row.changes, row.title, row.reading),
            )  # fmt: skip
        st.button("The law as it is", key="ready_law", on_click=_take, args=("", "", "statutory"))


def _take(changes: str, title: str, reading: str) -> None:
    hold(CHANGES, changes, "")
    hold(NAME, title, "")
    hold("reading", reading, "statutory")


def _read(changes: str, asked: Mapping[str, Any]) -> str:
    """The changes if they can be read and exist, else nothing, with a sentence."""
    try:
        parse(changes)
        for importer in COUNTRIES.values():
            own = own_changes(changes, importer)
            query("scenario_average_rates", importer=importer, changes=own, **asked)
    except QuestionError as error:
        st.warning(f"{unmarked(str(error))} The law is shown instead.")
        return ""
    return changes


def _list_of(changes: str, given_code: str, product: str) -> None:
    """The changes with a button to remove each, and the ways to add one or to write them all.

    given_code: what the address holds, which may be more than could be read.
    """
    titles = thing_titles()
    for place, change in enumerate(parse(changes)):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(unmarked(change_words(change, titles)), width="content")
            st.button(
                "Remove", key=f"remove_{place}", type="tertiary",
                on_click=lambda at=place: _set(without(changes, at)),
            )  # fmt: skip
    if paper():
        return
    with st.expander("Change the law", expanded=not changes):
        _add(changes, product, titles)
        st.session_state[TYPED] = given_code
        st.text_input(
            "All changes as a code", key=TYPED, help=GRAMMAR,
            on_change=lambda: _set(st.session_state[TYPED]),
        )  # fmt: skip


def _add(changes: str, product: str, titles: dict[str, str]) -> None:
    """Widgets for one change and a button that adds it."""
    words = query("scenario_vocabulary")
    places = st.columns([1.3, 2.7, 1, 1], vertical_alignment="bottom")
    with places[0]:
        country = st.selectbox("Country", ["United States", "China"], key="change__country")
    own = words[words["importer"] == country]
    with places[1]:
        written = st.selectbox(
            "Layer, program, relief or announcement", own["written"].tolist(),
            format_func=lambda code: titles.get(code, code), key="change__thing",
        )  # fmt: skip
    kind = own.loc[own["written"] == written, "kind"].iloc[0]
    offered = ["off", "on"] if kind in LEAVES else list(VALUES)
    with places[2]:
        value = st.selectbox(
            "Becomes", offered, format_func=VALUES.__getitem__, key="change__value"
        )
    with places[3]:
        rate = st.number_input(
            "Rate, %", 0.0, float(HIGHEST_PCT), 25.0, key="change__rate", disabled=value != "rate"
        )
    goods = "" if product == "all" else f"@{product}"
    made = f"{written}{goods}={f'{rate:g}' if value == 'rate' else value}"
    st.button(
        "Add this change" if not goods else "Add this change for the chosen product",
        key="change__add", on_click=_set, args=(";".join([*pieces(changes), made]),),
    )  # fmt: skip


def _set(changes: str) -> None:
    hold(CHANGES, changes, "")
    hold(NAME, "", "")


def thing_titles() -> dict[str, str]:
    """What each thing that can be changed is called, by the code of the address."""
    layer_names = {(row.country, row.layer): row.name for row in layers()}
    return {
        row.written: NAMED.get(row.thing)
        or layer_names.get((row.importer, row.thing))
        or (row.title if isinstance(row.title, str) else row.thing)
        for row in each(query("scenario_vocabulary"))
    }


def _second(titles: dict[str, str], changes: str, name: str) -> str:
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        options = {NONE: "None", **{code: title for code, title in titles.items() if code}}
        chosen = choose("Compare with", options, SECOND, NONE, named=_second_name)
    with right:
        if changes:
            st.button(
                "Keep these changes as the second scenario", key="second__keep",
                on_click=_keep, args=(changes, name),
            )  # fmt: skip
    return "" if chosen == NONE else chosen


def _keep(changes: str, name: str) -> None:
    hold(SECOND, changes, NONE)
    hold(SECOND_NAME, name, "")
    st.session_state[NAMED_IS] = changes


def _given_second_name() -> str:
    """The name that the address gives to the second scenario, dropped once another is chosen."""
    named = st.session_state.get(NAMED_IS)
    if named is not None and named != st.session_state.get(SECOND, named):
        hold(SECOND_NAME, "", "")
    return safe_name(held(SECOND_NAME, ""))


def _second_name(code: str) -> str:
    try:
        parse(code)
    except QuestionError:
        return ""
    return safe_name(st.session_state.get(SECOND_NAME, "")) or "The changes kept"


def _named(titles: dict[str, str], changes: str) -> str:
    if not changes:
        return "nothing changes"
    made = parse(changes)
    own = change_words(made[0], thing_titles()) if len(made) == 1 else f"{len(made)} changes"
    return titles.get(changes) or shorten(own, MOST_LETTERS)
