"""Figures and labels as a reader says them."""

import re
import unicodedata

import pandas as pd

MARKUP = re.compile(r"([\\`$\[\]*_~:<>])")


def shorten(text: str, length: int) -> str:
    """The text, cut at a word with an ellipsis where it is too long."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0].rstrip(",;.") + " …"


def typed(text: str, most: int = 60) -> str:
    """What a reader or an address wrote, for a place that reads Markdown: shown letter by letter.

    A code span, since Markdown finds links and emoji in any other text. One line, without
    characters that cannot be seen.
    """
    seen = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text[: 10 * most])
    line = " ".join(seen.split())[:most]
    if not line:
        return "(nothing)"
    fence = "`" * (1 + max(map(len, re.findall("`+", line)), default=0))
    return f"{fence} {line} {fence}" if "`" in line else f"{fence}{line}{fence}"


def unmarked(text: str) -> str:
    """A text of a source, for a place that reads Markdown: its signs stay signs."""
    return MARKUP.sub(r"\\\1", text)


def product_words(label: str, length: int = 60) -> str:
    """The label of a product as a title says it: all goods, or the label, cut where too long."""
    return "all goods" if label == "All goods" else shorten(label, length)


def on_product(product: str) -> str:
    """The end of a title with its product; nothing for all goods."""
    return "" if product == "all goods" else f": {product}"


def dollar_text(value_usd: float) -> str:
    """US dollars as a reader says them: $1.20T, $297.0B, $3.5M; missing is n/a."""
    if pd.isna(value_usd):
        return "n/a"
    sign = "−" if value_usd < 0 else ""
    size = abs(value_usd)
    for unit, letter, places in ((1e12, "T", 2), (1e9, "B", 1), (1e6, "M", 1), (1e3, "K", 1)):
        if size >= unit:
            return f"{sign}${size / unit:,.{places}f}{letter}"
    return f"{sign}${size:,.0f}"


def dollar_texts(values: pd.Series) -> list[str]:
    """`dollar_text` of each value."""
    return [dollar_text(value) for value in values]


def percent_text(rate_pct: float) -> str:
    """A rate as a reader says it: 25.1%; what rounds to nothing and is not is under 0.1%."""
    return "under 0.1%" if 0 < rate_pct < 0.05 else f"{rate_pct:.1f}%"
