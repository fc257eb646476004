"""Find a product by words or code, with typing mistakes forgiven."""

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from warehouse.query import ensure_built, query

EXACT, BEGINNING, ALIKE = 1.0, 0.8, 0.6
OWN_NAME = 1.0
LEVEL_BONUS = {"category": 1.2, "section": 0.5, "chapter": 0.6, "heading": 0.5, "subheading": 0.0}
WORD = re.compile(r"[a-z0-9]+(?:-[a-z]+)?")
FILLERS = frozenset(["a", "an", "and", "of", "for", "the", "or", "in", "to", "with", "other"])


@dataclass(frozen=True)
class Found:
    """A product that fits a search."""

    product: str
    label: str
    level: str


@dataclass(frozen=True)
class _Index:
    products: tuple[Found, ...]
    sizes: tuple[float, ...]
    holders: dict[str, dict[int, float]]

    def rarity(self, word: str) -> float:
        return math.log(len(self.products) / len(self.holders[word]))


def find_products(text: str, limit: int = 12) -> list[Found]:
    """Products that fit words or a code, the best first; none where nothing fits.

    A code may carry dots; one longer than six digits finds its six digits.
    """
    index = _index(str(ensure_built()))
    code = re.sub(r"[.\s]", "", text)
    if code.isdecimal():
        return _by_code(index, code[:6], limit)
    words = [word for word in _words(text) if word not in FILLERS]
    return _by_words(index, tuple(words), limit)


def _by_code(index: _Index, code: str, limit: int) -> list[Found]:
    fits = [item for item in index.products if item.product.startswith(code)]
    if not fits and len(code) > 2:
        return _by_code(index, code[:-2] if len(code) % 2 == 0 else code[:-1], limit)
    return sorted(fits, key=lambda item: (len(item.product), item.product))[:limit]


def _by_words(index: _Index, words: tuple[str, ...], limit: int) -> list[Found]:
    scores: dict[int, float] = defaultdict(float)
    hits: dict[int, int] = defaultdict(int)
    for word in words:
        best: dict[int, float] = {}
        for known, closeness in _alike(index, word).items():
            for place, weight in index.holders[known].items():
                score = closeness * weight * index.rarity(known)
                best[place] = max(best.get(place, 0.0), score)
        for place, score in best.items():
            scores[place] += score
            hits[place] += 1
    most = max(hits.values(), default=0)
    ranked = sorted(
        (place for place in scores if hits[place] == most),
        key=lambda place: -(scores[place] + index.sizes[place]),
    )
    return [index.products[place] for place in ranked[:limit]]


def _alike(index: _Index, word: str) -> dict[str, float]:
    stem = _stem(word)
    found = {known: EXACT for known in (word, stem) if known in index.holders}
    if not found and len(word) >= 3:
        for known in index.holders:
            if known.startswith(word):
                found.setdefault(known, BEGINNING)
    if not found and len(word) >= 4:
        near = process.extract(
            word, index.holders.keys(), scorer=fuzz.ratio, score_cutoff=72, limit=4
        )
        best = near[0][1] if near else 0
        found = {known: ALIKE * share / 100 for known, share, _ in near if share >= best - 4}
    return found


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "su" else word


@lru_cache(maxsize=2)
def _index(path: str) -> _Index:
    rows = query("searchable_products")
    rows = rows[rows["product"] != "all"]
    holders: dict[str, dict[int, float]] = defaultdict(dict)
    products, sizes = [], []
    for place, row in enumerate(rows.itertuples()):
        products.append(Found(row.product, row.label, row.level))
        trade = 0.0 if math.isnan(row.trade_usd) else row.trade_usd
        sizes.append(LEVEL_BONUS[row.level] + 0.12 * math.log1p(trade / 1e6))
        given = str(row.words) if isinstance(row.words, str) else ""
        own = _words(row.name.split(";")[0].split("(")[0])
        for text, weight in ((_words(row.name), 0.6), (own, 0.8), (_words(given), OWN_NAME)):
            for word in text:
                for form in {word, _stem(word)} - FILLERS:
                    holders[form][place] = max(holders[form].get(place, 0.0), weight)
    return _Index(tuple(products), tuple(sizes), dict(holders))
