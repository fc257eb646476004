"""How long a product search takes: python -m bench.search.

The budget is 50 ms a search (a reader sees no wait). Medians over repeated searches, and the
ratio of the slowest kind of search to the fastest, which depends little on the machine.
"""

from statistics import median
from sys import getsizeof
from time import perf_counter

from warehouse.query import ensure_built, query
from warehouse.search import find_products
from warehouse.search_index import index_of

BUDGET_MS = 50
TIMES = 30
KINDS = {
    "code": ["8703.80", "85", "851713"],
    "line": ["8517130000", "85171300"],
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
    """Print what the index takes, then a line a kind of search."""
    query("searchable_products")
    query("search_index")
    start = perf_counter()
    index = index_of(str(ensure_built()))
    print(f"index, its two answers read   {1000 * (perf_counter() - start):8.1f} ms")
    words = sum(map(getsizeof, index.spans)) + getsizeof(index.spans)
    held = index.places.nbytes + index.weights.nbytes + words
    print(f"words and weights             {held / 2**20:8.1f} MiB")
    found = {kind: median_ms(texts) for kind, texts in KINDS.items()}
    for kind, spent in found.items():
        print(f"{kind:28}  {spent:8.2f} ms   {spent / BUDGET_MS:6.2f} of the budget")
    print(f"slowest kind over fastest     {max(found.values()) / min(found.values()):8.1f}")


if __name__ == "__main__":
    main()
