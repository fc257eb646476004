"""What a figure shows, in words, worked out from what it draws."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd
from plotly.graph_objects import Figure

from words.days import long_day

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}($|[T ]00:00)")
_TIME = re.compile(r"(19|20)\d{2}($|-\d{2}|\.0$)")


def alt_text(figure: Figure) -> str:
    """Title, what each named series came to, then the unit and the days or years covered.

    A series in time: its first and last value, and extremes between. Another series: its highest
    and its lowest with their names.
    """
    meta = figure.layout.meta
    if meta["alt"]:
        return meta["alt"]
    series = {
        place: _points(_panels_of(trace, figure))
        for place, trace in enumerate(figure.data)
        if _is_described(trace)
    }
    found = [_series_text(figure.data[place], points) for place, points in series.items()]
    return " ".join([f"{meta['title']}.", *found, f"{meta['unit']}{_covered(series.values())}."])


def _covered(series: Iterable[pd.Series]) -> str:
    """The first and last day or year of all series; nothing where they do not run in time."""
    drawn = [points for points in series if len(points)]
    if not drawn or not all(_is_in_time(points) for points in drawn):
        return ""
    first = min((points.index[0] for points in drawn), key=str)
    last = max((points.index[-1] for points in drawn), key=str)
    return f", from {_when(first)} to {_when(last)}"


def _is_in_time(points: pd.Series) -> bool:
    return all(hasattr(place, "strftime") or _TIME.match(str(place)) for place in points.index)


def _is_described(trace: Any) -> bool:
    return bool(trace.name) and trace.showlegend is not False and trace.y is not None


def _panels_of(trace: Any, figure: Figure) -> list[Any]:
    """The traces of one series: itself, or its parts in two panels in their order."""
    if not trace.legendgroup:
        return [trace]
    return [
        part
        for part in figure.data
        if (part.legendgroup, part.name) == (trace.legendgroup, trace.name)
    ]


def _points(traces: list[Any]) -> pd.Series:
    """The values of a series by place; where two panels meet, a place counts once."""
    known = [_known(trace) for trace in traces]
    places = [place for each, _ in known for place in each]
    values = [value for _, each in known for value in each]
    points = pd.Series(values, index=places, dtype="float64").dropna()
    return points if len(traces) == 1 else points[~points.index.duplicated()]


def _known(trace: Any) -> tuple[list[Any], list[Any]]:
    """Places and values."""
    sideways = getattr(trace, "orientation", None) == "h"
    places, values = (trace.y, trace.x) if sideways else (trace.x, trace.y)
    return list(places), list(values)


def _series_text(trace: Any, points: pd.Series) -> str:
    if points.empty:
        return f"{trace.name}: no data."
    if not points.index.is_unique:
        return (
            f"{trace.name}: from {_number(points.min())} to {_number(points.max())}, "
            f"last {_number(points.iloc[-1])}."
        )
    low, high = points.idxmin(), points.idxmax()
    if _is_in_time(points):
        begin, end = points.index[0], points.index[-1]
        told = [_at(points, end) if begin == end else f"{_at(points, begin)} to {_at(points, end)}"]
        said = {_number(points[begin]), _number(points[end])}
    else:
        told, said = [], set()
    extremes = {_number(points[high]): f"highest {_at(points, high)}"}
    extremes.setdefault(_number(points[low]), f"lowest {_at(points, low)}")
    told += [text for value, text in extremes.items() if value not in said]
    return f"{trace.name}: {'; '.join(told)}."


def _at(points: pd.Series, place: Any) -> str:
    return f"{_number(points[place])} {_place(place)}"


def _number(value: float) -> str:
    for size, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{value / size:.4g}{word}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def _when(place: Any) -> str:
    return _place(place).partition(" ")[2]


def _place(place: Any) -> str:
    if hasattr(place, "strftime"):
        return f"on {long_day(place)}"
    text = str(place)
    day = _ISO_DAY.match(text)
    if day:
        return f"on {long_day(date.fromisoformat(text[:10]))}"
    return f"in {text.removesuffix('.0')}" if _TIME.match(text) else f"at {text}"
