"""What is measured, each beside a floor."""

import asyncio
import importlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time, sleep

from playwright.sync_api import Page
from streamlit.testing.v1 import AppTest

from bench.reader import Reader
from components.warming import QUIET_S, WAIT_S
from tools.browser import ROOT, browser, new_page, open_settled, served, settle
from tools.pictures import page_names
from tools.samples import sets_of
from warehouse import QuestionError, query, questions
from warehouse.query import ensure_built
from warehouse.scenario import COUNTRIES
from words.what_if import own_changes

TIMES, READERS = 5, 50
IDLE_S = 0.1  # of CPU in three seconds
TEXTS = ("title", "subheader", "caption", "markdown")
OTHERS = (
    "button", "button_group", "date_input", "download_button", "number_input", "selectbox",
    "slider", "text_input", "toggle", "bidi_component", "popover", "page_link", "flex_container",
    "column",
)  # fmt: skip


def p95(values: list[float]) -> float:
    """The value that one in twenty exceeds."""
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def rerun_ms() -> dict[str, float]:
    """The median milliseconds of a rerun that changes nothing, for each page."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    app.run()
    found = {}
    for name in page_names():
        app.switch_page(f"pages/{name}.py")
        app.run()
        spent = []
        for _ in range(TIMES):
            start = perf_counter()
            app.run()
            spent.append(1000 * (perf_counter() - start))
        found[name] = median(spent)
    return found


def query_ms() -> list[float]:
    """Milliseconds of every page question, no answer kept, by its first set of values."""
    asking = importlib.import_module("warehouse.query")
    path, spent = ensure_built(), []
    for name in questions():
        asked = tuple(sorted(next(sets_of(name)).items()))
        try:
            values = asking._values(path, name, asked)
            tries = []
            for _ in range(3):
                asking._kept_table.cache_clear()
                start = perf_counter()
                asking._answer(path, name, values)
                tries.append(1000 * (perf_counter() - start))
            spent.append(median(tries))
        except QuestionError:
            continue
    return spent


@contextmanager
def floor_of(page: str, **asked: str) -> Generator[dict[str, str]]:
    """The environment of a floor page with the figures and texts of a page and as many others."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    app.switch_page(f"pages/{page}.py")
    app.run()
    given = {
        "figures": [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")],
        "texts": {kind: [said.proto.body for said in app.get(kind)] for kind in TEXTS},
        "counts": {kind: len(app.get(kind)) for kind in OTHERS},
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "floor.json"
        path.write_text(json.dumps(given), encoding="utf-8")
        yield {"BENCH_FLOOR": str(path)}


async def _burst(address: str) -> float:
    readers = [Reader(address) for _ in range(READERS)]
    start = perf_counter()
    await asyncio.gather(*(reader.connect() for reader in readers))
    spent = perf_counter() - start
    for reader in readers:
        if reader.socket:
            await reader.socket.close()
    return READERS / spent


def burst_vs_floor(address: str, floor: str) -> float:
    """Runs a second when 50 readers arrive at once, over the floor's, after one has warmed each.

    The median of three pairs of bursts, one right after the other: the machine's speed moves.
    """
    asyncio.run(_warm(address))
    asyncio.run(_warm(floor))
    return median(asyncio.run(_burst(address)) / asyncio.run(_burst(floor)) for _ in range(3))


async def _warm(address: str) -> None:
    reader = Reader(address)
    await reader.connect()
    if reader.socket:
        await reader.socket.close()


def settled_s(page: Page, address: str) -> float:
    """The median seconds from address to settled, with the code in the browser's cache."""
    open_settled(page, address)
    spent = []
    for _ in range(TIMES):
        start = perf_counter()
        open_settled(page, address)
        spent.append(perf_counter() - start)
    return median(spent)


DRAWN = """document.querySelector('.js-plotly-plot')?._fullData
  .map(trace => [trace.name, trace.opacity, [...trace.x], [...trace.y]])"""
NOW = f"() => JSON.stringify({DRAWN})"
CHANGED = f"before => {{ const now = JSON.stringify({DRAWN}); return now && now !== before; }}"


def change_ms(page: Page, address: str, options: list[str]) -> float:
    """The median milliseconds from a choice in the box Weights to the new first chart."""
    open_settled(page, address)
    spent = []
    for option in [*options, *options * TIMES]:
        page.get_by_role("combobox", name="Weights").click()
        chosen = page.get_by_role("option", name=option)
        chosen.wait_for()
        before = page.evaluate(NOW)
        start = perf_counter()
        chosen.click()
        page.wait_for_function(CHANGED, arg=before, timeout=30_000)
        spent.append(1000 * (perf_counter() - start))
        settle(page)
    return median(spent[len(options) :])


ONE_CHANGE = (
    "us.section_301=30", "us.section_301=off", "us.section_232=off", "us.exclusions=off",
    "us.section_301_forced_labor=off", "cn.across_the_board=30", "cn.retaliation_301=off",
    "cn.truce_24=on", "cn.waivers=off",
)  # fmt: skip


LAW_READ = (
    "us.mfn=on;us.section_232=on;us.section_301_forced_labor=on;cn.mfn=on;cn.across_the_board=on"
)


def scenario_ms(scenarios: Iterable[str] = ONE_CHANGE) -> float:
    """The median CPU milliseconds of the averages of a changed law for all goods, none kept.

    scenarios: one change each unless given. The law of the day has been read before, as ready
    scenarios do after the start; what the scenario decides and its lines are worked out.
    """
    asking = importlib.import_module("warehouse.query")
    spent = []
    for changes in scenarios:
        tries = []
        for _ in range(3):
            asking._kept_table.cache_clear()
            asking._kept_answer.cache_clear()
            _ask_scenario(LAW_READ)
            start = process_time()
            _ask_scenario(changes)
            tries.append(1000 * (process_time() - start))
        spent.append(median(tries))
    return median(spent)


def _ask_scenario(changes: str) -> None:
    for importer in COUNTRIES.values():
        if own := own_changes(changes, importer):
            query("scenario_average_rates", importer=importer, changes=own)


def scenario_drawn_ms(page: Page, address: str) -> float:
    """The median milliseconds from a new rate for all goods to the new first chart."""
    open_settled(page, f"{address}/what_if?changes=us.section_301%3D40")
    page.get_by_text("Change the law", exact=True).click()
    box = page.get_by_role("textbox", name="All changes as a code")
    spent = []
    for rate in range(30, 30 + TIMES + 1):
        box.fill(f"us.section_301={rate}")
        before = page.evaluate(NOW)
        start = perf_counter()
        box.press("Enter")
        page.wait_for_function(CHANGED, arg=before, timeout=30_000)
        spent.append(1000 * (perf_counter() - start))
        settle(page)
    return median(spent[1:])


def first_load_bytes(address: str) -> int:
    """Bytes over the network until a fresh browser has settled on the Overview."""
    with browser() as launched:
        page = new_page(launched, address)
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        sizes: list[float] = []
        session.on(
            "Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"])
        )
        open_settled(page, address)
        return int(sum(sizes))


def rss_mib(pid: int) -> float:
    """The memory of a process in MiB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def wait_until_warm(pid: int) -> None:
    """Wait until a server has made its answers ahead: three seconds with hardly any work.

    They begin some seconds after the first page was opened.
    """
    sleep(WAIT_S + QUIET_S)
    for _ in range(60):
        before = _cpu_s(pid)
        sleep(3)
        if _cpu_s(pid) - before < IDLE_S:
            return


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def build_cost() -> tuple[float, float]:
    """Seconds and peak MiB of a build in a process of its own, into a folder of its own."""
    start = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "warehouse", "build"], cwd=ROOT, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    spent = perf_counter() - start
    return spent, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def cold_start_s() -> float:
    """Seconds from starting the server to a settled Overview in a fresh browser."""
    with browser() as launched:
        start = perf_counter()
        with served() as (address, _):
            open_settled(new_page(launched, address), address)
            return perf_counter() - start


def has_proxy() -> bool:
    """Whether nginx is there to measure through."""
    return bool(shutil.which("nginx")) and os.name == "posix"
