"""Choices that the address keeps: short raw codes, restored by a link and by Back."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from components.paper import said_on_paper
from words.text import typed, unmarked

LARGEST = 1e12
HELD = "address__held"


def held(name: str, default: str) -> str:
    """The raw text that the address holds under a name, or the default.

    The text lives in a hidden bound input, since a bound selectbox would write its
    label, not its code, into the address. The default leaves no trace there.
    """
    with st.container(key=f"address_{name}"):
        text = st.text_input(name, key=name, bind="query-params", label_visibility="collapsed")
    return _held_as(name, text).strip() or default


def _held_as(name: str, text: str) -> str:
    """Note what the address holds under a name, for the run after this one."""
    st.session_state.setdefault(HELD, {})[name] = text
    return text


def forget_held() -> dict[str, str]:
    """Begin a run: give back what the run before held in the address, by name."""
    before = st.session_state.get(HELD, {})
    st.session_state[HELD] = {}
    return before


def put(name: str, shown: str, default: str, write: Callable[[Any], str] = str) -> None:
    """Carry the value of a visible widget over into the address."""
    hold(name, write(st.session_state[shown]), default)


def hold(name: str, value: str, default: str) -> None:
    """Put a value into the address; the default is put as nothing."""
    st.session_state[name] = written(value, default)


def written(value: str, default: str) -> str:
    """What the address holds for a value: nothing for the default."""
    return "" if value == default else value


def refuse(name: str, raw: str, instead: str) -> None:
    """Say that what the address asks for does not exist, and what is shown instead."""
    st.warning(f"There is no {name} {typed(raw)}. Showing {unmarked(instead)}.")


def refuse_as(what: str, raw: str, instead: str) -> None:
    """Say that the address holds something that is not what is needed, and what is shown instead.

    what: what is needed, with an example.
    """
    st.warning(f"{typed(raw)} is not {unmarked(what)}. Showing {unmarked(instead)}.")


def choose(
    label: str,
    options: Mapping[str, str],
    name: str,
    default: str,
    widget: Callable[..., Any] = st.selectbox,
    named: Callable[[str], str] | None = None,
    **settings: Any,
) -> str:
    """One of some codes, shown by name; returns the code. A wrong one gets a notice.

    named: the name of a code of the address that is not among the options, or an empty text.
    """
    raw = held(name, default)
    if named and raw not in options and (own := named(raw)):
        options = {**options, raw: own}
    if raw not in options:
        refuse_as(f"one of the choices under “{label}”", raw, options[default])
        raw = default
    said_on_paper(label, options[raw])
    shown = f"{name}__shown"
    st.session_state[shown] = raw
    widget(
        label,
        list(options),
        format_func=options.__getitem__,
        key=shown,
        on_change=put,
        args=(name, shown, default),
        **settings,
    )
    return raw


def choose_years(
    label: str, first: int, last: int, name: str, default: tuple[int, int]
) -> tuple[int, int]:
    """A range of years, kept in the address as 2018-2026."""
    raw = held(name, _range(default))
    years = _years(raw, first, last)
    if years is None:
        example = f"{default[0]}-{default[1]}"
        what = f"a range of years between {first} and {last}, such as {example}"
        refuse_as(what, raw, f"{default[0]} to {default[1]}")
        years = default
    said_on_paper(label, f"{years[0]} to {years[1]}")
    shown = f"{name}__shown"
    st.session_state[shown] = years
    st.slider(
        label,
        first,
        last,
        key=shown,
        on_change=put,
        args=(name, shown, _range(default), _range),
    )
    return years


def _range(years: tuple[int, int]) -> str:
    return f"{years[0]}-{years[1]}"


def _years(raw: str, first: int, last: int) -> tuple[int, int] | None:
    begin, dash, end = raw.partition("-")
    if not (dash and begin.isdecimal() and end.isdecimal()):
        return None
    years = (int(begin), int(end))
    return years if first <= years[0] <= years[1] <= last else None


def choose_number(label: str, name: str, default: float, about: str = "") -> float:
    """A number of zero or more, kept in the address without separators."""
    raw = held(name, _plain(default))
    try:
        value = float(raw)
    except ValueError:
        value = -1.0
    if not 0 <= value <= LARGEST:
        refuse_as("a number of zero or more", raw, f"{default:,.6g}")
        value = default
    said_on_paper(label, f"{value:,.6g}")
    shown = f"{name}__shown"
    st.session_state[shown] = value
    st.number_input(
        label, 0.0, LARGEST, key=shown, format="%0.2f", help=about or None,
        on_change=put, args=(name, shown, _plain(default), _plain),
    )  # fmt: skip
    return value


def choose_percent(label: str, name: str, unless: str) -> float | None:
    """A percentage from 0 to 100, or None where none is given; kept in the address.

    unless: what is taken where none is given.
    """
    raw = held(name, "")
    try:
        value = float(raw) if raw else None
    except ValueError:
        value = -1.0
    if value is not None and not 0 <= value <= 100:
        refuse_as("a percentage from 0 to 100", raw, "the page without it")
        value = None
    said_on_paper(label, unless if value is None else f"{value:g}%")
    shown = f"{name}__shown"
    st.session_state[shown] = value
    st.number_input(
        label, 0.0, 100.0, value=None, key=shown, format="%0.1f", placeholder=f"Taken: {unless}",
        on_change=put, args=(name, shown, "", _percent),
    )  # fmt: skip
    return value


def _percent(value: float | None) -> str:
    return "" if value is None else _plain(value)


def _plain(value: float) -> str:
    return f"{value:.2f}".removesuffix(".00")


def held_text(label: str, name: str, hint: str) -> str:
    """Free text that the address keeps."""
    text = st.text_input(label, key=name, bind="query-params", placeholder=hint)
    return _held_as(name, text).strip()[:100]


def choose_yes(label: str, name: str, about: str = "") -> bool:
    """A switch that is off unless the address says yes."""
    raw = held(name, "no")
    if raw not in ("yes", "no"):
        refuse_as("yes or no", raw, "the page without this switch")
        raw = "no"
    if raw == "yes":
        said_on_paper(label, raw)
    shown = f"{name}__shown"
    st.session_state[shown] = raw == "yes"
    st.toggle(label, key=shown, on_change=put, args=(name, shown, "no", _yes), help=about or None)
    return raw == "yes"


def _yes(is_on: bool) -> str:
    return "yes" if is_on else "no"
