"""Rates of product groups on a day: both countries side by side, and trade by its rate."""

from datetime import date
from textwrap import wrap

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter, Treemap

from charts.rates import DIRECTION
from charts.theme import COLOR_OF, LETTER_COLOR, PAGE_COLOR, finish, names_above, shades
from words.text import dollar_text, on_product, shorten

SHOWN = 25
BAND = 48  # pixels a part
NAMED_FROM = 0.01  # share of trade from which letters on a tile can be read
COLUMNS = {
    "United States": ("us_rate_pct", "us_second_pct", "us_imports_usd"),
    "China": ("china_rate_pct", "china_second_pct", "china_imports_usd"),
}
VALUE_OF_2024 = {
    "United States": "US imports in 2024, customs value",
    "China": "US exports in 2024, FAS value",
}


def rates_by_part_bars(
    rows: pd.DataFrame, product: str, day: date, second_day: date | None, dark: bool
) -> Figure:
    """Both countries' rates on the first parts of a product, the first row on top.

    A rate that does not exist is n/a in the name, never a bar of 0. A second day is a diamond, what
    Chinese importers with a waiver pay an upright stroke where it is lower.
    rows: columns product, label, us_rate_pct, china_rate_pct, china_with_waivers_pct,
    us_second_pct, china_second_pct, us_imports_usd, china_imports_usd.
    """
    top = rows.head(SHOWN)
    names = top.apply(_named, axis=1) if len(top) else top["label"]
    figure = Figure()
    upward = list(DIRECTION)[::-1]
    figure.add_traces([_bars(top, names, importer, day, bool(second_day)) for importer in upward])
    lower = top[top["china_with_waivers_pct"] < top["china_rate_pct"]]
    if len(lower):
        figure.add_trace(_strokes(lower, names[lower.index], day, dark))
    if second_day:
        figure.add_traces([_diamonds(top, names, importer, second_day) for importer in upward])
    figure.update_layout(
        height=110 + BAND * max(len(top), 1), hovermode="closest", barmode="group",
        scattermode="group", bargap=0.5, scattergap=0.5, bargroupgap=0.1, barcornerradius=2,
        clickmode="event+select",
        legend={"y": -36 / (BAND * max(len(top), 1)), "traceorder": "reversed"},
    )  # fmt: skip
    figure.update_xaxes(ticksuffix="%", range=[0, _widest(top)], showgrid=True)
    names_above(figure, names, rise=13)
    days = f"{day:%B %-d, %Y}" + (f" and {second_day:%B %-d, %Y}" if second_day else "")
    return finish(
        figure,
        f"US and Chinese tariffs on each other's goods, {days}{on_product(product)}",
        "Percent of customs value, average of each group",
        dark=dark,
    )


def trade_by_rate_treemap(
    rows: pd.DataFrame, importer: str, product: str, day: date, dark: bool
) -> Figure:
    """The imports of a country from the other as tiles, darker where the rate is higher.

    rows: columns product, label, and the rate and imports of the importer, as above.
    """
    rate, _, trade = COLUMNS[importer]
    drawn = rows[(rows[trade] > 0) & rows[rate].notna()].sort_values(trade, ascending=False)
    pairs = zip(drawn[trade], drawn[rate], strict=True)
    said = [f"{dollar_text(usd)}, {pct:.1f}%" for usd, pct in pairs]
    figure = Figure(
        Treemap(
            ids=drawn["product"],
            labels=drawn["label"].map(lambda text: "<br>".join(wrap(shorten(text, 60), 22))),
            parents=[""] * len(drawn),
            values=drawn[trade],
            text=said,
            texttemplate=(drawn[trade] >= NAMED_FROM * drawn[trade].sum())
            .map({True: "%{label}<br>%{text}", False: " "})
            .tolist(),
            textfont={"color": _inks(drawn[rate], dark)},
            customdata=drawn[["label"]],
            hovertemplate="%{customdata[0]}<br>%{text}<extra></extra>",
            tiling={"pad": 2},
            pathbar={"visible": False},
            root={"color": PAGE_COLOR["dark" if dark else "light"]},
            marker={
                "colors": drawn[rate],
                "colorscale": shades(COLOR_OF[importer], 5, dark)[::-1],
                "cmin": 0,
                "cmax": drawn[rate].max() or 1,
                "pad": {"t": 0, "l": 0, "r": 0, "b": 0},
                "colorbar": {
                    "orientation": "h", "y": -0.02, "yanchor": "top", "thickness": 12,
                    "ticksuffix": "%", "len": 0.6,
                },
            },
        )
    )  # fmt: skip
    figure.update_layout(height=460, hovermode="closest")
    title = f"{DIRECTION[importer]}, by size of trade, {day:%B %-d, %Y}{on_product(product)}"
    largest = "; ".join(f"{name}: {text}" for name, text in zip(drawn["label"], said, strict=True))
    return finish(
        figure,
        title,
        f"Area: {VALUE_OF_2024[importer]}. Color: tariff in percent of customs value",
        dark=dark,
        alt=f"{title}. From the largest: {largest[:1500] or 'nothing to draw'}.",
    )


