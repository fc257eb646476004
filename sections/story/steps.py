"""The story: which step is shown, and what a step shows."""

from functools import lru_cache
from itertools import cycle
from pathlib import Path

import pandas as pd
import streamlit as st

from charts.story import story_moment
from components.address import choose, hold
from components.drawing import drawing
from components.evidence import edition_line, file_name, law_through, today
from components.exhibit import PLOTLY, source_line
from components.glossary import explain
from components.table import show_table
from warehouse import ensure_built, query, sources_behind
from words.claims import MARK, said, verdict_of
from words.rows import each
from words.story import (
    Step,
    days_of,
    exempt_sentence,
    goods_sentence,
    next_dates,
    steps,
    told,
    touched_sentence,
)
from words.text import unmarked

ONE, ALL = "one", "all"
VIEWS = {ONE: "One step at a time", ALL: "All on one page"}
ASKED = ("average_rates", "story_steps", "story_goods", "story_acts", "claims_checked")


def story_steps() -> list[Step]:
    """The steps, each with its rows."""
    return list(_steps(ensure_built()))


@lru_cache(maxsize=2)
def _steps(path: Path) -> list[Step]:
    """Put together once for a data file."""
    return steps(
        steps=query("story_steps"),
        layers=query("story_layers"),
        goods=query("story_goods"),
        acts=query("story_acts"),
        averages=query("latest_average_rates"),
    )


def choose_view() -> str:
    """One step or all; a phone begins with all, since it scrolls; held as `view`."""
    is_phone = "Mobi" in (st.context.headers.get("User-Agent") or "")
    return choose(
        "View", VIEWS, "view", ALL if is_phone else ONE, st.segmented_control, required=True,
        label_visibility="collapsed",
    )  # fmt: skip


def choose_step(all_steps: list[Step]) -> Step:
    """The step of the address, with buttons and arrow keys to the one before and the next."""
    keys = [step.key for step in all_steps]
    names = {step.key: f"{place}. {step.name}" for place, step in enumerate(all_steps, start=1)}
    with st.container(horizontal=True, vertical_alignment="bottom", key="story__steps"):
        key = choose("Step", names, "step", keys[0], label_visibility="collapsed", width=290)
        place = keys.index(key)
        for name, pressed, to in (("Back", "Left", place - 1), ("Next", "Right", place + 1)):
            is_there = 0 <= to < len(keys)
            st.button(
                name, shortcut=pressed, key=f"story__{name}", disabled=not is_there,
                on_click=hold, args=("step", keys[to] if is_there else key, keys[0]),
            )  # fmt: skip
    return all_steps[place]


def list_steps(all_steps: list[Step]) -> None:
    """A link to each step on the page."""
    st.markdown(" · ".join(f"[{step.name}](#{step.key})" for step in all_steps))


def show_step(step: Step, place: int) -> None:
    """A step: its days, what happened, what was said of it, a picture, three goods, sources."""
    st.header(f"{place}. {step.name}", anchor=step.key)
    st.caption(days_of(step))
    left, right = st.columns([5, 6], gap="medium")
    with left:
        text = told(step)
        st.markdown(_plain(text), help=explain(text, f"told_{step.key}"))
        if step.key == "today":
            st.markdown(f"**What is due**\n{_plain(next_dates(query('dates_ahead'), today()))}")
        said = (goods_sentence(step), touched_sentence(step), exempt_sentence(step))
        st.markdown("\n".join(f"- {_plain(text)}" for text in said))
    with right:
        _picture(step)
    _claims(step)
    st.caption(_sources(step.acts))
    _door(step)


def _plain(text: str) -> str:
    return text.replace("$", "\\$")


def _claims(step: Step) -> None:
    """Claims of the public debate that belong to the step, each with its verdict and a link."""
    own = [(claim, text) for key, claim, text in _claims_said(ensure_built()) if key == step.key]
    if not own:
        return
    st.markdown("**What was said**")
    for (claim, text), place in zip(own, cycle(st.columns(2)), strict=False):
        with place, st.container(border=True, key=f"story_claim_{claim}"):
            st.markdown(text)
            st.page_link(
                "pages/fact_check.py", label="The figures that settle it",
                icon=":material/arrow_forward:", query_params={"claim": claim},
            )  # fmt: skip


@lru_cache(maxsize=2)
def _claims_said(path: Path) -> list[tuple[str, str, str]]:
    """The step, the key and the words with the verdict of each claim, once for a data file."""
    return [
        (
            claim.step,
            claim.claim,
            f"{said(claim)}\n\n{MARK[verdict_of(query(f'claim_{claim.claim}'))]}",
        )
        for claim in each(query("claims_checked"))
    ]


def _picture(step: Step) -> None:
    drawn = drawing(
        story_moment,
        query("average_rates"),
        step.us["first_day"].date(),
        step.us["last_day"].date(),
        law_through(),
    )
    st.caption(drawn.unit)
    st.plotly_chart(drawn.figure, theme=None, key=f"story_{step.key}", config=PLOTLY, alt=drawn.alt)


def _sources(acts: pd.DataFrame) -> str:
    said = []
    for act in each(acts):
        text = unmarked(f"{act.day:%b %-d, %Y}: {act.legal_citation}")
        said.append(f"[{text}]({act.url})" if isinstance(act.url, str) else text)
    return "Acts: " + "; ".join(said)


def _door(step: Step) -> None:
    if step.key == "today":
        st.page_link("pages/timeline.py", label="All dates ahead", icon=":material/arrow_forward:")
        return
    days = {f"{step.us[name]:%Y-%m-%d}" for name in ("day_before", "last_day")}
    first, last = sorted(days)
    st.page_link(
        "pages/changes.py", label="What changed between these days",
        icon=":material/arrow_forward:", query_params={"from": first, "to": last},
    )  # fmt: skip


def show_figures() -> None:
    """The figures of all steps to read and to take away, and where they come from."""
    rows = query("story_steps")
    with st.expander("The figures of this page"):
        show_table(rows, "story_steps")
        st.download_button(
            "CSV", lambda: rows.to_csv(index=False).encode("utf-8"),
            file_name("story_steps", "csv"), "text/csv", on_click="ignore",
        )  # fmt: skip
    with st.container(key="source_story"):
        st.caption(source_line(sources_behind(*ASKED)))
    st.caption(f"{edition_line()}.")
