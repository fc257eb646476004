"""Readers who arrive together at a server that has just started each get their page."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bench.reader import Reader
from tools.browser import server

PAGES = ["", "rates", "product", "exemptions", "deficit", "trade", "timeline"]


async def _arrive(address: str, page: str) -> tuple[str, list[str], str]:
    reader = Reader(address, page, "product=851713")
    seen = await reader.open()
    await reader.close()
    return page, seen.said("exception"), reader.values.get("product", "")


async def _together(address: str) -> list[tuple[str, list[str], str]]:
    return await asyncio.gather(*(_arrive(address, page) for page in PAGES * 2))


def test_readers_of_the_first_second_each_get_their_page(warehouse):
    with (
        server() as address,
        ThreadPoolExecutor(1) as apart,
    ):  # a browser's loop runs in this thread
        seen = apart.submit(lambda: asyncio.run(_together(address))).result()
    assert seen == [(page, [], "851713") for page in PAGES * 2]
