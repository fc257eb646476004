"""Trade between the two countries."""

from collections.abc import Iterator

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.theme import COLOR_OF, dollar_axis, finish, names_above
from words.text import dollar_texts, product_words

FLOWS = {"export": "US exports to China", "import": "US imports from China"}
SHOWN = 8


def trade_both_ways_bars(rows: pd.DataFrame, product: str, dark: bool) -> Figure:
    """Exports and imports by year: hatched where estimated, pale where the year is not over.

    rows: columns flow, year, value_usd, is_estimated, is_partial.
    """
    figure = Figure()
    for flow, name in FLOWS.items():
        part = rows[rows["flow"] == flow]
        figure.add_trace(
            Bar(
                x=part["year"],
                y=part["value_usd"],
                name=name,
                marker={
                    "color": COLOR_OF[f"{flow}s"],
                    "opacity": part["is_partial"].map({True: 0.5, False: 1.0}),
                    "pattern": {
                        "shape": part["is_estimated"].map({True: "/", False: ""}),
                        "fillmode": "overlay",
                        "size": 5,
                    },
                },
                customdata=dollar_texts(part["value_usd"]),
                hovertemplate="%{customdata}",
            )
        )
    figure.update_layout(barmode="group", bargap=0.25)
    figure.update_xaxes(dtick=1 if rows["year"].nunique() < 9 else 2)
    dollar_axis(figure, 0, rows["value_usd"].max())
    return finish(
        figure, f"US-China trade in {product_words(product)}", "US dollars a year", dark=dark
    )


def trade_by_month_lines(rows: pd.DataFrame, product: str, dark: bool) -> Figure:
    """Exports and imports by month, a line for each basis.

    rows: columns flow, basis, month, value_usd.
    """
    figure = Figure()
    dash = {"imports for consumption": "dot"}
    for flow, basis, part in _lines(rows):
        regular = part.set_index("month")["value_usd"].asfreq("MS")
        figure.add_trace(
            Scatter(
                x=regular.index,
                y=regular,
                name=f"{FLOWS[flow]} ({basis})",
                mode="lines",
                connectgaps=False,
                line={"color": COLOR_OF[f"{flow}s"], "width": 2, "dash": dash.get(basis, "solid")},
                customdata=dollar_texts(regular),
                hovertemplate="%{customdata}",
            )
        )
    dollar_axis(figure, 0, rows["value_usd"].max())
    return finish(
        figure,
        f"US-China trade in {product_words(product)} by month",
        "US dollars a month",
        dark=dark,
    )


def china_share_lines(rows: pd.DataFrame, product: str, dark: bool) -> Figure:
    """China's part of US exports and imports by year; an open circle is a partial year.

    rows: columns flow, basis, year, share_pct, is_partial.
    """
    figure = Figure()
    for flow, basis, part in _lines(rows):
        figure.add_trace(
            Scatter(
                x=part["year"],
                y=part["share_pct"],
                name=f"{'Exports' if flow == 'export' else 'Imports'} ({basis})",
                mode="lines+markers",
                line={"color": COLOR_OF[f"{flow}s"], "width": 2},
                marker={
                    "size": 8,
                    "symbol": part["is_partial"].map({True: "circle-open", False: "circle"}),
                },
                hovertemplate="%{y:.1f}%",
            )
        )
    figure.update_yaxes(ticksuffix="%", rangemode="tozero")
    figure.update_xaxes(dtick=2)
    return finish(
        figure,
        f"China's share of US trade in {product_words(product)}",
        "Percent of value",
        dark=dark,
    )


def trade_change_bars(
    rows: pd.DataFrame, flow: str, first_year: int, last_year: int, dark: bool
) -> Figure:
    """The largest rises and falls between two years, rises on top.

    rows: columns label, change_usd, sorted from the largest rise to the largest fall.
    """
    rises = rows[rows["change_usd"] > 0].head(SHOWN)
    falls = rows[rows["change_usd"] < 0].tail(SHOWN)
    ordered = pd.concat([rises, falls])
    figure = Figure(
        Bar(
            y=ordered["label"],
            x=ordered["change_usd"],
            orientation="h",
            name=f"Change {first_year} to {last_year}",
            marker={"color": COLOR_OF[f"{flow}s"]},
            text=dollar_texts(ordered["change_usd"]),
            textposition="outside",
            cliponaxis=False,
            customdata=dollar_texts(ordered["change_usd"]),
            hovertemplate="%{y}<br>%{customdata}<extra></extra>",
            showlegend=False,
        )
    )
    figure.update_layout(
        height=100 + 48 * max(len(ordered), 3), hovermode="closest", bargap=0.55, barcornerradius=2
    )
    names_above(figure, ordered["label"])
    if len(ordered):
        low, high = min(ordered["change_usd"].min(), 0), max(ordered["change_usd"].max(), 0)
        dollar_axis(figure, low, high, axis="x")
        room = 0.24 * (high - low)
        figure.update_xaxes(range=[low - room * (low < 0), high + room * (high > 0)])
    return finish(
        figure,
        f"Largest changes in {FLOWS[flow]}, {first_year} to {last_year}",
        "Change in US dollars a year",
        dark=dark,
    )


def _lines(rows: pd.DataFrame) -> Iterator[tuple[str, str, pd.DataFrame]]:
    for flow, basis in rows[["flow", "basis"]].drop_duplicates().itertuples(index=False):
        yield flow, basis, rows[(rows["flow"] == flow) & (rows["basis"] == basis)]
