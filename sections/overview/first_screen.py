"""What the first screen holds: the sentence, a way to a product, the first chart, four facts."""

from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd
import streamlit as st

from charts.balance import china_in_deficit
from charts.hero import average_rates_hero
from components.address import choose
from components.drawing import drawing
from components.evidence import law_from, law_through, today
from components.exhibit import PLOTLY, exhibit
from components.glossary import explain
from components.product_filter import take
from components.rate_cards import door_to_the_largest, with_everyone_else
from warehouse import ensure_built, query
from warehouse.search import Found, find_products
from words.front import (
    collected_words,
    deficit_words,
    exempt_words,
    lead_sentence,
    lower_sentence,
    next_words,
    peak_sentence,
)
from words.text import product_words, shorten, unmarked

FIND = "find__words"
EXAMPLES = {"120190": "Soybeans", "851713": "Phones", "950300": "Toys"}
DOORS = (
    ("pages/deficit.py", "Where it moved"),
    ("pages/exemptions.py", "What is exempt"),
    ("pages/duties.py", "Duty collected"),
    ("pages/timeline.py", "What comes next"),
)
DUTIES = {"average": "Average rate", "general": "Duty on all goods", "rest": "Everyone else"}


def lead(product: str, label: str) -> None:
    """The day's two averages as the heading of the page, and the lower ones beneath."""
    heading, said = _lead_words(ensure_built(), product, label)
    with st.container(key="lead"):
        st.title(heading, anchor=False)
    st.markdown(said, help=explain(said, "lead"))


@lru_cache(maxsize=256)
def _lead_words(path: Path, product: str, label: str) -> tuple[str, str]:
    rates, lower = _last("statutory", product), _last("with_waivers", product)
    return (
        lead_sentence(rates, law_through(), product_words(label)),
        lower_sentence(lower, _general(product), law_through()),
    )


def _last(reading: str, product: str) -> pd.DataFrame:
    rows = query("average_rates", product=product, reading=reading)
    return rows.sort_values("valid_from").groupby("importer", as_index=False).last()


def _general(product: str) -> pd.DataFrame:
    rows = query("latest_across_the_board")
    return rows if product == "all" else rows.iloc[:0]


def find_a_product() -> None:
    """A box and three examples, each opening One product with both sides."""
    with st.container(key="find", horizontal=True, vertical_alignment="center", gap="small"):
        words = st.text_input(
            "Find a product", key=FIND, label_visibility="collapsed", width=330,
            placeholder="Find a product: soybeans, phones, 8507.60",
        ).strip()  # fmt: skip
        for code, name in EXAMPLES.items():
            _door(Found(code, name, ""), name, f"find__{code}")
    found = find_products(words[:80], 6) if words else []
    if words and not found:
        st.info("No product matches these words. Try a broader word or the first digits of a code.")
    with st.container(horizontal=True, gap="small", key="find__list"):
        for item in found:
            _door(item, unmarked(shorten(item.label, 60)), f"find__found_{item.key}")


def _door(item: Found, name: str, key: str) -> None:
    if st.button(name, key=key, on_click=take, args=(item,)):
        st.switch_page("pages/product.py")


def choose_duty() -> str:
    """Whether the first chart shows averages or the duty on all goods; held as `duty`."""
    return choose(
        "Show", DUTIES, "duty", "average", st.segmented_control, required=True,
        label_visibility="collapsed",
    )  # fmt: skip


def hero(product: str, label: str, show: str) -> None:
    """The first chart, for a wide and for a narrow screen; the style sheet shows one."""
    if show == "rest":
        with_everyone_else()
        return
    name, law = product_words(label), law_through()
    turns = query("great_days")
    if show == "general":
        rows = query("across_the_board_spans")
        shown = (rows, turns, rows.iloc[:0], law, name)
        asked, parameters = ("across_the_board_spans", "great_days"), {}
    else:
        rows = query("average_rates", product=product)
        shown = (rows, turns, _general(product), law, name)
        asked, parameters = ("average_rates", "great_days"), {"product": product}
    note = _peak(ensure_built()) if show == "average" and product == "all" else ""
    is_general = show == "general"
    for key, is_narrow in (("hero", False), ("hero_narrow", True)):
        figure = drawing(average_rates_hero, *shown, is_narrow=is_narrow, is_general=is_general)
        with st.container(key=f"{key}_place"):
            exhibit(figure, rows, asked, key, note, **parameters)
    door_to_the_largest()


@lru_cache(maxsize=2)
def _peak(path: Path) -> str:
    months = query("statutory_and_collected_by_month", product="all")
    averages, general = query("latest_average_rates"), query("latest_across_the_board")
    day = general.set_index("importer").loc["United States", "highest_from"]
    month = months[months["month"] == day.replace(day=1)].iloc[0]
    return peak_sentence(averages, general, month)


def facts(product: str, label: str) -> None:
    """Four facts in cards, each with its day and a door."""
    said = _fact_words(ensure_built(), product, label, today())
    with st.container(key="facts"):
        for place, (head, words), (page, door) in zip(st.columns(4), said, DOORS, strict=True):
            with place, st.container(border=True, height="stretch"):
                st.subheader(head.replace("$", "\\$"), anchor=False)
                st.markdown(words.replace("$", "\\$"))
                if page == "pages/deficit.py":
                    _china_then_and_now()
                st.page_link(page, label=door, icon=":material/arrow_forward:")


@lru_cache(maxsize=256)
def _fact_words(path: Path, product: str, label: str, day: date) -> tuple[tuple[str, str], ...]:
    """Head and words of each fact, in the order of DOORS."""
    exempt = query("exempt_trade_over_time", product=product)
    now = exempt[exempt["measure"] == "any"].sort_values("valid_from")
    now = now.groupby("importer", as_index=False).last()
    name, law = product_words(label), law_through()
    return (
        deficit_words(query("deficit_and_china")),
        exempt_words(now, law, name),
        collected_words(query("latest_collected_duty").iloc[0]),
        next_words(_ahead(product), day, law, name),
    )


def _ahead(product: str) -> pd.DataFrame:
    """The dates ahead of acts that cover a product; all of them for all goods."""
    dates = query("dates_ahead")
    if product == "all":
        return dates
    covering = query("timeline", product=product, words="")["event_id"]
    return dates[dates["event_id"].isin(covering)]


def _china_then_and_now() -> None:
    """China's part in the deficit in the first year of the rates and in the last two full years."""
    balances, years = query("deficit_and_china"), _years_drawn(ensure_built())
    drawn = drawing(china_in_deficit, balances, years)
    st.plotly_chart(drawn.figure, theme=None, key="deficit_small", config=PLOTLY, alt=drawn.alt)
    st.caption("Red: with China.")


@lru_cache(maxsize=2)
def _years_drawn(path: Path) -> list[int]:
    balances = query("deficit_and_china")
    full = balances.loc[~balances["is_partial"], "year"]
    return [law_from().year, *map(int, full.tail(2))]
