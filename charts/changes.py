"""What moved between two days."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.lines import line_names
from charts.theme import COLOR_OF, LAYER_COLOR, LAYER_NAME, finish, names_above
from words.text import dollar_texts, on_product

CHARGED = {"United States": "US tariff on Chinese goods", "China": "Chinese tariff on US goods"}
SHOWN = 8
TOTAL = "All duties"


def layer_changes(rows: pd.DataFrame, importer: str, first: date, last: date, dark: bool) -> Figure:
    """Each layer's average before (open) and after (filled), the total on top.

    rows: columns layer, before_pct, after_pct, lines_changed, trade_changed_usd.
    """
    names = rows["layer"].map(LAYER_NAME | {"total": TOTAL})
    colors = rows["layer"].map(LAYER_COLOR | {"total": COLOR_OF[importer]})
    figure = _before_and_after(rows, names, colors)
    title = f"Average {CHARGED[importer]} by layer"
    return finish(figure, title, _unit(first, last), dark=dark, alt=_alt(title, rows, names))


def group_changes(
    rows: pd.DataFrame, importer: str, product: str, first: date, last: date, dark: bool
) -> Figure:
    """Each group's average before (open) and after (filled), largest rise on top.

    rows: columns label, before_pct, after_pct, trade_usd.
    """
    colors = pd.Series(COLOR_OF[importer], index=rows.index)
    figure = _before_and_after(rows, rows["label"], colors)
    title = f"Average {CHARGED[importer]} by group{on_product(product)}"
    alt = _alt(title, rows, rows["label"])
    return finish(figure, title, _unit(first, last), dark=dark, alt=alt)


def risers_and_fallers(
    rows: pd.DataFrame, importer: str, first: date, last: date, dark: bool
) -> Figure:
    """The lines that rose and fell most, rises on top.

    rows: columns line, description, before_pct, after_pct, change_points, trade_usd, sorted
    from rise to fall; of equal changes the one with most trade first.
    """
    rises = rows[rows["change_points"] > 0].nsmallest(SHOWN, "place")
    falls = rows[rows["change_points"] < 0].nsmallest(SHOWN, "place")[::-1]
    shown = pd.concat([rises, falls])
    names = shown["line"] + " " + line_names(shown["description"])
    figure = Figure(
        Bar(
            y=names,
            x=shown["change_points"],
            orientation="h",
            name="Change",
            marker={"color": COLOR_OF[importer]},
            text=[f"{change:+.4g}".replace("-", "−") for change in shown["change_points"]],
            textposition="outside",
            cliponaxis=False,
            customdata=list(
                zip(
                    shown["before_pct"],
                    shown["after_pct"],
                    dollar_texts(shown["trade_usd"]),
                    strict=True,
                )
            ),
            hovertemplate="%{y}<br>%{customdata[0]:.4~g}% to %{customdata[1]:.4~g}%, "
            "%{customdata[2]} of 2024 trade<extra></extra>",
            showlegend=False,
        )
    )
    figure.update_layout(
        height=100 + 48 * max(len(shown), 3), hovermode="closest", bargap=0.55, barcornerradius=2
    )
    names_above(figure, names)
    if len(shown):
        low, high = min(shown["change_points"].min(), 0), max(shown["change_points"].max(), 0)
        room = 0.2 * (high - low)
        figure.update_xaxes(range=[low - room * (low < 0), high + room * (high > 0)])
    title = f"{CHARGED[importer]}: largest increases and decreases"
    return finish(figure, title, f"Percentage points, {_unit(first, last, short=True)}", dark=dark)


def _before_and_after(rows: pd.DataFrame, names: pd.Series, colors: pd.Series) -> Figure:
    figure = Figure(
        Scatter(
            x=[
                point
                for pair in zip(rows["before_pct"], rows["after_pct"], strict=True)
                for point in (*pair, None)
            ],
            y=[name for name in names for _ in range(3)],
            mode="lines",
            line={"color": COLOR_OF["World"], "width": 2},
            showlegend=False,
            hoverinfo="skip",
        )
    )
    falls = rows["after_pct"] < rows["before_pct"]
    sides = falls.map({True: "middle left", False: "middle right"})
    for name, column, symbol in (
        ("Before", "before_pct", "circle-open"),
        ("After", "after_pct", "circle"),
    ):
        figure.add_trace(
            Scatter(
                x=rows[column],
                y=names,
                name=name,
                mode="markers" if name == "Before" else "markers+text",
                marker={"size": 11, "symbol": symbol, "color": colors, "line": {"width": 2}},
                text=[f" {value:.1f}% " for value in rows["after_pct"]],
                textposition=sides,
                cliponaxis=False,
                hovertemplate="%{y}<br>" + name.lower() + " %{x:.4~g}%<extra></extra>",
            )
        )
    high = rows[["before_pct", "after_pct"]].max(axis=None)
    figure.update_xaxes(ticksuffix="%", range=[-0.16 * high, 1.16 * high] if high > 0 else [-1, 10])
    figure.update_layout(
        height=140 + 44 * max(len(rows), 3), hovermode="closest", legend={"y": -0.08}
    )
    names_above(figure, names, 60)
    return figure


def _alt(title: str, rows: pd.DataFrame, names: pd.Series) -> str:
    told = zip(names, rows["before_pct"], rows["after_pct"], strict=True)
    said = "; ".join(f"{name} {before:.1f} to {after:.1f}" for name, before, after in told)
    return f"{title}, percent before and after: {said}."


def _unit(first: date, last: date, *, short: bool = False) -> str:
    days = f"{first:%B %-d, %Y} to {last:%B %-d, %Y}"
    return days if short else f"Percent of customs value, weighted by 2024 trade, {days}"
