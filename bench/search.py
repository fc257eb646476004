"""How long a product search takes: python -m bench.search.

The budget is 50 ms a search (a reader sees no wait). Medians over repeated searches, and the
ratio of the slowest kind of search to the fastest, which depends little on the machine.
"""

from statistics import median
from time import perf_counter

from warehouse.search import find_products

BUDGET_MS = 50
TIMES = 30
KINDS = {
    "code": ["8703.80", "85", "8517130000"],
    "word": ["toys", "soybeans", "steel"],
    "words": ["electric car", "flat panel display modules", "integrated circuits"],
    "mistyped": ["electirc car", "soybeens", "semiconducter"],
    "nothing fits": ["asdfghjk", "qqqq zzzz"],
}


def median_ms(texts: list[str]) -> float:
    """The median time of a search for these texts, in milliseconds."""
    spent = []
    for text in texts * TIMES:
        start = perf_counter()
        find_products(text)
        spent.append(1000 * (perf_counter() - start))
    return median(spent)


def main() -> None:
    """Print a line a kind of search."""
    start = perf_counter()
    find_products("first search builds the index")
    print(f"first search, with its index  {1000 * (perf_counter() - start):8.1f} ms")
    found = {kind: median_ms(texts) for kind, texts in KINDS.items()}
    for kind, spent in found.items():
        print(f"{kind:28}  {spent:8.2f} ms   {spent / BUDGET_MS:6.2f} of the budget")
    print(f"slowest kind over fastest     {max(found.values()) / min(found.values()):8.1f}")


if __name__ == "__main__":
    main()
