"""What every page begins with: the guard, the look, the data, the title."""

from datetime import date
from functools import lru_cache
from pathlib import Path

import streamlit as st
from plotly.graph_objects import Figure
from streamlit.runtime.pages_manager import PagesManager

from components.evidence import edition_line, law_through, today
from components.glossary import explain, forget_terms
from components.history import keep_history
from components.links import open_link
from components.paper import lay_out, paper, paper_tools
from components.table import name_tables
from components.warming import warm
from warehouse import WarehouseError, ensure_built, is_ready, query
from warehouse.apart import build_apart
from words.freshness import age_text, other_dates, passed_sentence

FRAMED = "framed"
ICON = str(Path(__file__).parent / "icon.svg")
MARK = (Path(__file__).parent / "mark.svg").read_text(encoding="utf-8")
PHONE = (Path(__file__).parent / "phone.css").read_text(encoding="utf-8")
LETTERS = {"light": "#16181d", "dark": "#f2f0ea"}
STYLE = """
[data-testid="stLayoutWrapper"]:has(> :is([class*="st-key-address_"], [class*="st-key-unseen_"])),
[class*="st-key-address_"] { display: none; }
[data-testid="stApp"] { font-variant-numeric: tabular-nums; }
[class*="st-key-product__found"] button > div { justify-content: flex-start; text-align: left; }
[data-testid="stCaptionContainer"] {
  opacity: 1; color: color-mix(in srgb, currentColor 72%, transparent);
}
:is([data-testid="stBaseButton-primary"], [data-testid="stBaseButton-primaryFormSubmit"]) {
  color: light-dark(#ffffff, #111111);
}
[class*="st-key-calendar_"] [data-testid="stDateInputFieldsScroller"] { display: none; }
[class*="st-key-calendar_"] [data-testid="stDateInputField"] { justify-content: center; }
[class*="st-key-dayfield_"] { flex-wrap: nowrap; }
[class*="st-key-dayfield_"] > * { min-width: 0; }
.block-container { padding-top: 4.25rem; max-width: 76rem; }
[class*="st-key-card_"] h3 { font-size: 1.1rem; }
.st-key-lead h1 { font-size: 1.6rem; line-height: 1.25; padding: 0 0 0.5rem; }
[class*="st-key-story_claim"] p { font-size: 0.9375rem; }
.st-key-passed :is(p, li) { font-size: 0.8125rem; }
:is(a, button, summary, [tabindex]):focus-visible, label:has(:focus-visible) {
  outline: 2px solid light-dark(#16181d, #f2f0ea) !important; outline-offset: 1px !important;
}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after {
    animation-duration: 1ms !important; animation-iteration-count: 1 !important;
    transition-duration: 1ms !important; scroll-behavior: auto !important;
  }
}
"""


def dress() -> None:
    """The styles and the mark of all pages; the frame calls it first."""
    st.session_state[FRAMED] = True
    st.html(f"<style>{STYLE}{PHONE}</style>")
    keep_history()
    name_tables()
    lay_out(dark=is_dark())
    letters = LETTERS["dark" if is_dark() else "light"]
    st.logo(MARK.replace(LETTERS["light"], letters), size="large", icon_image=ICON)


def open_page(title: str, intro: str = "", *, own_title: bool = False) -> None:
    """Open a page: run inside the frame, show title and introduction, have the data.

    own_title: the page writes its title itself, once there are data; `title` holds its place.
    """
    _guard()
    place = st.empty()
    if not (own_title and is_ready()):
        place.title(title, anchor=False)
    _have_data()
    open_link()
    paper_tools(title, edition_line())
    _how_old()
    if own_title:
        place.empty()
    warm()
    forget_terms()
    if intro:
        st.markdown(intro, help=explain(intro, "intro"))


def _how_old() -> None:
    """In the sidebar: the edition, how long ago the law was read, what may have changed since."""
    line, said, others = _age_words(ensure_built(), today())
    st.sidebar.caption(line)
    if said:
        with st.sidebar.container(key="passed"):
            st.markdown(said)
    if others:
        with st.sidebar.expander("Other dates that have passed"):
            st.markdown(others)


@lru_cache(maxsize=4)
def _age_words(path: Path, now: date) -> tuple[str, str, str]:
    """Worked out once a day and data file: every page says it."""
    law, passed = law_through(), query("written_days_passed", today=now)
    line = f"{edition_line()}. Law last read {age_text(law, now)}."
    return line, passed_sentence(passed, law, now), other_dates(passed, law, now)


def is_dark() -> bool:
    """Whether the reader's theme is dark."""
    return st.context.theme.type == "dark" and not paper()


def _guard() -> None:
    """Send a deep link that is one of a server's first requests through the frame.

    Until `st.navigation` has run once, Streamlit opens a file of pages/ by itself.
    """
    if FRAMED not in st.session_state:
        PagesManager.uses_pages_directory = False
        st.rerun()


def _have_data() -> None:
    if is_ready():
        return

    def progress(share: float, words: str) -> None:
        bar.progress(share, f"Preparing the data file: {words}")

    place = st.empty()
    with place.container():
        bar = st.progress(0.0, "Preparing the data file. This happens once after each update …")
        with st.container(key="unseen_chart"):  # the browser takes what draws charts meanwhile
            st.plotly_chart(Figure())
    try:
        build_apart(progress)
    except WarehouseError as error:
        place.empty()
        st.error(f"There is no data file to read. {error}")
        st.stop()
    place.empty()
