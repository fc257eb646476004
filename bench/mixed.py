"""Mixed use for an hour: python -m bench.mixed --minutes 60.

Ten readers open pages of every kind, by addresses with products, days and readings, change the
product, go on to the next page after some seconds, as people do. Memory is noted every ten
seconds. Prints waits, errors, the slope of the memory after the first third, and the server's log.
"""

import argparse
import asyncio
import random
import tempfile
from statistics import linear_regression, median
from time import perf_counter

from bench.measure import p95, rss_mib
from bench.reader import Reader
from tools.browser import served
from tools.pictures import page_names

READERS, NOTED_S, PATIENCE_S = 10, 10.0, 120.0
PRODUCTS = ["all", "category:toys", "section:XVI", "85", "8517", "851713", "120190", "950300"]
DAYS = ["2018-09-24", "2025-04-10", "2025-05-14", "2025-11-10", "2026-03-01", "2026-10-10"]
READINGS = ["statutory", "after_exclusions", "with_waivers"]
LAWS = ["", "us.section_301=off", "cn.across_the_board=34", "us.exclusions=off;cn.waivers=off"]


def asked_by(chance: random.Random) -> str:
    """What a reader's address asks: some of product, day, reading and changes of the law."""
    choices = {"product": PRODUCTS, "day": DAYS, "reading": READINGS, "changes": LAWS}
    kept = chance.sample(sorted(choices), chance.randint(0, 2))
    return "&".join(f"{name}={chance.choice(choices[name])}" for name in kept)


async def use(address: str, until: float, chance: random.Random, waits: list, bad: list) -> None:
    """One reader: a page, two changes of product where it has the choice, the next page."""
    pages = [name for name in page_names() if name != "embed"]
    while perf_counter() < until:
        page = chance.choice(pages)
        path = "" if page == "overview" else page
        reader = Reader(address, path, asked_by(chance), patience_s=PATIENCE_S)
        try:
            seen = [await reader.open()]
            for _ in range(2 if "product" in reader.ids else 0):
                await asyncio.sleep(chance.uniform(2, 8))
                product = chance.choice(PRODUCTS[1:])
                reader.query = f"product={product}"
                seen.append(await reader.change("product", product))
            waits.extend(each.seconds for each in seen)
            bad.extend(f"{page}: {text[:200]}" for each in seen for text in each.said("exception"))
        except (OSError, TimeoutError) as error:
            bad.append(f"{page}?{reader.query}: {type(error).__name__} {error}")
        finally:
            await reader.close()
        await asyncio.sleep(chance.uniform(2, 8))


async def note_memory(process: int, until: float, noted: list[tuple[float, float]]) -> None:
    """Minutes since the start and MiB, every ten seconds."""
    start = perf_counter()
    while perf_counter() < until:
        noted.append(((perf_counter() - start) / 60, rss_mib(process)))
        await asyncio.sleep(NOTED_S)


async def _all(address: str, process: int, minutes: float) -> tuple[list, list, list]:
    until = perf_counter() + 60 * minutes
    waits, bad, noted = [], [], []
    await asyncio.gather(
        note_memory(process, until, noted),
        *(use(address, until, random.Random(seed), waits, bad) for seed in range(READERS)),
    )
    return waits, bad, noted


def report(waits: list[float], bad: list[str], noted: list[tuple[float, float]]) -> str:
    """Waits, errors, memory a third in and at the end, and MiB an hour by least squares between.

    waits: seconds. noted: minutes and MiB.
    """
    calm = noted[len(noted) // 3 :]
    slope = 60 * linear_regression(*zip(*calm, strict=True)).slope
    lines = [
        f"{len(waits):,} runs, p50 {1000 * median(waits):.0f} ms, p95 {1000 * p95(waits):.0f} ms",
        f"memory {noted[0][1]:.0f} MiB at the start, {calm[0][1]:.0f} after a third,"
        f" {calm[-1][1]:.0f} at the end, at most {max(mib for _, mib in noted):.0f};"
        f" {slope:+.1f} MiB an hour after the first third",
        f"{len(bad)} errors{''.join(f'; {text}' for text in bad[:5])}",
    ]
    return "\n".join(lines)


def main() -> None:
    """Print the report and how long the server's log is, with its last lines."""
    parser = argparse.ArgumentParser(prog="python -m bench.mixed")
    parser.add_argument("--minutes", type=float, default=60.0)
    chosen = parser.parse_args()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        with served(log=log) as (address, process):
            print(report(*asyncio.run(_all(address, process, chosen.minutes))), flush=True)
        log.seek(0)
        said = [line for line in log.read().splitlines() if line.strip()]
    print(f"{len(said)} lines in the log", *said[-5:], sep="\n")


if __name__ == "__main__":
    main()
