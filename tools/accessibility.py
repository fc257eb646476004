"""What axe-core finds on every page in each look: python -m tools.accessibility [page …]."""

import sys
from dataclasses import dataclass

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tools.browser import browser, new_page, open_settled, server, settle
from tools.pictures import grow, page_names

# Where a page says little without a choice, the choice that shows all of it.
FULL = {
    "overview": "",
    "product": "product?product=850760",
    "embed": "embed?card=deficit.deficit_and_china&embed=true",
}
# What Streamlit writes itself and no setting changes: the rule, where, and why.
STREAMLITS_OWN = {
    ("list", '[data-testid="stSidebarNavItems"]'): (
        "The menu's headings stand between <ul> and <li> (streamlit/streamlit pull request 8681)."
    ),
    ("listitem", '[data-testid="stSidebarNavItems"]'): (
        "The menu's headings stand between <ul> and <li> (streamlit/streamlit pull request 8681)."
    ),
}
LOOKS = (("light", 1280), ("dark", 390))
ALL_LOOKS = (*LOOKS, ("dark", 1280), ("light", 390))
RUN = """async owned => {
  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const {violations} = await axe.run(document, {runOnly: levels, resultTypes: ['violations']});
  const grave = violations.filter(one => ['serious', 'critical'].includes(one.impact));
  return grave.flatMap(({id, nodes}) => nodes.map(node => {
    const inside = place => document.querySelector(node.target[0])?.closest(place);
    const own = owned.find(([rule, place]) => rule === id && inside(place));
    const said = [...node.any, ...node.all, ...node.none].map(check => check.message).join(' ');
    return {rule: id, html: node.html.slice(0, 200), said, owner: own ? own.join(' ') : ''};
  }));
}"""

ZOOMED = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const heads = [...main.querySelectorAll('h1, h2, h3, [data-testid="stMetricValue"]')]
    .filter(head => head.checkVisibility({visibilityProperty: true}) && head.innerText.trim());
  const boxes = heads.map(head => head.getBoundingClientRect());
  const meet = (one, two) => Math.min(one.right, two.right) - Math.max(one.left, two.left) > 2
    && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 2;
  const cut = heads.filter((head, place) => boxes[place].right > innerWidth + 1
    || head.scrollWidth > head.clientWidth + 1 && getComputedStyle(head).overflowX !== 'visible'
    || boxes.some((box, other) => other !== place && !head.contains(heads[other])
      && !heads[other].contains(head) && meet(boxes[place], box)));
  const wide = [document.scrollingElement, main]
    .filter(item => item.scrollWidth > item.clientWidth + 1).map(item => 'scrolls sideways');
  return [...wide, ...cut.map(head => head.innerText)];
}"""


@dataclass(frozen=True)
class Finding:
    """An element that breaks a rule; owner is the entry of STREAMLITS_OWN that it falls under."""

    rule: str
    html: str
    said: str
    owner: str


def findings(page: Page) -> list[Finding]:
    """The serious and critical findings of WCAG 2.2 A and AA on an open page."""
    if not page.evaluate("!!window.axe"):
        page.evaluate(AXE_SCRIPT)
    return [Finding(**row) for row in page.evaluate(RUN, [list(key) for key in STREAMLITS_OWN])]


def open_full(page: Page, address: str, name: str) -> None:
    """Open a page with the choice, or the typed text, without which it says little."""
    open_settled(page, f"{address}/{FULL.get(name, name)}")
    if name == "basket":
        page.locator("textarea").fill("8507.60.0020, 10000, 2025-04-20")
        page.get_by_role("button", name="Calculate").click()
        page.locator(".js-plotly-plot").first.wait_for()
        settle(page)


def look(page: Page, theme: str, width: int) -> None:
    """Turn an open page to a theme and a width, all of it in view, since axe leaves out the rest."""
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    settle(page)
    grow(page)


def zoom(page: Page) -> None:
    """Lay an open page out as a window of 1280 x 800 pixels at a zoom of 200% does."""
    page.set_viewport_size({"width": 640, "height": 400})
    settle(page)


def cut_off(page: Page) -> list[str]:
    """Titles and headline figures that are cut or lie on one another; a page that scrolls sideways."""
    return page.evaluate(ZOOMED)


def check(names: list[str]) -> None:
    """Print the findings of each page in each look, apart from Streamlit's own."""
    with server() as address, browser() as launched:
        page = new_page(launched, address)
        for name in names:
            open_full(page, address, name)
            for theme, width in ALL_LOOKS:
                look(page, theme, width)
                ours = [found for found in findings(page) if not found.owner]
                print(f"{name}, {theme}, {width}: {len(ours)}", *ours, sep="\n  ", flush=True)


if __name__ == "__main__":
    check(sys.argv[1:] or page_names())
