"""The most traded tariff lines that pay one rate."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Bar, Figure

from charts.theme import COLOR_OF, dollar_axis, finish, names_above
from words.text import dollar_texts, on_product

SHOWN = 10
GOODS = {"United States": "Chinese goods", "China": "US goods"}
PAID_IN = {"United States": "the United States", "China": "China"}


def lines_at_rate_bars(
    rows: pd.DataFrame, importer: str, rate: str, day: date, product: str, dark: bool
) -> Figure:
    """The ten most traded lines as bars of trade, the largest on top.

    rows: columns line, description, trade_usd, rate_pct, sorted by trade. rate: as people write it.
    """
    top = rows.head(SHOWN)
    names = top["line"] + " " + line_names(top["description"])
    figure = Figure(
        Bar(
            y=names,
            x=top["trade_usd"],
            orientation="h",
            name="2024 trade",
            marker={"color": COLOR_OF[importer]},
            text=dollar_texts(top["trade_usd"]),
            textposition="outside",
            textfont={"size": 11},
            cliponaxis=False,
            customdata=list(
                zip(
                    dollar_texts(top["trade_usd"]), top["description"], top["rate_pct"], strict=True
                )
            ),
            hovertemplate="%{y}<br>%{customdata[1]}<br>2024 trade: %{customdata[0]}<br>"
            "Every duty: %{customdata[2]:.4~g}%<extra></extra>",
            showlegend=False,
        )
    )
    figure.update_layout(
        height=100 + 44 * max(len(top), 3), hovermode="closest", bargap=0.55, barcornerradius=2
    )
    dollar_axis(figure, 0, top["trade_usd"].max(), axis="x")
    figure.update_xaxes(range=[0, 1.2 * (top["trade_usd"].max() or 1)])
    names_above(figure, names)
    title = (
        f"Largest {GOODS[importer]} at {rate}% in {PAID_IN[importer]}, "
        f"{day:%B %-d, %Y}{on_product(product)}"
    )
    return finish(figure, title, "US dollars of 2024 trade, by tariff line", dark=dark)


def line_names(descriptions: pd.Series) -> pd.Series:
    """The last part of each official text, or the first where the last says little."""
    parts = descriptions.str.split(" > ")
    return parts.str[-1].where(parts.str[-1].str.len() > 16, parts.str[0])
