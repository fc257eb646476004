"""Exclusions from Section 301 since 2018: rounds, and items in force by day."""

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.theme import LAYER_COLOR, finish, names_above

COLOR = LAYER_COLOR["section_301"]
STATES = {
    "items_in_force": ("In force", 1.0, ""),
    "items_extended": ("Extended, since ended", 0.6, "/"),
    "items_expired": ("Expired", 0.3, "."),
}


def exclusion_bars(rows: pd.DataFrame, day: pd.Timestamp, dark: bool) -> Figure:
    """Items of each round by what became of them.

    rows: columns round, items_in_force, items_extended, items_expired.
    """
    names = rows["round"].str.slice(0, 1).str.upper() + rows["round"].str.slice(1)
    figure = Figure(
        [
            Bar(
                y=names,
                x=rows[column],
                orientation="h",
                name=name,
                marker={"color": COLOR, "opacity": opacity, "pattern": {"shape": pattern}},
                hovertemplate=f"%{{y}}<br>{name}: %{{x:,}}<extra></extra>",
            )
            for column, (name, opacity, pattern) in STATES.items()
        ]
    )
    figure.update_layout(
        barmode="stack", bargap=0.62, hovermode="closest", height=150 + 48 * max(len(rows), 3)
    )
    names_above(figure, names, 60)
    title = f"US exclusions from Section 301 by round, on {day:%B %-d, %Y}"
    return finish(figure, title, "Items; rounds overlap and do not add up", dark=dark)


def exclusion_steps(rows: pd.DataFrame, last_day: pd.Timestamp, dark: bool) -> Figure:
    """Items in force by day, drawn to the last day.

    rows: columns valid_from, items, number_count.
    """
    end = pd.Series([last_day], dtype=rows["valid_from"].dtype)
    figure = Figure(
        Scatter(
            x=pd.concat([rows["valid_from"], end], ignore_index=True),
            y=pd.concat([rows["items"], rows["items"].tail(1)], ignore_index=True),
            mode="lines",
            line={"color": COLOR, "shape": "hv", "width": 2},
            fill="tozeroy",
            name="Items in force",
            hovertemplate="%{y:,} items<extra></extra>",
            showlegend=False,
        )
    )
    figure.update_yaxes(rangemode="tozero", tickformat=",")
    return finish(figure, "US exclusions from Section 301 in force", "Items", dark=dark)
