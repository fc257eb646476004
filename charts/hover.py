"""One form for all hover boxes: the day or name first, then each value with its name."""

import re
from datetime import date
from textwrap import wrap
from typing import Any

import pandas as pd
from plotly.graph_objects import Figure

DAY, MONTH = "%B %-d, %Y", "%B %Y"
WIDEST = 40  # letters in a line; a box of them fits on a phone
VALUE = re.compile(r"%\{[^}]*\}")
USED = re.compile(r"%\{customdata\[(\d)\]")
END = "<extra></extra>"


def plain_hover(figure: Figure) -> None:
    """Days in words, a name before each value, and no line wider than a phone.

    Plotly breaks no line by itself. A template without a name gets that of its series where one
    box shows all series of a day; names that Plotly would write beside the box are left out.
    """
    traces = [trace for trace in figure.data if trace.hovertemplate]
    is_joint = "unified" in (figure.layout.hovermode or "x unified")
    for name in ("xaxis", "xaxis2"):
        if name in figure.layout:
            _say_days(figure, name)
    for trace in traces:
        text = trace.hovertemplate
        if is_joint and "<extra>" not in text and trace.name:
            text = f"{trace.name}: {text}"
        _wrap_data(trace, text)
        trace.hovertemplate = _wrapped_template(_named_places(trace, text).replace(END, "")) + END


def wrapped(text: str) -> str:
    """The text in lines of at most forty letters, broken at spaces."""
    return "<br>".join("<br>".join(wrap(part, WIDEST) or [""]) for part in text.split("<br>"))


def _say_days(figure: Figure, name: str) -> None:
    axis, short = figure.layout[name], name.replace("axis", "")
    places = [
        (trace, place)
        for trace in figure.data
        if "x" in trace and (trace.xaxis or "x") == short and trace.orientation != "h"
        for place in (trace.x if trace.x is not None else ())
        if place is not None
    ]
    if not places or not all(_is_day(place) for _, place in places):
        return
    are_months = all(
        pd.Timestamp(place).day == 1 and not _is_step(trace) for trace, place in places
    )
    axis.hoverformat = MONTH if are_months else DAY


def _is_step(trace: Any) -> bool:
    return trace.type == "scatter" and trace.line.shape == "hv"


def _is_day(place: Any) -> bool:
    return isinstance(place, date) or type(place).__name__ == "datetime64"


def _wrap_data(trace: Any, text: str) -> None:
    """Break the words that the template takes from the series' own data."""
    data, used = trace.customdata, {int(place) for place in USED.findall(text)}
    if data is None:
        return
    if "%{customdata}" in text:
        trace.customdata = [_broken(item) for item in data]
    elif used:
        trace.customdata = [
            [_broken(item) if place in used else item for place, item in enumerate(row)]
            for row in data
        ]


def _named_places(trace: Any, text: str) -> str:
    """Break the names of a sideways chart, which the template takes from its axis."""
    if "%{y}" not in text or not any(isinstance(name, str) for name in trace.y):
        return text
    trace.hovertext = [_broken(name) for name in trace.y]
    return text.replace("%{y}", "%{hovertext}")


def _broken(item: Any) -> Any:
    return wrapped(item) if isinstance(item, str) else item


def _wrapped_template(text: str) -> str:
    """Break a template at spaces; a value counts as eight letters."""
    values = VALUE.findall(text)
    lines = wrapped(VALUE.sub("\x00" * 8, text))
    for value in values:
        lines = lines.replace("\x00" * 8, value, 1)
    return lines
