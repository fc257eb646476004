"""The report of an hour of mixed use, on figures worked in the head."""

import random

from bench.mixed import asked_by, report


def test_the_slope_is_that_of_the_memory_after_the_first_third():
    noted = [(minute, 100.0) for minute in (0, 1, 2)] + [
        (minute, 200.0 + minute) for minute in range(3, 9)
    ]
    said = report([0.1, 0.1, 0.3], ["rates: no"], noted)
    assert "3 runs, p50 100 ms" in said
    assert "100 MiB at the start, 203 after a third, 208 at the end, at most 208" in said
    assert "+60.0 MiB an hour" in said
    assert said.endswith("1 errors; rates: no")


def test_a_reader_asks_at_most_two_things():
    asked = [asked_by(random.Random(seed)) for seed in range(40)]
    assert max(text.count("=") - text.count("us.") - text.count("cn.") for text in asked) == 2
    assert "" in asked
