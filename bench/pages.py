"""How long pages take to settle and to follow a change: python -m bench.pages [page …].

A page may carry what its address asks: product?product=120190.
A warm server; each page opened in a browser that has the code in its cache, five times.
Budgets: settled within 2 s, a change drawn within 0.5 s. `script` is the time in which the
page runs without a browser, `SQL` what is added when no answer is kept; the rest is the
browser, the network and the drawing. Ratios to the Overview separate a slow page from a slow
machine.
"""

import importlib
import sys
from statistics import median
from time import perf_counter
from urllib.parse import parse_qsl

from playwright.sync_api import Page
from streamlit.testing.v1 import AppTest

from tools.browser import ROOT, browser, new_page, open_settled, server, settle
from tools.pictures import page_names

TIMES = 5
SETTLED_BUDGET_S, CHANGED_BUDGET_S = 2.0, 0.5
# pages with two charts that both follow the weights: the key of the chart that is watched
WATCHED = {"rates": "average_rates", "product_groups": "rates_by_part"}
WEIGHTS = ["All lines alike", "Trade of 2017", "Trade of 2024"]
SHOWN = """key => JSON.stringify(document.querySelector(`.st-key-${key} .js-plotly-plot`)
  ?._fullData.map(trace => [...trace.x, ...trace.y]))"""
OTHER = f"([key, before]) => {{ const now = ({SHOWN})(key); return now && now !== before; }}"


def settle_s(names: list[str]) -> dict[str, float]:
    """The median seconds from address to settled, for each page."""
    found = {}
    with server() as address, browser() as launched:
        page = new_page(launched, address)
        for name in names:
            path = name.removeprefix("overview")
            open_settled(page, f"{address}/{path}")
            spent = []
            for _ in range(TIMES):
                start = perf_counter()
                open_settled(page, f"{address}/{path}")
                spent.append(perf_counter() - start)
            found[name] = median(spent)
    return found


def change_s(names: list[str]) -> dict[str, tuple[float, float]]:
    """Seconds from a choice of other weights to the new chart, for each page that is watched.

    The first time of each weights (the answer is asked for) and the median of later times.
    """
    found = {}
    with server() as address, browser() as launched:
        page = new_page(launched, address)
        for name in (name for name in names if name in WATCHED):
            open_settled(page, f"{address}/{name}")
            first = median(_choose(page, WATCHED[name], weights) for weights in WEIGHTS[:2])
            later = [_choose(page, WATCHED[name], weights) for weights in WEIGHTS * TIMES]
            found[name] = (first, median(later))
    return found


def _choose(page: Page, key: str, weights: str) -> float:
    page.get_by_role("combobox", name="Weights").click()
    option = page.get_by_role("option", name=weights)
    option.wait_for()
    before = page.evaluate(SHOWN, key)
    start = perf_counter()
    option.click()
    page.wait_for_function(OTHER, arg=[key, before], timeout=30_000)
    spent = perf_counter() - start
    settle(page)
    return spent


def script_s(names: list[str]) -> dict[str, tuple[float, float]]:
    """The median seconds of a page's script, with kept answers and without, for each page."""
    kept = importlib.import_module("warehouse.query")._kept_answer
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    found = {}
    for name in names:
        path, _, asked = name.partition("?")
        app.switch_page(f"pages/{path}.py")
        for key, value in parse_qsl(asked):
            app.query_params[key] = value
        app.run()
        spent: dict[bool, list[float]] = {True: [], False: []}
        for is_kept in [True, False] * TIMES:
            if not is_kept:
                kept.cache_clear()
            start = perf_counter()
            app.run()
            spent[is_kept].append(perf_counter() - start)
        found[name] = (median(spent[True]), median(spent[False]))
    return found


def main() -> None:
    """Print a line a page, and a line a change."""
    names = ["overview", *(set(sys.argv[1:] or page_names()) - {"overview"})]
    settled, run, changed = settle_s(names), script_s(names), change_s(names)
    for name in sorted(names):
        warm, cold = run[name]
        print(
            f"{name:24} settled {settled[name]:5.2f} s of {SETTLED_BUDGET_S:g}"
            f"  script {1000 * warm:6.0f} ms  SQL {1000 * (cold - warm):6.0f} ms"
            f"  browser {settled[name] - warm:5.2f} s"
            f"  {settled[name] / settled['overview']:5.2f} of the Overview"
        )
    for name, (first, later) in changed.items():
        print(
            f"{name:24} change drawn {later:5.2f} s of {CHANGED_BUDGET_S:g}"
            f"  (first time of a choice {first:5.2f} s)"
        )


if __name__ == "__main__":
    main()
