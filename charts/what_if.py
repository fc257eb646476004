"""A changed law beside the law: hatched, and titled as what it is."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
from plotly.graph_objects import Bar, Figure

from charts.rates import DIRECTION
from charts.theme import COLOR_OF, LAYER_NAME, MUTED, dollar_axis, finish, named_above
from words.days import long_day
from words.text import dollar_text, on_product, percent_text, shorten

LAW, SECOND_COLOR = "The law", MUTED
HATCH, OTHER_HATCH = "/", "x"
MOST = 25


def layer_bars(
    rows: pd.DataFrame,
    second: pd.DataFrame | None,
    importer: str,
    names: tuple[str, str],
    product: str,
    day: date,
    dark: bool,
) -> Figure:
    """One country's average by layer: the law, the changed law, and a second one if given.

    rows, second: columns layer, before_pct, after_pct, with the layer `total`.
    names: of the scenario and of the second one. day: of the law that is changed.
    """
    every = _in_order(rows, second, "after_pct")
    moving = (every.drop(columns="layer") != 0).any(axis=1) | (every["layer"] == "total")
    shown = every[moving]
    other = None if second is None else shown["after_pct_second"]
    labels = shown["layer"].map({**LAYER_NAME, "total": "Total"})
    figure = _beside(
        labels, shown["before_pct"], shown["after_pct"], other, importer, names, percent_text
    )
    _percent(figure)
    title = f"{DIRECTION[importer]} by layer{on_product(product)}"
    return _finished(
        figure,
        _shown(names, second),
        title,
        "Percent of customs value, weighted average",
        day,
        dark,
    )


def _in_order(rows: pd.DataFrame, second: pd.DataFrame | None, after: str) -> pd.DataFrame:
    """The layers in the order of charts, with the column `after` of the second scenario beside.

    A layer that one of the two does not have is not charged under it: 0.
    """
    every = rows if second is None else rows.merge(
        second[["layer", after]], on="layer", how="outer", suffixes=("", "_second")
    ).fillna(0)  # fmt: skip
    order = {layer: place for place, layer in enumerate([*LAYER_NAME, "total"])}
    return every.sort_values("layer", key=lambda layers: layers.map(order))


def group_bars(
    rows: pd.DataFrame,
    second: pd.DataFrame | None,
    importer: str,
    names: tuple[str, str],
    product: str,
    day: date,
    dark: bool,
) -> Figure:
    """One country's average by group of goods, the largest change on top.

    rows, second: columns product, label, before_pct, after_pct.
    """
    top = rows.head(MOST)
    other = None
    if second is not None:
        other = top["product"].map(second.set_index("product")["after_pct"])
    labels = top["label"].map(lambda text: shorten(text, 46))
    figure = _beside(
        labels, top["before_pct"], top["after_pct"], other, importer, names, percent_text
    )
    _percent(figure)
    title = f"{DIRECTION[importer]} by group{on_product(product)}"
    return _finished(
        figure,
        _shown(names, second),
        title,
        "Percent of customs value, weighted by 2024 trade",
        day,
        dark,
    )


def line_bars(
    rows: pd.DataFrame, importer: str, name: str, product: str, day: date, dark: bool
) -> Figure:
    """The lines whose duty on unchanged trade moves most, in dollars a year.

    rows: columns line, description, change_usd, before_pct, after_pct.
    """
    top = rows.head(MOST)
    labels = top["line"] + " " + top["description"].map(_last_words)
    figure = Figure(
        Bar(
            y=labels,
            x=top["change_usd"],
            orientation="h",
            name="Change in duty",
            marker={"color": COLOR_OF[importer], "pattern": {"shape": HATCH}},
            text=top["change_usd"].map(dollar_text),
            textposition="outside",
            cliponaxis=False,
            customdata=top[["before_pct", "after_pct"]],
            hovertemplate="%{y}: %{customdata[0]:.1f}% to %{customdata[1]:.1f}%, %{text}"
            "<extra></extra>",
            showlegend=False,
        ),
        _list(labels, 1),
    )
    _dollars(figure, top["change_usd"])
    title = f"{DIRECTION[importer]}, lines with the largest change{on_product(product)}"
    return _finished(
        figure,
        (name,),
        title,
        "US dollars of duty a year on unchanged 2024 trade, change",
        day,
        dark,
    )


def duty_bars(
    rows: pd.DataFrame,
    second: pd.DataFrame | None,
    importer: str,
    names: tuple[str, str],
    product: str,
    day: date,
    dark: bool,
) -> Figure:
    """Duty a year on unchanged trade by layer, the law and the changed law.

    rows, second: columns layer, duty_before_usd, duty_after_usd, with the layer `total`.
    """
    every = _in_order(rows, second, "duty_after_usd")
    figures = every.filter(like="duty_")
    shown = every[(figures != 0).any(axis=1) | (every["layer"] == "total")]
    other = None if second is None else shown["duty_after_usd_second"]
    labels = shown["layer"].map({**LAYER_NAME, "total": "Total"})
    before, after = shown["duty_before_usd"], shown["duty_after_usd"]
    figure = _beside(labels, before, after, other, importer, names, dollar_text)
    _dollars(figure, pd.concat([part for part in (before, after, other) if part is not None]))
    title = f"Duty a year, {DIRECTION[importer]}{on_product(product)}"
    return _finished(
        figure, _shown(names, second), title, "US dollars on unchanged 2024 trade", day, dark
    )


def _beside(
    labels: pd.Series,
    before: pd.Series,
    after: pd.Series,
    other: pd.Series | None,
    importer: str,
    names: tuple[str, str],
    written: Callable[[float], str],
) -> Figure:
    """A bar for the law, a hatched one for each scenario."""
    color = COLOR_OF[importer]
    series = [(LAW, before, color, ""), (names[0], after, color, HATCH)]
    if other is not None:
        series.append((names[1], other, SECOND_COLOR, OTHER_HATCH))
    return Figure(
        [
            Bar(
                y=labels,
                x=values,
                orientation="h",
                name=name if not shape else f"What if: {shorten(name, 34)}",
                marker={"color": fill, "pattern": {"shape": shape}},
                text=[written(value) if pd.notna(value) else "" for value in values],
                textposition="outside",
                textfont={"size": 11},
                constraintext="none",
                cliponaxis=False,
                hovertemplate="%{y}<br>"
                + (name if not shape else "What if")
                + ": %{text}<extra></extra>",
            )
            for name, values, fill, shape in reversed(series)
        ],
        _list(labels, len(series)),
    )


def _list(labels: pd.Series, bars: int) -> dict[str, Any]:
    """The layout of bars under each other, each with its name above."""
    band, count = 34 + 15 * bars, max(len(labels), 2)
    return {
        "height": 110 + band * count, "hovermode": "closest", "barmode": "group", "bargap": 0.5,
        "bargroupgap": 0.08, "legend": {"y": -34 / (band * count), "traceorder": "reversed"},
    } | named_above(labels, length=56, rise=3 + 7 * bars)  # fmt: skip


def _finished(
    figure: Figure, names: tuple[str, ...], title: str, unit: str, day: date, dark: bool
) -> Figure:
    """Each title begins with the scenarios; each unit has the day and says what is not the law."""
    named = " / ".join(names)
    said = f"{unit}, law of {long_day(day)}. Hatched: not the law"
    return finish(figure, f"What if: {named}. {title}", said, dark=dark)


def _shown(names: tuple[str, str], other: object) -> tuple[str, ...]:
    return names[:1] if other is None else names


def _percent(figure: Figure) -> None:
    values = [value for trace in figure.data for value in trace.x if pd.notna(value)]
    figure.update_xaxes(ticksuffix="%", range=[0, 1.2 * max([1.0, *values])])


def _dollars(figure: Figure, values: pd.Series) -> None:
    low, high = min([0.0, *values.dropna()]), max([0.0, *values.dropna()])
    if low == high:
        return
    dollar_axis(figure, low, high, axis="x")
    figure.update_xaxes(range=[1.3 * low, 1.3 * high], zeroline=True)


def _last_words(description: str) -> str:
    return shorten(", ".join(description.split(" > ")[-2:]), 48)
