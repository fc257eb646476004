"""What each country leaves out of its added duties."""

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.theme import (
    COLOR_OF,
    LAYER_COLOR,
    dollar_axis,
    dollar_text,
    dollar_texts,
    finish,
    names_above,
)  # fmt: skip

LEFT_OUT = {
    "United States": "Chinese goods that the United States leaves out",
    "China": "US goods that China leaves out",
}
# A programme has the color of the duty that it leaves goods out of.
PROGRAMMES = {
    "ieepa_reciprocal": ("Reciprocal duty's list", LAYER_COLOR["ieepa_reciprocal"], "solid"),
    "section_122": ("Section 122's list", LAYER_COLOR["section_122"], "solid"),
    "section_301_forced_labor": (
        "Forced-labor duty's list", LAYER_COLOR["section_301_forced_labor"], "solid",
    ),
    "section_301_exclusions": ("Section 301 exclusions", LAYER_COLOR["section_301"], "solid"),
    "retaliation_301_exclusions": (
        "Published exclusions", LAYER_COLOR["retaliation_301"], "solid",
    ),
    "vehicles_suspended": ("Vehicles suspended", LAYER_COLOR["retaliation_301"], "dot"),
}  # fmt: skip


def exempt_bars(rows: pd.DataFrame, importer: str, dark: bool) -> Figure:
    """Trade of each instrument; hatched where only a description or a use tells the goods.

    rows: columns instrument, scope, valid_before, trade_usd, share_pct, is_upper_bound.
    """
    names = _names(rows)
    values = zip(rows["trade_usd"], rows["share_pct"], rows["is_upper_bound"], strict=True)
    texts = [
        f"{'at most ' if bound else ''}{dollar_text(value)}, {_percent(share)}"
        for value, share, bound in values
    ]
    figure = Figure(
        Bar(
            y=names,
            x=rows["trade_usd"],
            orientation="h",
            name="Trade of 2024",
            marker={
                "color": COLOR_OF[importer],
                "opacity": rows["is_upper_bound"].map({True: 0.5, False: 1.0}),
                "pattern": {"shape": rows["is_upper_bound"].map({True: "/", False: ""})},
            },
            text=texts,
            textposition="outside",
            cliponaxis=False,
            customdata=texts,
            hovertemplate="%{y}<br>%{customdata}<extra></extra>",
            showlegend=False,
        )
    )
    figure.update_layout(
        height=100 + 48 * max(len(rows), 3), hovermode="closest", bargap=0.62, barcornerradius=2
    )
    names_above(figure, names, 60)
    if len(rows):
        high = rows["trade_usd"].max()
        dollar_axis(figure, 0, high, axis="x")
        figure.update_xaxes(range=[0, 1.5 * high])
    return finish(
        figure, LEFT_OUT[importer], "US dollars of 2024 trade and percent of imports", dark=dark
    )


def exempt_steps(rows: pd.DataFrame, importer: str, last_day: pd.Timestamp, dark: bool) -> Figure:
    """Share of imports that each programme leaves out, as steps, and that any of them does.

    rows: columns measure (or any), valid_from, valid_before, exempt_pct, at_most_pct.
    """
    figure = Figure()
    for measure, (name, color, dash) in PROGRAMMES.items():
        _steps(figure, rows, measure, "exempt_pct", last_day, name, color, dash, 2)
    color = COLOR_OF[importer]
    _steps(figure, rows, "any", "exempt_pct", last_day, "Any of them", color, "solid", 3)
    _steps(
        figure, rows, "any", "at_most_pct", last_day, "Any, with described goods", color, "dash", 2
    )
    figure.update_yaxes(ticksuffix="%", rangemode="tozero")
    return finish(
        figure,
        f"{LEFT_OUT[importer]}, over time",
        "Percent of imports from the other country, trade of 2024",
        dark=dark,
    )


def waiver_bars(rows: pd.DataFrame, dark: bool) -> Figure:
    """Trade of the goods that the press reports on China's unpublished list.

    rows: columns code_prefix, goods, trade_usd.
    """
    names = rows["code_prefix"] + " " + rows["goods"]
    figure = Figure(
        Bar(
            y=names,
            x=rows["trade_usd"],
            orientation="h",
            name="Trade of 2024",
            marker={"color": COLOR_OF["China"], "opacity": 0.5, "pattern": {"shape": "."}},
            text=dollar_texts(rows["trade_usd"]),
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}<br>%{text}<extra></extra>",
            showlegend=False,
        )
    )
    figure.update_layout(height=100 + 48 * max(len(rows), 3), hovermode="closest", bargap=0.62)
    names_above(figure, names, 60)
    if len(rows):
        dollar_axis(figure, 0, rows["trade_usd"].max(), axis="x")
        figure.update_xaxes(range=[0, 1.3 * rows["trade_usd"].max()])
    return finish(
        figure, "Goods named by the press on China's unpublished list",
        "US dollars of 2024 trade in the whole lines; never confirmed", dark=dark,
    )  # fmt: skip


def _percent(share: float) -> str:
    return f"{share:.1f}%" if share >= 0.05 else "under 0.1%"


def _names(rows: pd.DataFrame) -> pd.Series:
    """One name a row: the instrument, with what tells it from another row of the same name."""
    names = rows["instrument"].copy()
    bound = rows["is_upper_bound"]
    names[bound] += ", " + rows.loc[bound, "scope"].map(
        {"part of line": "described goods", "condition of use": "for that use only"}
    )
    ends = rows["valid_before"] - pd.Timedelta(days=1)
    for told in (
        " since " + rows["valid_from"].dt.strftime("%b %-d, %Y"),
        " to " + ends.dt.strftime("%b %-d, %Y").fillna("no named day"),
    ):
        names = names + told.where(told.groupby(names).transform("nunique") > 1, "")
    return names


def _steps(
    figure: Figure,
    rows: pd.DataFrame,
    measure: str,
    column: str,
    last_day: pd.Timestamp,
    name: str,
    color: str,
    dash: str,
    width: float,
) -> None:
    own = rows[rows["measure"] == measure]
    if own.empty:
        return
    days, values = list(own["valid_from"]), list(own[column])
    if values[-1] > 0:
        days, values = [*days, last_day], [*values, values[-1]]
    figure.add_trace(
        Scatter(
            x=days,
            y=values,
            name=name,
            mode="lines",
            line={"shape": "hv", "width": width, "color": color, "dash": dash},
            hovertemplate="%{y:.1f}%",
        )
    )
