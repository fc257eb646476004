"""A data file that is damaged while the dashboard runs."""

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.reader import Reader, Seen
from tools.browser import served
from tools.faults import DAMAGED, FLIP, HEADERS, is_shown, put_into


def test_a_page_of_a_damaged_file_is_a_sentence_and_comes_back_with_the_file(tmp_path, warehouse):
    path = tmp_path / "shared.duckdb"
    shutil.copyfile(warehouse, path)
    with (
        (tmp_path / "log").open("w") as log,
        served(settings={"TARIFFS_DATABASE": str(path)}, log=log) as (address, _),
        ThreadPoolExecutor(1) as apart,  # a browser of another test may hold this thread's loop
    ):
        before, broken, again = apart.submit(lambda: asyncio.run(_seen(address, path))).result()
    for seen in (before, broken, again):
        assert not seen.said("exception")
    assert is_shown(before)
    assert broken.said("alert") == [DAMAGED]  # and no advice to choose another page
    assert not is_shown(broken)
    assert is_shown(again)
    assert len(again.said("heading")) > 2
    said = (tmp_path / "log").read_text(encoding="utf-8")
    assert "shared.duckdb is missing or damaged" in said  # for whoever runs the dashboard
    assert "Traceback" not in said


async def _seen(address: str, path: Path) -> tuple[Seen, Seen, Seen]:
    """The Overview, then Trade while the file is damaged, then Trade with the file whole again."""
    good = path.read_bytes()
    overview, trade = Reader(address), Reader(address, "trade")
    before = await overview.open()
    put_into(path, good[:HEADERS] + good[HEADERS:].translate(FLIP))
    broken = await trade.open()
    put_into(path, good)
    again = await trade.see()
    for reader in (overview, trade):
        await reader.close()
    return before, broken, again
