"""The look, decided once."""

import math
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import plotly.io as pio

from charts.hover import plain_hover
from warehouse.layers import layers
from words.text import dollar_text, shorten

# Ten colors, distinct under each kind of color blindness, on white and on dark.
COLOR_NAMED = {
    "blue": "#2a78be", "red": "#cf4237", "gray": "#8a8f98", "indigo": "#5547ad",
    "orange": "#de730e", "mauve": "#876379", "amber": "#f19c20", "sage": "#86b8b1",
    "lilac": "#c396fa", "brown": "#843b05",
}  # fmt: skip
PALETTE = tuple(COLOR_NAMED.values())
COLOR_OF = {
    "United States": COLOR_NAMED["blue"],
    "China": COLOR_NAMED["red"],
    "World": COLOR_NAMED["gray"],
    "exports": COLOR_NAMED["mauve"],
    "imports": COLOR_NAMED["orange"],
    "balance": COLOR_NAMED["indigo"],
}
# Stacked in this order, the MFN duty lowest. A Chinese layer has the color of the American
# one that it retaliates against, where that is free.
LAYERS_OF = {
    country: tuple(row.layer for row in layers() if row.country == country)
    for country in ("United States", "China")
}
LAYER_COLOR = {row.layer: COLOR_NAMED[row.color] for row in layers()}
LAYER_NAME = {row.layer: row.name for row in layers()}
LAYER_GLOSS = {row.layer: row.gloss for row in layers()}
MUTED = COLOR_NAMED["gray"]
PAGE_COLOR = {"light": "#ffffff", "dark": "#171614"}
TEXT_COLOR = {"light": "#31333f", "dark": "#e6e9ee"}
# letters on a tile, by the tile
LETTER_COLOR = {"pale": "#111111", "strong": "#ffffff"}
DASH_OF = {"in force": "solid", "unverified": "dot", "scheduled": "dash"}
# pattern and opacity of a span, symbol of a point: shape shows the state, not color alone
PATTERN_OF = {
    "in force": ("", 1.0),
    "suspended": ("/", 0.9),
    "ended": ("", 0.38),
    "struck down": ("x", 0.7),
    "unverified": (".", 0.6),
}
SYMBOL_OF = {
    "scheduled": "triangle-right-open",
    "announced only": "x-thin-open",
    "event": "diamond",
}
FONT = "Source Sans, sans-serif"

pio.templates["tariffs"] = go.layout.Template(
    layout={
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13},
        "margin": {"l": 8, "r": 12, "t": 20, "b": 8},
        "xaxis": {"automargin": True, "showgrid": False, "zeroline": False},
        "yaxis": {"automargin": True, "zeroline": True},
        "legend": {"orientation": "h", "y": -0.12, "yanchor": "top", "x": 0, "xanchor": "left"},
        "hovermode": "x unified",
        "dragmode": False,
        "separators": ".,",
    }
)
pio.templates.default = "tariffs"


def finish(
    figure: go.Figure, title: str, unit: str, *, dark: bool = False, alt: str = ""
) -> go.Figure:
    """The last call of each figure: colors, hover boxes; title, unit and alt kept in meta.

    alt: words for those who do not see the figure; without it they are made from the series.
    """
    look = "dark" if dark else "light"
    text, back = TEXT_COLOR[look], PAGE_COLOR[look]
    grid = "#3a3834" if dark else "#e3e6ea"
    figure.update_layout(
        font={"color": text},
        hoverlabel={"bgcolor": back, "font": {"color": text}},
        meta={"title": title, "unit": unit, "alt": alt},
    )
    plain_hover(figure)
    figure.update_xaxes(gridcolor=grid, linecolor=grid, zerolinecolor=grid)
    figure.update_yaxes(gridcolor=grid, linecolor=grid, zerolinecolor=grid)
    return figure


def mark_scheduled(figure: go.Figure, first_day: date, last_day: date) -> None:
    """Shade what lies after the last day on which the law was checked."""
    figure.add_vrect(
        x0=first_day, x1=last_day, fillcolor=COLOR_NAMED["gray"], opacity=0.18, line_width=0
    )
    figure.add_annotation(
        x=last_day, y=1, yref="paper", text="after our last check", showarrow=False,
        xanchor="right", yanchor="bottom", font={"size": 11},
    )  # fmt: skip


def names_above(figure: go.Figure, names: pd.Series, length: int = 46, rise: int = 9) -> None:
    """Name each sideways bar above it, from the left edge, so that a phone has room for both.

    names: the categories of the y axis, the top one first; cut at `length` letters.
    rise: pixels from the middle of the category to its name.
    """
    figure.update_yaxes(_category_axis(names))
    labels = _names(names, length, rise)
    figure.update_layout(annotations=[*figure.layout.annotations, *labels])


def named_above(names: pd.Series, length: int = 46, rise: int = 9) -> dict[str, Any]:
    """The same as layout of a new figure, for one that must be drawn fast."""
    return {"yaxis": _category_axis(names), "annotations": _names(names, length, rise)}


def _category_axis(names: pd.Series) -> dict[str, Any]:
    return {
        "type": "category", "categoryorder": "array", "categoryarray": list(names)[::-1],
        "range": [-0.5, len(names) - 0.4], "showticklabels": False, "showgrid": False,
    }  # fmt: skip


def _names(names: pd.Series, length: int, rise: int) -> list[dict[str, Any]]:
    return [
        {
            "x": 0, "xref": "paper", "xanchor": "left", "y": name, "yanchor": "bottom",
            "yshift": rise, "text": shorten(name, length), "showarrow": False, "align": "left",
            "font": {"size": 12},
        }
        for name in names
    ]  # fmt: skip


def shades(color: str, count: int, dark: bool) -> list[str]:
    """A color and `count - 1` paler ones, toward the color of the page."""
    back = PAGE_COLOR["dark" if dark else "light"]
    return [_mixed(color, back, 0.75 * place / max(count, 2)) for place in range(count)]


def _mixed(color: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(color[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def dollar_axis(figure: go.Figure, low: float, high: float, axis: str = "y") -> None:
    """Ticks in round dollars from low to high on one axis."""
    if pd.isna(low) or pd.isna(high):
        return
    span = max(high, 0) - min(low, 0)
    raw = span / (5 if axis == "y" else 4) if span else 1.0
    power = 10 ** math.floor(math.log10(raw))
    step = next(power * times for times in (1, 2, 2.5, 5, 10) if power * times >= raw)
    first, last = math.floor(min(low, 0) / step), math.ceil(max(high, 0) / step)
    values = [place * step for place in range(first, last + 1)]
    update = figure.update_yaxes if axis == "y" else figure.update_xaxes
    update(tickvals=values, ticktext=[_tick(value) for value in values])


def _tick(value: float) -> str:
    text = dollar_text(value) if value else "$0"
    return text.replace(".00T", "T").replace(".0B", "B").replace(".0M", "M").replace(".0K", "K")
