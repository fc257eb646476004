"""The words of the products, each with its weight: read once a process from the search terms."""

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from warehouse.once import once
from warehouse.query import query_in

EVERYDAY, MODIFIER = 1.0, 0.4
LEVEL_BONUS = {"category": 1.0, "section": 0.2, "chapter": 0.3, "heading": 0.5, "subheading": 0.2}
TRADE_BONUS = 0.12
WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")
PARTS = frozenset(["part", "waste", "scrap", "accessory"])
PART = re.compile(r"\b(?:parts?|waste|scrap|accessor(?:y|ies))\b", re.IGNORECASE)
NO_GOODS = (
    "a an and as at by for from in into its not of on or other others than that the their thereof "
    "to type used use kind with without similar like including include"
)
FILLERS = frozenset(NO_GOODS.split())
SAME = {
    "aluminium": "aluminum", "centre": "center", "colour": "color", "fibre": "fiber",
    "grey": "gray", "jewellery": "jewelry", "maize": "corn", "mould": "mold", "moulded": "molded",
    "plough": "plow", "pyjama": "pajama", "soya": "soybean", "soy": "soybean", "tv": "television",
    "sulphur": "sulfur", "tyre": "tire", "whisky": "whiskey", "yoghurt": "yogurt",
    "knives": "knife", "shelves": "shelf", "leaves": "leaf", "halves": "half", "loaves": "loaf",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A product that fits a search; its line or number too where eight or ten digits were typed."""

    product: str
    label: str
    level: str
    importer: str = ""
    line: str = ""
    number: str = ""

    @property
    def key(self) -> str:
        """A name of its own among what a search finds."""
        return f"{self.product}{self.importer[:1]}{self.line}{self.number}"


@dataclass(frozen=True)
class Index:
    """Products with their bonus, and for each word the places that hold it, with weights."""

    products: tuple[Found, ...]
    bonus: np.ndarray
    is_part: np.ndarray
    spans: dict[str, tuple[int, int]]
    places: np.ndarray
    weights: np.ndarray
    phrases: dict[frozenset[str], tuple[int, ...]]

    def rarity(self, word: str) -> float:
        """How well a word separates products: log of all products over those that have it."""
        begin, end = self.spans[word]
        return math.log(1 + len(self.products) / (end - begin))

    def weights_of(self, word: str) -> np.ndarray:
        """How much the word says of each product, 0 where it does not stand."""
        begin, end = self.spans[word]
        found = np.zeros(len(self.products))
        np.maximum.at(found, self.places[begin:end], self.weights[begin:end])
        return found


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, singular, in American spelling, without fillers."""
    found = (plain(word) for word in WORD.findall(text.lower()))
    return [word for word in found if word not in FILLERS]


def parts_of(text: str) -> list[str]:
    """The same, each word with a hyphen in its parts."""
    return words_of(text.replace("-", " "))


def plain(word: str) -> str:
    """A word in lower case without apostrophe and hyphen, singular, in American spelling."""
    bare = word.replace("’", "'").removesuffix("'s").replace("'", "").replace("-", "")
    stem = _stem(bare)
    return SAME.get(bare, SAME.get(stem, stem))


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "su" else word


@once(kept=2)
def index_of(path: str) -> Index:
    """The index of the file at a path."""
    rows = query_in(Path(path), "searchable_products")  # not kept: only the index is needed
    rows = rows[rows["product"] != "all"]
    terms = query_in(Path(path), "search_index")
    place_of = np.zeros(rows["position"].max() + 1, dtype=np.uint16)
    place_of[rows["position"]] = np.arange(len(rows))
    phrases = _phrases(rows["words"])
    given = [
        (word, place, EVERYDAY if word == words[-1] else MODIFIER)
        for words, places in phrases.items()
        for word in words
        for place in places
    ]
    spans, places, weights = _packed(
        _plain_words(terms["word"]) + [word for word, _, _ in given],
        np.append(place_of[terms["position"]], np.array([place for _, place, _ in given])),
        np.append(terms["weight"], [weight for _, _, weight in given]),
    )
    return Index(
        tuple(map(Found, rows["product"], rows["label"], rows["level"])),
        rows["level"].map(LEVEL_BONUS).to_numpy()
        + TRADE_BONUS * np.log1p(rows["trade_usd"].fillna(0).to_numpy() / 1e6),
        np.array([_is_part(*pair) for pair in zip(rows["name"], rows["level"], strict=True)]),
        spans,
        places,
        weights,
        {frozenset(words): tuple(found) for words, found in phrases.items()},
    )


def _plain_words(words: pd.Series) -> list[str]:
    numbers, known = pd.factorize(words)
    stems = [plain(word) for word in known.tolist()]
    return [stems[number] for number in numbers.tolist()]


def _phrases(given) -> dict[tuple[str, ...], list[int]]:
    phrases: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, text in enumerate(given.fillna("").tolist()):
        for phrase in text.split(";"):
            for words in {tuple(words_of(phrase)), tuple(parts_of(phrase))} - {()}:
                phrases[words].append(place)
    return phrases


def _packed(
    words: list[str], places: np.ndarray, weights: np.ndarray
) -> tuple[dict[str, tuple[int, int]], np.ndarray, np.ndarray]:
    known = {word: number for number, word in enumerate(dict.fromkeys(words))}
    numbers = np.fromiter((known[word] for word in words), dtype=np.int32, count=len(words))
    order = np.argsort(numbers, kind="stable")
    ends = np.searchsorted(numbers[order], np.arange(len(known)), side="right")
    begins = np.append(0, ends[:-1])
    spans = dict(zip(known, zip(begins.tolist(), ends.tolist(), strict=True), strict=True))
    for filler in FILLERS:
        spans.pop(filler, None)
    return spans, places[order].astype(np.uint16), weights[order].astype(np.float32)


def _is_part(name: str, level: str) -> bool:
    return bool(PART.search(name) if level == "subheading" else PART.match(name))
