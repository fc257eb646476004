"""One card in a frame of another site (`/embed?card=page.card`), and the button for its code."""

import json
import runpy
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import streamlit as st

from components.card_tools import BUTTON
from components.evidence import edition_line
from components.page import open_page
from warehouse.paths import ROOT
from words.text import typed

SHOWN, DONE, NAME = "embed__card", "embed__shown", "card"
OWN = (NAME, "embed", "embed_options")
ALONE = """
<style>
[data-testid="stSidebar"], [data-testid="stHeader"], [data-testid="stExpandSidebarButton"],
.st-key-page_tools { display: none !important; }
.block-container { padding: 0 !important; max-width: none !important; }
.block-container [data-testid="stVerticalBlock"] { gap: 0.5rem; }
.block-container [data-testid="stElementContainer"]:not(@CARD@ *, .st-key-embed_frame *):not(
  :has([data-testid="stAlert"])) { display: none; }
.block-container [data-testid="stLayoutWrapper"]:not(:has(@CARD@, .st-key-embed_frame,
  [data-testid="stAlert"])):not(@CARD@ *) { display: none; }
[data-testid="stColumn"]:not(:has(@CARD@)):not(@CARD@ *) { display: none; }
[data-testid="stColumn"]:has(@CARD@) { min-width: 100%; }
</style>
"""
_frame = st.components.v2.component(
    "embed_frame",
    html="<span></span>",
    js=Path(__file__).with_name("embed_frame.js").read_text(encoding="utf-8"),
)
_button = st.components.v2.component(
    "embed_button",
    html='<button type="button" title="Copy code to show this card elsewhere">Embed</button>'
    '<output aria-live="polite"></output>',
    css=BUTTON
    + """
button:hover, button:focus-visible {
  color: var(--st-primary-color); border-color: var(--st-primary-color);
}
output { font-size: 0.875rem; margin-left: 0.5rem; color: var(--st-text-color); }
""",
    js=Path(__file__).with_name("embed_button.js").read_text(encoding="utf-8"),
)


@lru_cache
def cards() -> dict[str, list[str]]:
    """The cards that can be embedded, by page; none of them is ever renamed or removed."""
    return json.loads((ROOT / "data" / "cards.json").read_text(encoding="utf-8"))


def forget_card() -> None:
    """Begin a run without a card alone; the frame calls it first."""
    st.session_state[SHOWN] = ""


def card_alone() -> str:
    """The key of the only card that is shown, or an empty text on a page of its own."""
    return st.session_state.get(SHOWN, "")


def is_left_out(key: str) -> bool:
    """Whether a card is not shown, because another stands alone; notes which was shown."""
    only = card_alone()
    if only == key:
        st.session_state[DONE] = True
    return bool(only) and only != key


def embed_button(key: str, title: str) -> None:
    """The button that copies the code, and the way to the card that an address asks for."""
    _button(
        key=f"embed_{key}", data={"key": key, "title": title, "pages": cards()}, width="content"
    )


def way_back(key: str) -> None:
    """Under a card that stands alone: whose it is, with a link to it on its page."""
    page = st.query_params[NAME].partition(".")[0]
    kept = {name: value for name, value in st.query_params.to_dict().items() if name not in OWN}
    url = urlsplit(str(st.context.url))
    folder = url.path.rpartition("/")[0]
    asked = f"?{urlencode(kept)}" if kept else ""
    place = f"{url.scheme}://{url.netloc}{folder}/{'' if page == 'overview' else page}"
    st.caption(f"[US-China tariffs: open this card]({place}{asked}#{key}). {edition_line()}.")


def show_card() -> None:
    """The card that the address asks for, alone; a sentence where there is none."""
    name = st.query_params.get(NAME, "")
    page, _, key = name.partition(".")
    if key not in cards().get(page, ()):
        _say_which(name)
        return
    st.html(ALONE.replace("@CARD@", f".st-key-card_{key}"))
    with st.container(key="embed_frame"):
        _frame(key="embed_height", data={"card": name})
    st.session_state.update({SHOWN: key, DONE: False})
    runpy.run_path(str(ROOT / "pages" / f"{page}.py"))
    if not st.session_state[DONE]:
        st.warning("This card is not on its page with these choices. Open the page to change them.")


def _say_which(name: str) -> None:
    open_page("Embed a card", "A card of this site in a frame of yours, with its sources.")
    if name:
        st.warning(f"There is no card {typed(name)}. Copy the code again with the button Embed.")
    st.markdown("The button **Embed** under each card copies the code. The cards, by page:")
    st.table({"Page": list(cards()), "Cards": [", ".join(keys) for keys in cards().values()]})
