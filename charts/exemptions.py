"""What each country exempts from its added duties."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter
from plotly.subplots import make_subplots

from charts.theme import COLOR_OF, LAYER_COLOR, dollar_axis, finish, names_above
from words.text import dollar_text, dollar_texts, percent_text

LEFT_OUT = {
    "United States": "Chinese goods the US exempts from added duties",
    "China": "US goods China exempts from added duties",
}
# A program has the color of the duty that it exempts goods from.
PROGRAMS = {
    "ieepa_reciprocal": (
        "Exempt from the reciprocal duty", LAYER_COLOR["ieepa_reciprocal"], "solid",
    ),
    "section_122": ("Exempt from Section 122", LAYER_COLOR["section_122"], "solid"),
    "section_301_forced_labor": (
        "Exempt from the forced-labor duty", LAYER_COLOR["section_301_forced_labor"], "solid",
    ),
    "section_301_exclusions": ("Section 301 exclusions", LAYER_COLOR["section_301"], "solid"),
    "retaliation_301_exclusions": (
        "Published exclusions", LAYER_COLOR["retaliation_301"], "solid",
    ),
    "vehicles_suspended": ("Suspended duties on vehicles", LAYER_COLOR["retaliation_301"], "dot"),
}  # fmt: skip


def exempt_bars(rows: pd.DataFrame, importer: str, day: date, dark: bool) -> Figure:
    """Trade of each instrument; hatched where no tariff code isolates the goods.

    rows: columns instrument, scope, valid_before, trade_usd, share_pct, is_upper_bound.
    """
    names = _names(rows)
    values = zip(rows["trade_usd"], rows["share_pct"], rows["is_upper_bound"], strict=True)
    texts = [
        f"{'up to ' if bound else ''}{dollar_text(value)}, {percent_text(share)}"
        for value, share, bound in values
    ]
    figure = Figure(
        Bar(
            y=names,
            x=rows["trade_usd"],
            orientation="h",
            name="2024 trade",
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
        figure,
        f"{LEFT_OUT[importer]}, {day:%B %-d, %Y}",
        "US dollars of 2024 trade and percent of imports",
        dark=dark,
    )


def exempt_steps(
    rows: pd.DataFrame, first_day: pd.Timestamp, last_day: pd.Timestamp, dark: bool
) -> Figure:
    """Share of imports exempt under each program and under any of them, a panel a country.

    rows: columns importer, measure (or any), valid_from, exempt_pct, at_most_pct.
    """
    sides = list(dict.fromkeys(rows["importer"]))
    figure = make_subplots(
        rows=max(len(sides), 1), cols=1, shared_xaxes=True, vertical_spacing=0.14,
        subplot_titles=[LEFT_OUT[importer] for importer in sides],
    )  # fmt: skip
    for panel, importer in enumerate(sides, start=1):
        own = rows[rows["importer"] == importer]
        for measure, (name, color, dash) in PROGRAMS.items():
            line = {"color": color, "dash": dash, "width": 2}
            _steps(figure, panel, own, measure, "exempt_pct", last_day, name, line)
        line = {"color": LAYER_COLOR["retaliation_301"], "dash": "dash", "width": 2}
        _steps(
            figure, panel, own, "waivers", "at_most_pct", last_day,
            "Waivers, if all were granted", line,
        )  # fmt: skip
        line = {"color": COLOR_OF[importer], "dash": "solid", "width": 3}
        _steps(
            figure, panel, own, "any", "exempt_pct", last_day, f"{importer}: any exemption", line
        )
        line = {"color": COLOR_OF[importer], "dash": "dash", "width": 2}
        name = f"{importer}: upper limit"
        _steps(figure, panel, own, "any", "at_most_pct", last_day, name, line)
    figure.update_yaxes(ticksuffix="%", rangemode="tozero")
    figure.update_xaxes(range=[first_day, last_day])
    figure.update_annotations(x=0, xanchor="left", font={"size": 13})
    figure.update_layout(height=180 + 240 * max(len(sides), 1), legend={"y": -0.09})
    return finish(
        figure,
        "Share of US-China trade exempt from added duties",
        "Percent of imports from the other country, 2024 trade",
        dark=dark,
    )


def waiver_bars(rows: pd.DataFrame, dark: bool) -> Figure:
    """Trade in the goods that the press places on China's unpublished list.

    rows: columns code_prefix, goods, trade_usd.
    """
    names = rows["code_prefix"] + " " + rows["goods"]
    figure = Figure(
        Bar(
            y=names,
            x=rows["trade_usd"],
            orientation="h",
            name="2024 trade",
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
        figure, "US goods on China's unpublished exemption list, as reported",
        "US dollars of 2024 trade in whole tariff lines; China never confirmed the list", dark=dark,
    )  # fmt: skip


def _names(rows: pd.DataFrame) -> pd.Series:
    """One name a row: the instrument, with what sets it apart from a row of the same name."""
    names = rows["instrument"].copy()
    bound = rows["is_upper_bound"]
    names[bound] += ", " + rows.loc[bound, "scope"].map(
        {
            "part of line": "described goods",
            "condition of use": "for one use only",
            "on application": "if all were granted",
        }
    )
    ends = rows["valid_before"] - pd.Timedelta(days=1)
    for told in (
        " since " + rows["valid_from"].dt.strftime("%b %-d, %Y"),
        " to " + ends.dt.strftime("%b %-d, %Y").fillna("no end date"),
    ):
        names = names + told.where(told.groupby(names).transform("nunique") > 1, "")
    return names


def _steps(
    figure: Figure,
    panel: int,
    rows: pd.DataFrame,
    measure: str,
    column: str,
    last_day: pd.Timestamp,
    name: str,
    line: dict,
) -> None:
    own = rows[rows["measure"] == measure]
    if own.empty:
        return
    days, values = list(own["valid_from"]), list(own[column])
    if values[-1] > 0:
        days, values = [*days, last_day], [*values, values[-1]]
    figure.add_trace(
        Scatter(
            x=days, y=values, name=name, mode="lines", line=line | {"shape": "hv"},
            hovertemplate="%{y:.1f}%",
        ),
        row=panel,
        col=1,
    )  # fmt: skip
