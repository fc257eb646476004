"""How long a basket of 5,000 rows takes, from text to every figure: python -m bench.basket."""

import random
from statistics import median
from time import perf_counter

from sections.basket.cards import asked_of
from sections.basket.file import MOST_ROWS, read_text
from warehouse import query
from warehouse.query import cursor

TIMES = 5


def rows_of_text(importer: str) -> str:
    """As many random rows as a basket may have, on days of 2025."""
    random.seed(1)
    with cursor() as own:
        lines = own.execute(
            "select line from marts.tariff_lines"
            " where importer = ? and valid_before is null order by 1",
            [importer],
        ).fetchall()
    return "\n".join(
        f"{random.choice(lines)[0]},{random.randint(1, 10**6)},2025-{random.randint(1, 12):02}-10"
        for _ in range(MOST_ROWS)
    )


def spent_ms(importer: str) -> dict[str, float]:
    """Milliseconds of each step of the page, once."""
    text, spent, start = rows_of_text(importer), {}, perf_counter()

    def lap(name: str) -> None:
        nonlocal start
        spent[name] = 1000 * (perf_counter() - start)
        start = perf_counter()

    start = perf_counter()
    given = read_text(text)
    lap("read")
    entries = query(
        "basket_entries", importer=importer, codes=given["code"], amounts=given["value_usd"],
        days=given["day"], quantities=given["quantity"],
    )  # fmt: skip
    lap("entries")
    asked = asked_of(importer, entries[entries["reason"].isna()])
    for by in ("total", "layer", "programme"):
        query("basket_duties", **asked, by=by)
        lap(by)
    lines = {name: asked[name] for name in ("importer", "lines", "amounts")}
    query("basket_changes_ahead", **lines)
    lap("ahead")
    return spent


def main() -> None:
    """Print a line for each direction."""
    for importer in ("United States", "China"):
        runs = [spent_ms(importer) for _ in range(TIMES + 1)][1:]
        steps = {name: median(run[name] for run in runs) for name in runs[0]}
        told = "  ".join(f"{name} {time:.0f}" for name, time in steps.items())
        print(f"{importer:14} {sum(steps.values()):5.0f} ms of {MOST_ROWS:,} rows:  {told}")


if __name__ == "__main__":
    main()
