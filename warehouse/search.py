"""Find a product by words or code, with typing mistakes forgiven."""

import math
import re
from typing import Any

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from warehouse.query import ensure_built, query
from warehouse.search_index import PARTS, Found, Index, index_of, parts_of, words_of

NATION = {"United States": "US", "China": "Chinese"}
BEGINNING, ALIKE = 0.8, 0.6
HEAD, FIT, PART = 1.5, 6.0, 0.5
ENOUGH, CLOSE, MINOR = 0.5, 0.4, 0.15


def find_products(text: str, limit: int = 12) -> list[Found]:
    """Products that fit words or a code, the best first; none where nothing fits.

    A code may carry dots; one of eight or ten digits finds its line, one longer than six
    digits its six digits too.
    """
    index = index_of(str(ensure_built()))
    code = re.sub(r"[.\s]", "", text)
    if code.isdecimal() and code.isascii():
        return (_lines(code) + _by_code(index, code[:6], limit))[:limit]
    return _by_words(index, _typed(index, text), limit)


def _lines(code: str) -> list[Found]:
    """The line or number of a code; where there is none, the nearest codes of the US tariff."""
    if len(code) not in (8, 10):
        return []
    found = query("lines_by_number", number=code)
    listed = [_line(row) for row in found.itertuples()]
    if found.empty or (len(code) == 10 and found["hts10"].isna().all()):
        near = query("nearest_codes", code=code)
        near = near[~near["code"].isin(found["line"])]
        return listed + [_near(row) for row in near.itertuples()]
    return listed


def _line(row: Any) -> Found:
    number = row.hts10 if isinstance(row.hts10, str) else ""
    return Found(row.product, _label(row), "line", row.importer, row.line, number)


def _near(row: Any) -> Found:
    kind = "line" if len(row.code) == 8 else "number"
    label = f"US {kind} {_dotted(row.code)}, {row.why}: {row.text}"
    number = row.code if len(row.code) == 10 else ""
    return Found(row.code[:6], label, "line", "United States", row.code[:8], number)


def _label(row: Any) -> str:
    is_number = isinstance(row.hts10, str)
    kind = "US number" if is_number else f"{NATION[row.importer]} line"
    return f"{kind} {_dotted(row.hts10 if is_number else row.line)}: {row.text}"


def _dotted(code: str) -> str:
    return ".".join(filter(None, (code[:4], code[4:6], code[6:])))


def _by_code(index: Index, code: str, limit: int) -> list[Found]:
    fits = [item for item in index.products if item.product.startswith(code)]
    if not fits and len(code) > 2:
        return _by_code(index, code[:-2] if len(code) % 2 == 0 else code[:-1], limit)
    return sorted(fits, key=lambda item: (len(item.product), item.product))[:limit]


def _typed(index: Index, text: str) -> list[str]:
    """The words typed, each once: in two parts or joined, as the index knows them."""
    found: list[str] = []
    for word in text.split():
        whole, parts = words_of(word), parts_of(word)
        is_one = len(whole) == 1 and whole[0] in index.spans
        found += whole if is_one and not _stand_alone(index, parts) else parts
    joined: list[str] = []
    for word in found:
        pair = joined[-1] + word if joined else ""
        if pair in index.spans and not _stand_alone(index, [joined[-1], word]):
            joined[-1] = pair
        elif word not in joined:
            joined.append(word)
    return joined


def _stand_alone(index: Index, words: list[str]) -> bool:
    return all(len(word) > 2 and word in index.spans for word in words)


def _by_words(index: Index, words: list[str], limit: int) -> list[Found]:
    """Products that hold most of what the words say, above all the last, which says what it is."""
    size = len(index.products)
    score, told = np.zeros(size), np.zeros(size)
    whole, has_last = 0.0, np.zeros(size, dtype=bool)
    for word in words:
        alike = _alike(index, word)
        best = np.zeros(size)
        for known, closeness in alike.items():
            best = np.maximum(best, closeness * index.weights_of(known))
        rarity = max((index.rarity(known) for known in alike), default=math.log(size))
        rarity *= HEAD if word == words[-1] else 1.0
        whole += rarity
        score += rarity * best
        told += rarity * (best > 0)
        if word == words[-1] and alike:
            has_last = best > MINOR
    if not whole:
        return []
    cover = told / whole
    score *= cover
    if not PARTS.intersection(words):
        score = np.where(index.is_part, PART * score, score)
    fits = (cover >= ENOUGH) & has_last if has_last.any() else cover >= ENOUGH
    fits &= score >= CLOSE * score[fits].max(initial=0.0)
    score[list(index.phrases.get(frozenset(words), ()))] += FIT
    places = np.flatnonzero(fits)
    ranked = places[np.argsort(-(score + index.bonus)[places], kind="stable")]
    return [index.products[place] for place in ranked[:limit]]


def _alike(index: Index, word: str) -> dict[str, float]:
    if word in index.spans:
        return {word: 1.0}
    if len(word) >= 4:
        begun = {known: BEGINNING for known in index.spans if known.startswith(word)}
        if begun:
            return begun
    if len(word) < 5:
        return {}
    near = process.extract(
        word, _beginning(index, word[0]), scorer=OSA.distance, limit=4,
        score_cutoff=1 if len(word) < 8 else 2,
    )  # fmt: skip
    return {known: ALIKE for known, distance, _ in near if distance == near[0][1]}


def _beginning(index: Index, letter: str) -> list[str]:
    return [known for known in index.spans if known.startswith(letter) and len(known) > 3]
