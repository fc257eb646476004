"""Rates of duty as steps."""

from itertools import product

import pandas as pd
from plotly.graph_objects import Figure, Scatter

from charts.theme import COLOR_OF, DASH_OF, finish, mark_scheduled

DIRECTION = {
    "United States": "US tariffs on Chinese goods",
    "China": "Chinese tariffs on US goods",
}


def across_the_board_steps(steps: pd.DataFrame, acts: pd.DataFrame, dark: bool) -> Figure:
    """Both countries' duties on all goods of the other, as steps, with the acts that moved them.

    steps: columns importer, kind (in force, unverified, scheduled), day, rate_pct.
    acts: columns importer, day, rate_pct, because, one row an act.
    """
    figure = Figure()
    for importer, kind in product(DIRECTION, DASH_OF):
        corners = steps[(steps["importer"] == importer) & (steps["kind"] == kind)]
        if corners.empty:
            continue
        sure = kind == "in force"
        figure.add_trace(
            Scatter(
                x=corners["day"],
                y=corners["rate_pct"],
                name=DIRECTION[importer] + ("" if sure else f", {kind}"),
                mode="lines",
                line={
                    "shape": "hv",
                    "width": 2.5 if sure else 2,
                    "color": COLOR_OF[importer],
                    "dash": DASH_OF[kind],
                },
                showlegend=sure,
                hovertemplate="%{y:.4~g}%",
            )
        )
    for importer in DIRECTION:
        moves = acts[acts["importer"] == importer]
        figure.add_trace(
            Scatter(
                x=moves["day"],
                y=moves["rate_pct"],
                mode="markers",
                marker={"size": 8, "color": COLOR_OF[importer]},
                customdata=moves[["because"]],
                name=f"Acts of {importer}",
                showlegend=False,
                hovertemplate="%{customdata[0]}<extra></extra>",
            )
        )
    unsure = steps.loc[steps["kind"] != "in force", "day"]
    if len(unsure):
        mark_scheduled(figure, unsure.min(), unsure.max())
    figure.update_yaxes(ticksuffix="%", rangemode="tozero")
    return finish(
        figure,
        "What the US and China charge on all of each other's goods",
        "Percent of customs value, without MFN duty, product-specific tariffs and exemptions",
        dark=dark,
    )
