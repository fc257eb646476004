"""Work that readers who arrive together ask for is done once."""

import time
from concurrent.futures import ThreadPoolExecutor

from warehouse.once import once


def test_fourteen_readers_share_one_piece_of_work():
    worked = []

    @once(kept=2)
    def square(number: int) -> int:
        worked.append(number)
        time.sleep(0.05)
        return number * number

    with ThreadPoolExecutor(14) as readers:
        assert list(readers.map(square, [3] * 14)) == [9] * 14
    assert worked == [3]
    assert square(4) == 16
    assert worked == [3, 4]
