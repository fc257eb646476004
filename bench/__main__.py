"""Everything measured in one run beside its floor: make bench.

Writes bench/results.json and the table of bench/README.md. Medians and ratios; a quiet machine.
"""

import json
import subprocess
import sys
from datetime import date
from time import sleep
from urllib.error import URLError
from urllib.request import urlopen

from bench import frames, measure
from bench.first_visit import first_visit
from components.rate_choices import WEIGHTS
from tools.browser import ROOT, browser, new_page, served
from warehouse import query

RESULTS, README = ROOT / "bench" / "results.json", ROOT / "bench" / "README.md"
BEGIN, END = "<!-- results -->\n", "<!-- end -->"
TARGETS: dict[str, tuple[str, str]] = {
    "rerun_script_p95_ms": ("at most 100", "a rerun that changes nothing, slowest page in twenty"),
    "burst_vs_floor": ("at least 0.8", "runs a second, 50 readers at once, over the floor page's"),
    "settled_vs_floor": ("at most 1.3", "seconds to a settled Overview over the floor's"),
    "change_vs_floor": ("at most 1.3", "a change of weights drawn, over the floor's"),
    "filter_to_drawn_p50_ms": ("", "a change of weights to the new chart"),
    "scenario_change_ms": ("at most 150", "CPU of one change of the law for all goods, none kept"),
    "scenario_ready_ms": ("at most 150", "the same of a ready scenario, on one or both countries"),
    "scenario_drawn_vs_floor": ("at most 1.5", "a changed law drawn, over the floor's change"),
    "query_p95_ms": ("at most 30", "page questions, no answer kept"),
    "cold_start_to_settled_seconds": ("", "from starting the server, fresh browser"),
    "first_words_seconds": ("at most 3", "first visit of a fresh clone on one core: first words"),
    "first_visit_seconds": ("at most 20", "the same, until the Overview has settled"),
    "first_visit_bar_places": ("", "the same, places at which the bar was seen"),
    "first_visit_peak_mib": ("at most 600", "the same, memory of server and build together"),
    "build_seconds": ("at most 14", "the data file, in a process of its own"),
    "build_peak_mib": ("at most 400", "memory of that process"),
    "rss_mib_50_sessions": ("at most 350", "memory of the server after 50 readers"),
    "rss_vs_floor": ("", "the same over the floor page's"),
    "first_load_bytes": ("", "first visit, straight from Streamlit"),
    "first_load_bytes_proxy": ("", "first visit, through the proxy"),
    "pandas_vs_duckdb": ("", "the same answer by pandas, times the time of DuckDB"),
    "polars_vs_duckdb": ("", "the same answer by Polars, times the time of DuckDB"),
}


def measured() -> dict[str, float | None]:
    """Every figure by its name; None where it cannot be measured here."""
    found: dict[str, float | None] = dict.fromkeys(TARGETS)
    seconds, peak = measure.build_cost()
    found |= {"build_seconds": seconds, "build_peak_mib": peak}
    found["query_p95_ms"] = measure.p95(measure.query_ms())
    found["scenario_change_ms"] = measure.scenario_ms()
    found["scenario_ready_ms"] = measure.scenario_ms(query("ready_scenarios")["changes"])
    found |= frames.ratios()
    found["rerun_script_p95_ms"] = measure.p95(list(measure.rerun_ms().values()))
    found["cold_start_to_settled_seconds"] = measure.cold_start_s()
    found |= first_visit()
    with (
        measure.floor_of("overview") as given,
        served() as (address, pid),
        served("bench/floor_page.py", given) as (floor_at, floor_pid),
    ):
        found["first_load_bytes"] = measure.first_load_bytes(address)
        measure.wait_until_warm(pid)
        found["burst_vs_floor"] = measure.burst_vs_floor(address, floor_at)
        found["rss_mib_50_sessions"] = measure.rss_mib(pid)
        found["rss_vs_floor"] = found["rss_mib_50_sessions"] / measure.rss_mib(floor_pid)
        with browser() as launched:
            page = new_page(launched, address)
            settled = measure.settled_s(page, address)
            floor_page = new_page(launched, floor_at)
            found["settled_vs_floor"] = settled / measure.settled_s(floor_page, floor_at)
            weights = [WEIGHTS[name] for name in ("none", "trade_2017", "trade_2024")]
            changed = measure.change_ms(page, f"{address}/rates", weights)
            scenario = measure.scenario_drawn_ms(page, address)
    found["filter_to_drawn_p50_ms"] = changed
    with (
        measure.floor_of("rates") as given,
        served("bench/floor_page.py", given) as (at, _),
        browser() as launched,
    ):
        floor = measure.change_ms(new_page(launched, at), at, ["second", "third", "first"])
        found["change_vs_floor"] = changed / floor
    with (
        measure.floor_of("what_if", changes="us.section_301=40") as given,
        served("bench/floor_page.py", given) as (at, _),
        browser() as launched,
    ):
        floor = measure.change_ms(new_page(launched, at), at, ["second", "third", "first"])
        found["scenario_drawn_vs_floor"] = scenario / floor
    if measure.has_proxy():
        found["first_load_bytes_proxy"] = _through_proxy()
    return found


def _through_proxy() -> int:
    port = 8791
    command = [sys.executable, "-m", "deploy", "--processes=1", f"--port={port}", "--first=8792"]
    started = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(300):
            try:
                with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                    break
            except (URLError, OSError):
                sleep(0.2)
        return measure.first_load_bytes(f"http://127.0.0.1:{port}")
    finally:
        started.terminate()
        started.wait(timeout=40)


def table(found: dict[str, float | None]) -> str:
    """The results as the table of the README."""
    lines = ["| Measure | Result | To reach | What it is |", "| --- | ---: | --- | --- |"]
    for name, (target, words) in TARGETS.items():
        value = found.get(name)
        shown = (
            "not measured" if value is None else f"{value:,.3g}" if value < 1e4 else f"{value:,.0f}"
        )
        lines.append(f"| `{name}` | {shown} | {target} | {words} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, write, print."""
    found = measured()
    kept = {name: None if value is None else round(value, 3) for name, value in found.items()}
    RESULTS.write_text(json.dumps({"day": f"{date.today()}"} | kept, indent=2) + "\n")
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{BEGIN}{table(found)}{END}{after}", encoding="utf-8")
    print(table(found))


if __name__ == "__main__":
    main()
