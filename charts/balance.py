"""Trade balances."""

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.theme import COLOR_OF, LETTER_COLOR, dollar_axis, finish
from words.text import dollar_texts

BASIS = {"census": "Census basis", "bop": "Balance-of-payments basis"}


def world_balance_with_china(balances: pd.DataFrame, dark: bool) -> Figure:
    """The US goods balance since 1960 and China's part in it.

    balances: columns year, world_bop_usd, china_census_usd, others_census_usd (US dollars).
    """
    census = balances.dropna(subset=["china_census_usd", "others_census_usd"])
    full = census["is_partial"].map({True: 0.55, False: 1.0})
    figure = Figure(
        [
            Bar(
                x=census["year"],
                y=census["china_census_usd"],
                name="China",
                marker={"color": COLOR_OF["China"], "opacity": full},
                customdata=dollar_texts(census["china_census_usd"]),
                hovertemplate="%{customdata}",
            ),
            Bar(
                x=census["year"],
                y=census["others_census_usd"],
                name="All other partners",
                marker={"color": COLOR_OF["World"], "opacity": full},
                customdata=dollar_texts(census["others_census_usd"]),
                hovertemplate="%{customdata}",
            ),
            Scatter(
                x=balances["year"],
                y=balances["world_bop_usd"],
                name="World, balance-of-payments basis",
                mode="lines",
                line={"color": COLOR_OF["United States"], "width": 2},
                customdata=dollar_texts(balances["world_bop_usd"]),
                hovertemplate="%{customdata}",
            ),
        ]
    )
    figure.update_layout(barmode="relative", bargap=0.15)
    dollar_axis(figure, balances[["world_bop_usd", "world_census_usd"]].min().min(), 0)
    return finish(
        figure, "US goods balance with the world and with China", "US dollars a year", dark=dark
    )


def china_in_deficit(balances: pd.DataFrame, years: list[int], dark: bool) -> Figure:
    """The US goods deficit of some years as bars, China's part first, in a small picture.

    balances: columns year, world_census_usd, china_census_usd, others_census_usd, china_share_pct.
    years: full years, the earliest at the top.
    """
    rows = balances.set_index("year").loc[years]
    names = [str(year) for year in years]
    shares = [f"{share:.0f}%" for share in rows["china_share_pct"]]
    totals = dollar_texts(-rows["world_census_usd"])
    figure = Figure(
        [
            Bar(
                y=names, x=-rows["china_census_usd"], name="China", orientation="h", text=shares,
                textposition="inside", insidetextanchor="start", textangle=0, constraintext="none",
                textfont={"color": LETTER_COLOR["strong"], "size": 12},
                marker={"color": COLOR_OF["China"]}, hovertemplate="%{text} with China",
            ),
            Bar(
                y=names, x=-rows["others_census_usd"], name="All other partners", orientation="h",
                text=totals, textposition="inside", insidetextanchor="end", textangle=0,
                constraintext="none", textfont={"color": LETTER_COLOR["pale"], "size": 12},
                marker={"color": COLOR_OF["World"]}, hovertemplate="%{text} in all",
            ),
        ]
    )  # fmt: skip
    figure.update_layout(
        barmode="stack", bargap=0.25, height=96, showlegend=False, hovermode="closest",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
    )  # fmt: skip
    figure.update_yaxes(type="category", autorange="reversed", showgrid=False)
    figure.update_xaxes(visible=False)
    return finish(
        figure,
        "US goods deficit, and the part of it with China",
        "US dollars a year, Census basis",
        dark=dark,
    )


def trade_and_balance(rows: pd.DataFrame, partner: str, when: str, dark: bool) -> Figure:
    """Exports, imports and balance of goods with one partner.

    rows: columns named by `when` (year or month), exports_usd, imports_usd, balance_usd and,
    for years, is_partial: a partial year is an open circle and a pale bar, off the line.
    """
    figure = Figure()
    partial = rows["is_partial"] if "is_partial" in rows else pd.Series(False, index=rows.index)
    for column, name in (("exports_usd", "Exports"), ("imports_usd", "Imports")):
        full, part = rows[~partial], rows[partial]
        color = COLOR_OF[name.lower()]
        figure.add_trace(
            Scatter(
                x=full[when],
                y=full[column],
                name=name,
                mode="lines",
                line={"color": color, "width": 2.5},
                customdata=dollar_texts(full[column]),
                hovertemplate="%{customdata}",
            )
        )
        figure.add_trace(
            Scatter(
                x=part[when],
                y=part[column],
                name=f"{name}, partial year",
                mode="markers",
                marker={"color": color, "size": 8, "symbol": "circle-open"},
                showlegend=False,
                customdata=dollar_texts(part[column]),
                hovertemplate="%{customdata}",
            )
        )
    figure.add_trace(
        Bar(
            x=rows[when],
            y=rows["balance_usd"],
            name="Balance",
            marker={"color": COLOR_OF["balance"], "opacity": partial.map({True: 0.5, False: 1.0})},
            customdata=dollar_texts(rows["balance_usd"]),
            hovertemplate="%{customdata}",
        )
    )
    columns = rows[["exports_usd", "imports_usd", "balance_usd"]]
    dollar_axis(figure, columns.min().min(), columns.max().max())
    return finish(figure, f"US goods trade with {partner}", f"US dollars a {when}", dark=dark)


def balance_by_partner_bars(
    rows: pd.DataFrame, first_year: int, last_year: int, dark: bool
) -> Figure:
    """Balances by partner in two years, the largest deficit on top.

    rows: columns partner_name, first_balance_usd, last_balance_usd.
    """
    ordered = rows.iloc[::-1]
    figure = Figure()
    for column, year, color in (
        ("first_balance_usd", first_year, COLOR_OF["World"]),
        ("last_balance_usd", last_year, COLOR_OF["balance"]),
    ):
        figure.add_trace(
            Bar(
                y=ordered["partner_name"],
                x=ordered[column],
                orientation="h",
                name=str(year),
                marker={"color": color},
                customdata=dollar_texts(ordered[column]),
                hovertemplate="%{customdata}",
            )
        )
    figure.update_layout(
        height=760, hovermode="y unified", legend={"traceorder": "reversed", "y": -0.06}
    )
    columns = rows[["first_balance_usd", "last_balance_usd"]]
    dollar_axis(figure, columns.min().min(), columns.max().max(), axis="x")
    return finish(
        figure,
        f"US goods balance by trading partner, {first_year} and {last_year}",
        "US dollars a year, Census basis",
        dark=dark,
    )
