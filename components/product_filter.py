"""The product filter: one choice of goods, the same on all pages, kept in the address."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import streamlit as st

from components.address import held, hold, refuse
from components.paper import said_on_paper
from warehouse import ensure_built, query
from warehouse.query import query_in
from warehouse.search import Found, find_products
from words.rows import each
from words.text import shorten, typed, unmarked

NAME, WORDS, OPEN, CODE = "product", "product__words", "product__open", "product__code"
EVERYTHING = "all"
LINES_OF = "line__product"
LINE_OF = {"United States": "us_line", "China": "cn_line"}
US_NUMBER = "us_number"
NEXT = {
    "everything": "Section", "category": "Six digits", "section": "Chapter",
    "chapter": "Heading", "heading": "Six digits",
}  # fmt: skip


def keep_product() -> None:
    """Hold the choice in the address of every page; the frame calls it before the page runs.

    A bound input of the frame outlives a change of page, so each page hands the choice on. An
    address with eight or ten digits as its product opens their six digits with that line or number.
    """
    if typed_code := st.session_state.pop(CODE, ""):
        _open_code(typed_code)
    code = held(NAME, EVERYTHING).replace(".", "").strip()
    if len(code) in (8, 10) and code.isdecimal() and code.isascii() and _six_digits(code):
        st.session_state[CODE] = code  # a bound input is changed before it is drawn, or not at all
        st.rerun()


def _six_digits(code: str) -> str:
    """The six digits of a code of eight or ten; empty where no product has them."""
    return code[:6] if code[:6] in _known(ensure_built()) else ""


def _open_code(code: str) -> None:
    lines = query("lines_by_number", number=code)
    chosen = {NAME: _six_digits(code)} | {LINE_OF[row.importer]: row.line for row in each(lines)}
    if len(code) == 10 or lines.empty:
        chosen[US_NUMBER] = code
    given = set(st.query_params) - {NAME}  # a link says which line or number was chosen later
    st.session_state.update({name: value for name, value in chosen.items() if name not in given})
    st.session_state[LINES_OF] = code[:6]


def choose_product(about: str = "") -> tuple[str, str]:
    """Show the filter and return the product key and its label.

    about: what the choice filters on this page, shown beside it. A code in the address
    that does not exist gets a notice, and all goods are shown.
    """
    raw = st.session_state[NAME].strip() or EVERYTHING
    code = raw.replace(".", "").strip()
    known = _known(ensure_built())
    if code not in known:
        refuse("product", raw, "all goods")
        _offer_near(code)
        code = EVERYTHING
    chosen = known[code]
    said_on_paper("Product", chosen.label)
    with st.container(key="product_filter"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            name = unmarked(shorten(chosen.label, 60))
            with st.popover(f"Product: {name}", key=OPEN, on_change="rerun", wrap=True):
                _search()
                _browse(code, chosen.level, known)
            if raw != EVERYTHING:
                st.button(
                    "All goods", on_click=pick_product, args=(EVERYTHING,), key="product__clear"
                )
        if code != EVERYTHING:
            _path(code, known)
        if about:
            st.caption(about)
    return code, chosen.label


def offer_parts(product: str) -> None:
    """A box that opens one of the parts of the chosen product, where it has parts."""
    rows = query("parts_of_product", product=product)
    labels = dict(zip(rows["product"], rows["label"], strict=True))
    st.session_state.pop("product__down", None)
    if labels:
        _pick("Open a group", "product__down", labels)
    else:
        st.caption("This is the most detailed group. Its tariff lines are on the page One product.")


def open_part(point: dict) -> None:
    """Take the part that a reader clicked on as the product; its key comes first in the point."""
    pick_product(str(point["customdata"][0]))


def pick_product(product: str) -> None:
    """Make a product the choice of all pages; a callback of widgets."""
    hold(NAME, product, EVERYTHING)
    st.session_state[WORDS] = ""
    st.session_state[OPEN] = False


def pick_line(product: str, importer: str, line: str, number: str = "") -> None:
    """Make a line, or a number of it, the one shown of a product; a callback of widgets."""
    st.session_state.update(dict.fromkeys(LINE_OF.values(), ""))
    st.session_state[LINES_OF] = product
    st.session_state[LINE_OF[importer]] = line
    st.session_state[US_NUMBER] = number


def pick_product_line(importer: str, line: str, number: str = "") -> None:
    """Make a line the choice of all pages with its six digits; a callback of widgets."""
    pick_product(line[:6])
    pick_line(line[:6], importer, line, number)


def _search() -> None:
    words = st.text_input(
        "Search by word or code", key=WORDS, placeholder="electric car, 8703.80, toys"
    ).strip()
    found = find_products(words[:80], 8) if words else []
    if words and not found:
        st.info(
            f"No product matches {typed(words)}. Try a broader word or the first digits of a code."
        )
    for item in found:
        _offer(item)


def _offer(
    item: Found, where: str = "found", width: Literal["stretch", "content"] = "stretch"
) -> None:
    key = f"product__{where}_{item.key}"
    st.button(
        unmarked(shorten(item.label, 90)), key=key, type="tertiary", on_click=take, args=(item,),
        width=width,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Product:
    label: str
    level: str
    parent: str | None


@lru_cache(maxsize=1)
def _known(path: Path) -> dict[str, _Product]:
    """All products by key, read once for a data file."""
    rows = query_in(path, "products", level="any")  # not kept twice
    columns = (rows[name].tolist() for name in ("product", "label", "level", "parent"))
    return {key: _Product(*said) for key, *said in zip(*columns, strict=True)}


@lru_cache(maxsize=1)
def _categories(path: Path) -> dict[str, str]:
    """The everyday categories by key, with their labels."""
    return {key: item.label for key, item in _known(path).items() if item.level == "category"}


def product_name(key: str) -> str:
    """The label of a product key; the key itself where there is no such product."""
    found = _known(ensure_built()).get(key)
    return found.label if found else key


def take(item: Found) -> None:
    """Make what a search found the choice of all pages, with its line; a callback of widgets."""
    pick_product(item.product)
    if item.line:
        pick_line(item.product, item.importer, item.line, item.number)


def _offer_near(code: str) -> None:
    """The codes that come nearest to eight or ten digits which no tariff has."""
    if len(code) in (8, 10) and code.isdecimal() and code.isascii():
        with st.container(horizontal=True, gap="small", key="product__near"):
            for item in find_products(code, 6):
                _offer(item, "near", "content")


def _browse(code: str, level: str, known: dict[str, _Product]) -> None:
    st.session_state.pop("product__category", None)
    st.session_state.pop("product__part", None)
    _pick("Everyday category", "product__category", _categories(ensure_built()))
    if level in NEXT:
        parts = query("parts_of_product", product=code)["product"]
        labels = {key: known[key].label for key in parts}
        _pick(f"{NEXT[level]} within {known[code].label}", "product__part", labels)


def _pick(label: str, key: str, labels: dict[str, str]) -> None:
    st.selectbox(
        unmarked(shorten(label, 60)), list(labels), index=None, key=key,
        format_func=lambda product: shorten(labels[product], 90),
        placeholder="Choose", on_change=lambda: pick_product(st.session_state[key]),
    )  # fmt: skip


def _path(code: str, known: dict[str, _Product]) -> None:
    steps = [code]
    while (parent := known[steps[0]].parent) in known:
        steps.insert(0, parent)
    with st.container(horizontal=True, gap="small", key="product_path"):
        for step in steps[:-1]:
            st.button(
                f"{unmarked(shorten(known[step].label, 34))} ›", type="tertiary",
                key=f"product__up_{step}", on_click=pick_product, args=(step,),
            )  # fmt: skip
