"""Figures drawn once for what they show, and kept for every reader."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import PIL.Image  # noqa: F401  whole before Plotly looks for it in a reader's thread
from plotly.graph_objects import Figure

from charts.alt import alt_text
from charts.later import CARRIED_ON, carried_on
from components.page import is_dark
from warehouse import ensure_built
from words.kept import content_key, found_or_made

MOST_BYTES = 16_000_000  # of figure JSON; the figures themselves take three to four times that


@dataclass(frozen=True)
class Drawing:
    """A finished figure, never changed again, and its words."""

    figure: Figure
    title: str
    unit: str
    alt: str
    size: int
    is_own: bool = False  # of rows that are a reader's own


_kept: OrderedDict[bytes, Drawing] = OrderedDict()


def drawing(chart: Callable[..., Figure], *shown: Any, **choices: Any) -> Drawing:
    """What a chart function draws of these rows and choices, in the reader's theme.

    Drawn once for equal content and then kept, the least used given up first; a new data file
    starts anew.
    """
    choices["dark"] = is_dark()
    key = content_key(chart, shown, choices, str(ensure_built()))
    return found_or_made(_kept, key, lambda: _made(chart, shown, choices), _give_up)


def _give_up() -> None:
    held = sum(item.size for item in _kept.values())
    while held > MOST_BYTES and len(_kept) > 1:
        held -= _kept.popitem(last=False)[1].size


def own_drawing(chart: Callable[..., Figure], *shown: Any, **choices: Any) -> Drawing:
    """What a chart function draws of rows that are a reader's own: kept for nobody."""
    made = _made(chart, shown, choices | {"dark": is_dark()})
    return replace(made, is_own=True)


def _made(chart: Callable[..., Figure], shown: tuple, choices: dict[str, Any]) -> Drawing:
    figure = chart(*shown, **choices)
    return _drawn(carried_on(figure) if any(map(_is_carried_on, shown)) else figure)


def _is_carried_on(shown: Any) -> bool:
    """Whether rows of a day are law carried on to it; of spans, where none was read."""
    if not isinstance(shown, pd.DataFrame) or "day_status" not in shown or shown.empty:
        return False
    later = shown["day_status"] == CARRIED_ON
    return bool(later.all() if "valid_from" in shown else later.any())


def _drawn(figure: Figure) -> Drawing:
    """Plotly copies a figure into plain values at each showing; here it does so once."""
    meta, plain = figure.layout.meta, figure.to_dict()
    drawn = Drawing(figure, meta["title"], meta["unit"], alt_text(figure), len(figure.to_json()))
    figure.to_dict = plain.copy
    return drawn


def forget_drawings() -> None:
    """Give up every kept figure; for tests and measurements."""
    _kept.clear()
