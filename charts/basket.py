"""Duty on a basket, by layer."""

import pandas as pd
from plotly.graph_objects import Bar, Figure

from charts.rates import DIRECTION
from charts.theme import (
    LAYER_COLOR,
    LAYER_NAME,
    LAYERS_OF,
    TEXT_COLOR,
    dollar_axis,
    finish,
    names_above,
)
from words.text import dollar_texts


def basket_bars(rows: pd.DataFrame, importer: str, dark: bool) -> Figure:
    """Dollars of duty by layer, in the order in which layers are stacked.

    rows: columns layer, duty_usd.
    """
    order = [layer for layer in LAYERS_OF[importer] if layer in set(rows["layer"])]
    duties = rows.set_index("layer")["duty_usd"].reindex(order)
    names = pd.Series([LAYER_NAME[layer] for layer in order], dtype="str")
    figure = Figure(
        Bar(
            y=names,
            x=duties,
            orientation="h",
            marker={"color": [LAYER_COLOR[layer] for layer in order]},
            text=dollar_texts(duties),
            textposition="outside",
            textfont={"color": TEXT_COLOR["dark" if dark else "light"]},
            cliponaxis=False,
            hovertemplate="%{y}<br>%{text}<extra></extra>",
            name="Duty",
            showlegend=False,
        )
    )
    figure.update_layout(
        height=80 + 48 * max(len(order), 2), hovermode="closest", bargap=0.55, barcornerradius=2
    )
    names_above(figure, names)
    highest = max(duties.max(), 1) if len(duties) else 1
    dollar_axis(figure, 0, highest, axis="x")
    figure.update_xaxes(range=[0, 1.18 * highest])
    return finish(
        figure, f"Duty on the basket by layer: {DIRECTION[importer]}", "US dollars", dark=dark
    )
