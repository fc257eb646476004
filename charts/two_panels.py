"""A time axis in two panels, so that 2025 and 2026 get room and the quiet years stay in sight."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from plotly.graph_objects import Figure, Scatter

SPLIT = date(2025, 1, 1)
QUIET, LEAST_QUIET, GAP = 0.27, 0.12, 0.012
DAYS_WHOLE = (SPLIT - date(2018, 1, 1)).days
FEW_DAYS = 60  # on one side of the split: one panel is enough
MONTHS = range(1, 13)
DAY_FORMAT = "%B %-d, %Y"


def two_panels(figure: Figure, first: date, last: date) -> Figure:
    """Split the days of a figure at the start of 2025 into two panels on one scale.

    The second panel gets most of the width. Each series of steps is cut at the split and carried
    over; marks, shades and notes go to the panel of their day. Days on one side of the split stay
    in one panel. To be called once everything is drawn, before `finish`.
    """
    figure.update_xaxes(hoverformat=DAY_FORMAT, type="date")
    on_common_days(figure)
    if (SPLIT - first).days < FEW_DAYS or (last - SPLIT).days < FEW_DAYS:
        figure.update_xaxes(range=[first, last])
        return figure
    quiet = max(QUIET * min(1, (SPLIT - first).days / DAYS_WHOLE), LEAST_QUIET)
    parts = [_parts(trace) for trace in figure.data]
    figure.data = ()
    figure.add_traces([early for early, _ in parts] + [late for _, late in parts])
    for shape in figure.layout.shapes:
        _place(shape, shape.x0)
    for note in figure.layout.annotations:
        _place(note, note.x)
    figure.update_layout(
        xaxis={
            "domain": [0, quiet - GAP / 2], "range": [first, SPLIT],
            "tickvals": [f"{year}-01-01" for year in range(first.year, SPLIT.year - 1, 3)],
            "tickformat": "%Y", "tickangle": 0,
        },
        xaxis2={
            "domain": [quiet + GAP / 2, 1], "range": [SPLIT, last], "tickformat": "%b\n%Y",
            "anchor": "y", "type": "date", "tickangle": 0, "hoverformat": DAY_FORMAT,
            "automargin": True,
        },
    )  # fmt: skip
    _heads(figure, first, last, quiet)
    return figure


def on_common_days(figure: Figure) -> None:
    """Give every series of steps a point on each day on which any moves, and on some between.

    So that a reader who points at a day sees the value of every series on it.
    """
    steps = [trace for trace in figure.data if _is_step(trace) and len(trace.x) > 1]
    moved = {_day(moment) for trace in steps for moment in trace.x}
    if not moved:
        return
    grid = sorted(moved | set(_between(min(moved), max(moved))))
    for trace in steps:
        own = pd.Series(list(trace.y), index=[_day(moment) for moment in trace.x])
        own = own[~own.index.duplicated(keep="last")].sort_index()
        days = [day for day in grid if own.index[0] <= day <= own.index[-1]]
        trace.update(x=days, y=own.reindex(days, method="ffill").tolist())


def _between(first: date, last: date) -> list[date]:
    """Days on which to read a value: each half year, and each month where days have more room."""
    firsts = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in MONTHS]
    return [day for day in firsts if first <= day <= last and (day >= SPLIT or day.month in (1, 7))]


def _is_step(trace: Any) -> bool:
    return isinstance(trace, Scatter) and trace.line.shape == "hv" and trace.mode == "lines"


def axis_of(day: Any, figure: Figure) -> str:
    """The x axis on which a day lies."""
    return "x2" if _day(day) >= SPLIT and "xaxis2" in figure.layout else "x"


def _day(moment: Any) -> date:
    if type(moment) is date:
        return moment
    return pd.Timestamp(moment).date()  # ty: ignore[invalid-explicit-return]


def _parts(trace: Scatter) -> tuple[dict[str, Any], dict[str, Any]]:
    """A series on each side, as the values of a new one: Plotly checks those once."""
    whole = trace.to_plotly_json()
    days = [_day(moment) for moment in trace.x if moment is not None]
    early = whole | _part(trace, days, is_late=False)
    late = whole | _part(trace, days, is_late=True) | {"xaxis": "x2"}
    is_named = trace.showlegend is not False and bool(trace.name)
    early |= {"legendgroup": trace.name, "showlegend": is_named and bool(early["x"])}
    late |= {"legendgroup": trace.name, "showlegend": is_named and not early["x"]}
    return early, late


def _part(trace: Scatter, days: list[date], *, is_late: bool) -> dict[str, list]:
    """The points of a series on one side; steps also get the corner at the split."""
    inside = [place for place, day in enumerate(days) if (day >= SPLIT) == is_late]
    before = [place for place, day in enumerate(days) if day < SPLIT]
    kept, moments = inside, [days[place] for place in inside]
    is_step = _is_step(trace)
    if is_step and is_late and before and (not inside or days[inside[0]] > SPLIT):
        kept, moments = [before[-1], *inside], [SPLIT, *moments]
    elif is_step and not is_late and inside and len(days) > len(inside):
        kept, moments = [*inside, inside[-1]], [*moments, SPLIT]
    points = {"x": moments, "y": _at(trace.y, kept)}
    data = trace.customdata
    return points if data is None else points | {"customdata": _at(data, kept)}


def _at(values: Sequence[Any], places: Sequence[int]) -> list[Any]:
    return [values[place] for place in places]


def _place(thing: Any, day: Any) -> None:
    """Move a mark, shade or note to the panel of its day."""
    if thing.xref in (None, "x") and _day(day) >= SPLIT:
        thing.xref = "x2"


def _heads(figure: Figure, first: date, last: date, quiet: float) -> None:
    """What each panel covers, and how much more room the second gives to a day."""
    wider = (1 - quiet) / (last - SPLIT).days / (quiet / (SPLIT - first).days)
    years = f"{first:%Y}" if first.year == SPLIT.year - 1 else f"{first:%Y}–{SPLIT.year - 1}"
    heads = ((years, "x domain"), (f"{SPLIT:%Y}–{last:%Y}, {wider:.0f} times wider", "x2 domain"))
    for text, place in heads:
        figure.add_annotation(
            x=0, y=1, xref=place, yref="paper", text=text, showarrow=False, xanchor="left",
            yanchor="bottom", yshift=15, font={"size": 12},
        )  # fmt: skip
    figure.update_layout(
        margin_t=48, legend={"yref": "container", "y": 0, "yanchor": "bottom"}
    )  # below ticks of two lines, however many rows it takes
