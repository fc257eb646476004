"""How long pages take to settle in a real browser: python -m bench.pages [page …].

A warm server; each page opened in a browser that has the code in its cache, five times.
`script` is the time in which the same page runs without a browser. Ratios to the Overview
tell a slow page from a slow machine.
"""

import sys
from statistics import median
from time import perf_counter

from streamlit.testing.v1 import AppTest

from tests.browser import ROOT, browser, new_page, open_settled, server
from tests.pictures import page_names

TIMES = 5


def settle_s(names: list[str]) -> dict[str, float]:
    """The median seconds from address to settled, for each page."""
    found = {}
    with server() as address, browser() as launched:
        page = new_page(launched, address)
        for name in names:
            path = "" if name == "overview" else name
            open_settled(page, f"{address}/{path}")
            spent = []
            for _ in range(TIMES):
                start = perf_counter()
                open_settled(page, f"{address}/{path}")
                spent.append(perf_counter() - start)
            found[name] = median(spent)
    return found


def script_s(names: list[str]) -> dict[str, float]:
    """The median seconds that a page's script takes, warm, for each page."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    found = {}
    for name in names:
        app.switch_page(f"pages/{name}.py").run()
        spent = []
        for _ in range(TIMES):
            start = perf_counter()
            app.run()
            spent.append(perf_counter() - start)
        found[name] = median(spent)
    return found


def main() -> None:
    """Print a line a page."""
    names = ["overview", *(set(sys.argv[1:] or page_names()) - {"overview"})]
    settled, run = settle_s(names), script_s(names)
    for name in sorted(names):
        ratio = settled[name] / settled["overview"]
        print(
            f"{name:24} settled {settled[name]:5.2f} s  script {1000 * run[name]:6.0f} ms"
            f"  {ratio:5.2f} of the Overview"
        )


if __name__ == "__main__":
    main()
