"""Many threads and hostile addresses: python -m tools.hostile.

20,000 answers from 20 threads must equal the serial ones; 10,000 hostile addresses through real
sessions must end without an exception, a status but 200, or memory that grows.
"""

import argparse
import asyncio
import os
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from bench.reader import Reader
from tools.browser import served
from warehouse import query

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    "",
    *sorted(path.stem for path in (ROOT / "pages").glob("*.py") if path.stem != "overview"),
]
NAMES = ["product", "partner", "day", "from", "to", "reading", "way", "us_line", "cn_line", "value",
         "span", "years", "words", "state", "side", "authority", "by", "basis", "duty"]  # fmt: skip
VALUES = [
    "", "**b** [a](https://example.org)", "<script>alert(1)</script>", "'; drop table x; --",
    "../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1/", "{0.__class__}", "%s%n", "\0",
    "\u202e\u200b", "9" * 400, "-1", "nan", "inf", "1e309", "0x1F", "9999-12-31", "0000-00-00",
    "٢٠٢٥-٠١-٠١", "a" * 3000, "=1+1", "$x^2$", "`", "[[[[", "category:", "851713; 85", "💥" * 50,
    "read_csv('/etc/passwd')", "all", "851713", "2025-04-10",
]  # fmt: skip


def equal_answers(times: int, threads: int) -> str:
    """Ask from many threads at once; each answer must equal the one asked alone."""
    asked = [
        ("average_rates", {"product": product, "reading": reading})
        for product in ("all", "85", "8517", "category:toys", "section:XVI", "120190")
        for reading in ("statutory", "after_exclusions", "with_waivers")
    ] + [("exempt_trade_over_time", {"importer": importer, "product": product})
         for importer in ("United States", "China") for product in ("all", "95")]  # fmt: skip
    right = [query(name, **given) for name, given in asked]

    def differs(number: int) -> bool:
        name, given = asked[number % len(asked)]
        return not query(name, **given).equals(right[number % len(asked)])

    with ThreadPoolExecutor(threads) as pool:
        wrong = sum(pool.map(differs, range(times)))
    if wrong:
        raise AssertionError(f"{wrong} of {times} answers differ")
    return f"{times:,} answers from {threads} threads equal the serial ones"


def addresses(chance: random.Random):
    """Pages and addresses without end, one to four choices each."""
    while True:
        pairs = [(chance.choice(NAMES), chance.choice(VALUES)) for _ in range(chance.randint(1, 4))]
        yield chance.choice(PAGES), "&".join(f"{name}={quote(value)}" for name, value in pairs)


async def _visit(address: str, waiting: list[tuple[str, str]], bad: list[str]) -> None:
    while waiting:
        page, asked = waiting.pop()
        reader = Reader(address, page, asked, patience_s=120)
        try:
            seen = await reader.open()
            bad.extend(f"{page}?{asked[:200]}: {text[:100]}" for text in seen.said("exception"))
        except (OSError, TimeoutError) as error:
            bad.append(f"{page}?{asked[:200]}: {type(error).__name__} {error}")
        finally:
            await reader.close()


def hostile_sessions(times: int, at_once: int, seed: int) -> str:
    """Visit hostile addresses; memory is compared after the first fifth and at the end."""
    waiting = list(islice(addresses(random.Random(seed)), times))
    cut, bad = len(waiting) // 5, []

    async def visit(some: list[tuple[str, str]], address: str) -> None:
        await asyncio.gather(*(_visit(address, some, bad) for _ in range(at_once)))

    with served() as (address, process):
        asyncio.run(visit(waiting[:cut], address))
        early = _memory(process)
        asyncio.run(visit(waiting[cut:], address))
        late = _memory(process)
    if bad:
        raise AssertionError(f"{len(bad)} bad ends, such as {bad[:3]}")
    return f"{times:,} addresses; {early} MiB after the first fifth, {late} MiB at the end"


def _memory(process: int) -> int:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20)


def main() -> int:
    """Print a line a part; returns 1 where one failed."""
    parser = argparse.ArgumentParser(prog="python -m tools.hostile")
    parser.add_argument("--answers", type=int, default=20_000)
    parser.add_argument("--addresses", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    try:
        print(equal_answers(chosen.answers, 20), flush=True)
        print(hostile_sessions(chosen.addresses, 4, chosen.seed), flush=True)
    except AssertionError as error:
        print(f"FAULT: {error}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
