"""Duty charged under IEEPA."""

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.theme import COLOR_OF, LAYER_COLOR, dollar_axis, finish, names_above
from words.text import dollar_text, dollar_texts

AT_STAKE = LAYER_COLOR["ieepa_fentanyl"]
SHOWN = 14


def ieepa_at_stake_bars(rows: pd.DataFrame, name: str, dark: bool) -> Figure:
    """Duty under IEEPA by month with its range, before all duty of the month.

    rows: columns month, calculated_duty_usd, at_stake_usd, low_usd, high_usd.
    """
    band = _band(rows)
    figure = Figure(
        [
            Bar(
                x=rows["month"],
                y=rows["at_stake_usd"],
                name="Under IEEPA (estimate with range)",
                marker={"color": AT_STAKE},
                error_y={
                    "type": "data",
                    "symmetric": False,
                    "array": rows["high_usd"] - rows["at_stake_usd"],
                    "arrayminus": rows["at_stake_usd"] - rows["low_usd"],
                    "color": COLOR_OF["World"],
                    "thickness": 2,
                },
                customdata=band,
                hovertemplate="%{customdata}",
            ),
            Scatter(
                x=rows["month"],
                y=rows["calculated_duty_usd"],
                name="All calculated duty",
                mode="lines+markers",
                line={"color": COLOR_OF["imports"], "width": 2},
                customdata=dollar_texts(rows["calculated_duty_usd"]),
                hovertemplate="%{customdata}",
            ),
        ]
    )
    figure.update_layout(bargap=0.3)
    dollar_axis(figure, 0, rows[["calculated_duty_usd", "high_usd"]].max().max())
    total, span = dollar_text(rows["at_stake_usd"].sum()), _span(rows["month"])
    return finish(
        figure,
        f"US duty on {name.lower()} from China under IEEPA, {span}: about {total}",
        "US dollars a month, estimated. Thin lines: range of all methods",
        dark=dark,
    )


def ieepa_by_group_bars(rows: pd.DataFrame, dark: bool) -> Figure:
    """Duty under IEEPA by group of goods; hatched where the split is estimated.

    rows: columns label, at_stake_usd, low_usd, high_usd, is_split, first_month, last_month, the
    largest first.
    """
    top = rows.head(SHOWN)
    figure = Figure(
        Bar(
            y=top["label"],
            x=top["at_stake_usd"],
            orientation="h",
            name="Under IEEPA (estimate)",
            marker={
                "color": AT_STAKE,
                "pattern": {
                    "shape": top["is_split"].map({True: "/", False: ""}),
                    "fillmode": "overlay",
                    "size": 5,
                },
            },
            text=dollar_texts(top["at_stake_usd"]),
            textposition="outside",
            cliponaxis=False,
            customdata=_band(top),
            hovertemplate="%{y}<br>%{customdata}<extra></extra>",
            showlegend=False,
        )
    )
    figure.update_layout(
        height=90 + 46 * max(len(top), 3), hovermode="closest", bargap=0.55, barcornerradius=2
    )
    names_above(figure, top["label"])
    high = top["at_stake_usd"].max()
    dollar_axis(figure, 0, high, axis="x")
    figure.update_xaxes(range=[0, 1.2 * high])
    return finish(
        figure,
        f"US duty under IEEPA by group of Chinese goods, {_span(_months(top))}: "
        f"{dollar_text(top['at_stake_usd'].iloc[0])} on {_short(top['label'].iloc[0])}",
        "US dollars over all months of the IEEPA tariffs, estimated",
        dark=dark,
    )


def _months(rows: pd.DataFrame) -> pd.Series:
    return pd.concat([rows["first_month"], rows["last_month"]])


def _span(months: pd.Series) -> str:
    return f"{months.min():%B %Y} to {months.max():%B %Y}"


def _band(rows: pd.DataFrame) -> list[str]:
    said = (dollar_texts(rows[name]) for name in ("at_stake_usd", "low_usd", "high_usd"))
    return [f"{middle} ({low} to {high})" for middle, low, high in zip(*said, strict=True)]


def _short(label: str) -> str:
    kind, _, name = label.partition(". ")
    return f"{kind.lower()}, {name.partition(' and ')[0].partition(';')[0].lower()}"
