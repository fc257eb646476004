"""Work on tables, two at a time, each once what it reads is there."""

from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from graphlib import TopologicalSorter


def in_turn(
    reads: dict[str, set[str]], work: Callable[[str], None], report: Callable[[int, str], None]
) -> None:
    """Call `work` with each name after those that it reads, in two threads.

    Planning and small tables use one core each. report: called with how many are done, and the
    name of the last. The first error stops what has not begun, and is raised.
    """
    turns = TopologicalSorter({name: found & reads.keys() for name, found in reads.items()})
    turns.prepare()
    done = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        running = {}
        try:
            while turns.is_active():
                running |= {pool.submit(work, name): name for name in sorted(turns.get_ready())}
                for ended in wait(running, return_when=FIRST_COMPLETED).done:
                    ended.result()
                    turns.done(name := running.pop(ended))
                    done += 1
                    report(done, name)
        finally:
            pool.shutdown(cancel_futures=True)
