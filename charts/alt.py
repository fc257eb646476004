"""What a figure shows, in words, worked out from what it draws."""

import re
from datetime import date
from typing import Any

import pandas as pd
from plotly.graph_objects import Figure

from words.days import long_day

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}($|[T ]00:00)")


def alt_text(figure: Figure) -> str:
    """Title, unit and, for each named series, its first, last, lowest and highest point."""
    meta = figure.layout.meta
    if meta["alt"]:
        return meta["alt"]
    parts = [
        _series_text(trace, _points(_panels_of(trace, figure)))
        for trace in figure.data
        if _is_described(trace)
    ]
    return f"{meta['title']}. {meta['unit']}. " + " ".join(parts)


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
    if len(known) == 1:
        return known[0]
    points = pd.concat([part for part in known if len(part)] or known[:1])
    return points[~points.index.duplicated()]


def _known(trace: Any) -> pd.Series:
    sideways = getattr(trace, "orientation", None) == "h"
    places, values = (trace.y, trace.x) if sideways else (trace.x, trace.y)
    return pd.Series(list(values), index=list(places), dtype="float64").dropna()


def _series_text(trace: Any, points: pd.Series) -> str:
    if points.empty:
        return f"{trace.name}: no data."
    low, high = points.idxmin(), points.idxmax()
    return (
        f"{trace.name}: {_number(points.iloc[0])} {_place(points.index[0])}, "
        f"{_number(points.iloc[-1])} {_place(points.index[-1])}; "
        f"lowest {_number(points[low])} {_place(low)}, "
        f"highest {_number(points[high])} {_place(high)}."
        if points.index.is_unique
        else f"{trace.name}: from {_number(points.min())} to {_number(points.max())}, "
        f"last {_number(points.iloc[-1])}."
    )


def _number(value: float) -> str:
    for size, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{value / size:.4g}{word}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def _place(place: Any) -> str:
    if hasattr(place, "strftime"):
        return f"on {long_day(place)}"
    text = str(place)
    day = _ISO_DAY.match(text)
    return f"on {long_day(date.fromisoformat(text[:10]))}" if day else f"at {text}"
