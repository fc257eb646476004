"""Figures for one tariff on a day, from low to high."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Figure, Scatter

from charts.theme import COLOR_NAMED, COLOR_OF, MUTED, finish, names_above
from words.numbers import TARIFF, figure_name
from words.rows import each

KINDS = {
    "ours": ("Ours", "circle"),
    "collected": ("Collected", "square"),
    "published": ("Published by others", "diamond"),
}
ALL = "All on one line"
ROW = 42  # pixels


def number_line(rows: pd.DataFrame, importer: str, day: date, dark: bool) -> Figure:
    """Every figure as a dot: all on one line on top, then each on its own, named above it.

    rows: columns kind, name, vintage, first_day, last_day, rate_pct, is_same_time of which_number,
    the lowest first. An open dot is a figure for another time.
    """
    names = unique([figure_name(row) for row in each(rows)])
    placed = rows.assign(label=names)
    highest = 1.18 * max(rows["rate_pct"].max(), 1)
    figure = Figure()
    for kind, (said, symbol) in KINDS.items():
        part = placed[placed["kind"] == kind]
        if part.empty:
            continue
        shapes = [symbol if same else f"{symbol}-open" for same in part["is_same_time"]]
        look = {"symbol": shapes, "size": 11, "color": _color(kind, importer)}
        texts = part["rate_pct"].map("{:.1f}%".format)
        places = [
            "middle left" if rate > 0.8 * highest else "middle right" for rate in part["rate_pct"]
        ]
        figure.add_scatter(
            x=part["rate_pct"], y=[ALL] * len(part), mode="markers", marker=look | {"opacity": 0.8},
            showlegend=False, legendgroup=kind, customdata=part["label"],
            hovertemplate="%{customdata}: %{x:.1f}%<extra></extra>",
        )  # fmt: skip
        figure.add_trace(
            Scatter(
                x=part["rate_pct"], y=part["label"], orientation="h", mode="markers+text",
                name=said, legendgroup=kind, marker=look, text=texts, textposition=places,
                cliponaxis=False, hovertemplate="%{y}: %{x:.1f}%<extra></extra>",
            )
        )  # fmt: skip
    figure.update_xaxes(range=[0, highest], ticksuffix="%", showgrid=True)
    figure.update_layout(
        height=130 + ROW * (len(rows) + 1), hovermode="closest", margin={"t": 30, "b": 30}
    )
    names_above(figure, pd.Series([ALL, *names]), length=58, rise=7)
    tariff = TARIFF[importer].removeprefix("the ")
    return finish(
        figure,
        f"Every figure for the {tariff}, {day:%B %-d, %Y}",
        "Percent of import value, from low to high"
        + ("" if rows["is_same_time"].all() else "; open: another time"),
        dark=dark,
    )


def unique(names: list[str]) -> list[str]:
    """The names, with a space more where one repeats, since each is a place on an axis."""
    return [name + " " * names[:place].count(name) for place, name in enumerate(names)]


def _color(kind: str, importer: str) -> str:
    return {"ours": COLOR_OF[importer], "collected": COLOR_NAMED["orange"]}.get(kind, MUTED)
