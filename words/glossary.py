"""Which terms of the glossary a text uses."""

import re
from functools import lru_cache

from warehouse import query
from words.rows import each


@lru_cache(maxsize=1024)
def terms_in(text: str) -> dict[str, str]:
    """The terms that a text uses and what each means, in the order in which they stand.

    Of two terms at one place the longer counts: ad valorem equivalent, not ad valorem.
    """
    found: dict[str, str] = {}
    for match in _pattern().finditer(text):
        term, meaning = _meanings()[match[0].lower()]
        found.setdefault(term, meaning)
    return found


@lru_cache(maxsize=1)
def _meanings() -> dict[str, tuple[str, str]]:
    return {
        word.lower(): (row.term, row.short)
        for row in each(query("glossary"))
        for word in row.also_written.split(";")
    }


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Every way that a term is written; words in small letters may begin a sentence."""
    written = sorted(
        (word for row in each(query("glossary")) for word in row.also_written.split(";")),
        key=len,
        reverse=True,
    )
    ways = [
        f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}"
        if word[0].islower()
        else re.escape(word)
        for word in written
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ways)})(?![\w])")