def _inks(rates: pd.Series, dark: bool) -> list[str]:
    """Dark letters on the paler tiles of a light page, white ones on all others."""
    is_pale = (rates < 0.92 * (rates.max() or 1)) & (not dark)
    return is_pale.map({True: LETTER_COLOR["pale"], False: LETTER_COLOR["strong"]}).tolist()


def _widest(rows: pd.DataFrame) -> float:
    """The end of the axis: room right of the longest bar for its figure, on a phone too."""
    rates = rows[[rate for first, second, _ in COLUMNS.values() for rate in (first, second)]]
    highest = rates.max().max()
    return 1.16 * highest if highest > 0 else 1.0


def _named(row: pd.Series) -> str:
    missing = [who for who, (rate, _, _) in COLUMNS.items() if pd.isna(row[rate])]
    if not missing:
        return shorten(row["label"], 46)
    short = " and ".join(missing).replace("United States", "US")
    return f"{shorten(row['label'], 34)} ({short}: n/a)"


def _bars(rows: pd.DataFrame, names: pd.Series, importer: str, day: date, is_dated: bool) -> Bar:
    rate, _, trade = COLUMNS[importer]
    return Bar(
        y=names,
        x=rows[rate],
        orientation="h",
        name=DIRECTION[importer] + (f", {day:%B %-d, %Y}" if is_dated else ""),
        offsetgroup=importer,
        marker={"color": COLOR_OF[importer]},
        text=rows[rate].map("{:.1f}%".format).where(rows[rate].notna(), ""),
        textposition="outside",
        textfont={"size": 11},
        constraintext="none",
        cliponaxis=False,
        customdata=pd.DataFrame(
            {"product": rows["product"], "trade": rows[trade].map(dollar_text)}
        ),
        hovertemplate=f"%{{y}}<br>{DIRECTION[importer]}, {day:%B %-d, %Y}: %{{x:.2f}}%<br>"
        f"{VALUE_OF_2024[importer]}: %{{customdata[1]}}<extra></extra>",
    )


def _strokes(rows: pd.DataFrame, names: pd.Series, day: date, dark: bool) -> Scatter:
    return Scatter(
        y=names,
        x=rows["china_with_waivers_pct"],
        orientation="h",
        name="China, with a waiver",
        legendrank=1,
        offsetgroup="China",
        mode="markers",
        marker={
            "symbol": "line-ns", "size": 9,
            "line": {"width": 2.5, "color": LETTER_COLOR["strong" if dark else "pale"]},
        },
        customdata=rows[["product"]],
        hovertemplate=f"%{{y}}<br>For importers with a waiver, {day:%B %-d, %Y}: %{{x:.2f}}%"
        "<extra></extra>",
    )  # fmt: skip


def _diamonds(rows: pd.DataFrame, names: pd.Series, importer: str, day: date) -> Scatter:
    return Scatter(
        y=names,
        x=rows[COLUMNS[importer][1]],
        orientation="h",
        name=f"{DIRECTION[importer]}, {day:%B %-d, %Y}",
        offsetgroup=importer,
        mode="markers",
        marker={
            "symbol": "diamond", "size": 11, "color": COLOR_OF[importer],
            "line": {"width": 1.5, "color": "white"},
        },
        customdata=rows[["product"]],
        hovertemplate=f"%{{y}}<br>{day:%B %-d, %Y}: %{{x:.2f}}%<extra></extra>",
    )  # fmt: skip
