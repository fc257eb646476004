"""What the United States charges on all goods of each partner, and what it buys from them."""

from datetime import date
from math import ceil

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter
from plotly.subplots import make_subplots

from charts.theme import COLOR_OF, LAYER_COLOR, MUTED, dollar_axis, finish, names_above
from words.rows import each
from words.text import dollar_text, on_product

ADDED, ALL_IN = "Added to the MFN duty", "Total with the MFN duty, for lower MFN duties"
PERIODS = {
    "2017": ("2017", "circle-open"),
    "2024": ("2024", "circle"),
    "latest": ("Latest twelve months", "diamond"),
}
MEASURES = {
    "imports": ("US imports by supplier", "general imports at customs value"),
    "balance": ("US goods balance by supplier", "exports minus imports"),
}
COLUMNS = 3
PANEL = 116  # pixels
PARTS = (
    ("mfn_pct", "MFN duty", LAYER_COLOR["mfn"]),
    ("all_goods_pct", "Duty on all goods", LAYER_COLOR["section_301_forced_labor"]),
    ("section_232_pct", "Section 232", LAYER_COLOR["section_232"]),
)


def duty_bars(rows: pd.DataFrame, day: date, dark: bool) -> Figure:
    """What each partner pays on all goods; a total with the MFN duty is hatched and named so.

    rows: columns partner_name, rate_pct, is_all_in.
    """
    figure = Figure()
    for is_all_in, name in ((False, ADDED), (True, ALL_IN)):
        part = rows[rows["is_all_in"] == is_all_in]
        if part.empty:
            continue
        figure.add_trace(
            Bar(
                y=part["partner_name"],
                x=part["rate_pct"],
                orientation="h",
                name=name,
                marker={"color": _colors(part), "pattern": {"shape": "/" if is_all_in else ""}},
                text=part["rate_pct"].map("{:g}%".format),
                textposition="outside",
                cliponaxis=False,
                hovertemplate=f"%{{y}}: %{{x:g}}%<br>{name}<extra></extra>",
            )
        )
    figure.update_xaxes(ticksuffix="%", range=[0, 1.2 * (rows["rate_pct"].max() or 1)])
    _list(figure, rows["partner_name"])
    return finish(
        figure,
        f"US duty on all goods of each supplier, {day:%B %-d, %Y}",
        "Percent of customs value; Section 232 and the Section 301 lists on China are separate",
        dark=dark,
    )


def trade_dots(rows: pd.DataFrame, measure: str, dark: bool) -> Figure:
    """Trade with each partner in three periods: what China lost and who gained.

    rows: columns partner_name and, for the measure, `<measure>_<period>_usd`, a gap where months
    are missing; latest_first_month, latest_last_month. measure: imports or balance.
    """
    figure = Figure()
    for period, (name, symbol) in PERIODS.items():
        values = rows[f"{measure}_{period}_usd"]
        figure.add_trace(
            Scatter(
                x=values,
                y=rows["partner_name"],
                orientation="h",
                name=name,
                mode="markers",
                marker={"symbol": symbol, "size": 11, "color": _colors(rows)},
                customdata=values.map(dollar_text),
                hovertemplate=f"%{{y}}, {name.lower()}: %{{customdata}}<extra></extra>",
            )
        )
    known = rows[[f"{measure}_{period}_usd" for period in PERIODS]]
    low, high = min(known.min().min(), 0), max(known.max().max(), 0)
    dollar_axis(figure, low, high, axis="x")
    figure.update_xaxes(range=[1.04 * low, 1.06 * high], zeroline=True, showgrid=True)
    _list(figure, rows["partner_name"])
    title, unit = MEASURES[measure]
    first, last = rows["latest_first_month"].min(), rows["latest_last_month"].max()
    return finish(
        figure,
        title,
        f"US dollars, {unit}; latest twelve months: {first:%B %Y} to {last:%B %Y}",
        dark=dark,
    )


def change_bars(rows: pd.DataFrame, dark: bool) -> Figure:
    """How imports from each partner moved since 2017, the largest gain on top.

    rows: columns partner_name, change_usd; a partner without twelve months is left out.
    """
    known = rows.dropna(subset=["change_usd"]).sort_values("change_usd", ascending=False)
    figure = Figure(
        Bar(
            y=known["partner_name"],
            x=known["change_usd"],
            orientation="h",
            name="Change since 2017",
            marker={"color": _colors(known)},
            text=known["change_usd"].map(dollar_text),
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
            showlegend=False,
        )
    )
    if len(known):
        low, high = min(known["change_usd"].min(), 0), max(known["change_usd"].max(), 0)
        dollar_axis(figure, low, high, axis="x")
        figure.update_xaxes(range=[1.25 * low, 1.25 * high], zeroline=True)
    figure.update_yaxes(type="category", autorange="reversed", showgrid=False)
    figure.update_layout(
        height=80 + 28 * max(len(known), 3), hovermode="closest", bargap=0.4, barcornerradius=2
    )
    return finish(
        figure,
        "US imports by supplier: latest twelve months minus 2017",
        "US dollars, general imports at customs value, not adjusted for inflation",
        dark=dark,
    )


def duty_panels(rows: pd.DataFrame, days: tuple[date, date], dark: bool) -> Figure:
    """A small panel for each partner: its duty on all goods, dashed where MFN is inside.

    rows: columns partner, partner_name, valid_from, rate_pct, is_all_in, one row a period.
    days: first and last day drawn. Panels share a scale; one far above it has its own, named.
    """
    names = list(dict.fromkeys(rows["partner_name"]))
    highest = rows.groupby("partner_name")["rate_pct"].max()
    common = 1.1 * highest[highest < 2 * highest.median()].max()
    own = {name for name in names if highest[name] > common}
    titles = [f"{name} (to {highest[name]:g}%)" if name in own else name for name in names]
    figure = _grid(titles)
    for place, name in enumerate(names):
        part = rows[rows["partner_name"] == name].sort_values("valid_from")
        spot = {"row": place // COLUMNS + 1, "col": place % COLUMNS + 1}
        for trace in _steps(part, days):
            figure.add_trace(trace, **spot)
        top = 1.1 * highest[name] if name in own else common
        is_scaled = name in own or place % COLUMNS == 0
        figure.update_yaxes(
            range=[0, top], ticksuffix="%", nticks=4, showticklabels=is_scaled, **spot
        )
    years = [f"{year}-01-01" for year in range(days[0].year + 1, days[1].year + 1)]
    figure.update_xaxes(range=[f"{days[0]}", f"{days[1]}"], tickvals=years, tickformat="%Y")
    return finish(
        figure,
        "US duty on all goods of each supplier over time",
        "Percent of customs value. Solid: added to the MFN duty. Dashed: a total with it",
        dark=dark,
    )


def share_panels(rows: pd.DataFrame, dark: bool) -> Figure:
    """A small panel for each partner: its share of US imports, full years only.

    rows: columns partner, partner_name, year, share_pct, is_partial.
    """
    full = rows[~rows["is_partial"]]
    names = list(dict.fromkeys(full["partner_name"]))
    figure = _grid(names)
    for place, name in enumerate(names):
        part = full[full["partner_name"] == name]
        figure.add_trace(
            Scatter(
                x=part["year"],
                y=part["share_pct"],
                name=name,
                mode="lines+markers",
                line={"width": 2, "color": _colors(part)[0]},
                marker={"size": 4},
                hovertemplate="%{x}: %{y:.1f}%",
                showlegend=False,
            ),
            row=place // COLUMNS + 1,
            col=place % COLUMNS + 1,
        )
        if place % COLUMNS:
            figure.update_yaxes(
                showticklabels=False, row=place // COLUMNS + 1, col=place % COLUMNS + 1
            )
    figure.update_yaxes(ticksuffix="%", range=[0, 1.1 * full["share_pct"].max()], nticks=4)
    figure.update_xaxes(tickformat="d", nticks=4)
    return finish(
        figure,
        "Share of US imports by supplier, year by year",
        "Percent of US general imports from the world, full years",
        dark=dark,
    )


def pause_bars(rows: pd.DataFrame, dark: bool) -> Figure:
    """The country rates of one day in April 2025, and the rate that replaced them.

    rows: columns partner_name, suspended_pct, paused_pct, paused_from, pause_days.
    """
    figure = Figure(
        Bar(
            y=rows["partner_name"],
            x=rows["suspended_pct"],
            orientation="h",
            name="Suspended rate",
            marker={"color": LAYER_COLOR["ieepa_reciprocal"], "pattern": {"shape": "/"}},
            text=rows["suspended_pct"].map("{:g}%".format),
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{x:g}% suspended<extra></extra>",
        )
    )
    if len(rows):
        figure.add_trace(
            Scatter(
                x=rows["paused_pct"],
                y=rows["partner_name"],
                orientation="h",
                name="Rate during the pause",
                mode="markers",
                marker={"symbol": "diamond", "size": 10, "color": COLOR_OF["United States"]},
                hovertemplate="%{y}: %{x:g}% during the pause<extra></extra>",
            )
        )
        first = rows.iloc[0]
        said = f"for {first['pause_days']} days from {first['paused_from']:%B %-d, %Y}"
    else:
        said = "in April 2025"
    figure.update_xaxes(ticksuffix="%", range=[0, 1.2 * (rows["suspended_pct"].max() or 1)])
    _list(figure, rows["partner_name"])
    return finish(
        figure,
        f"US country rates suspended {said}",
        "Percent of customs value, IEEPA reciprocal duty",
        dark=dark,
    )


def product_bars(rows: pd.DataFrame, product: str, day: date, dark: bool) -> Figure:
    """What a product pays from each partner: MFN, the duty on all goods, Section 232.

    rows: columns partner_name, mfn_pct, all_goods_pct, section_232_pct, total_pct.
    """
    figure = Figure()
    for column, name, color in PARTS:
        if not rows[column].max() > 0:
            continue
        figure.add_trace(
            Bar(
                y=rows["partner_name"],
                x=rows[column],
                orientation="h",
                name=name,
                marker={"color": color},
                hovertemplate=f"%{{y}}, {name}: %{{x:.1f}}%<extra></extra>",
            )
        )
    for row in each(rows):
        figure.add_annotation(
            x=row.total_pct, y=row.partner_name, text=f"{row.total_pct:.1f}%", showarrow=False,
            xanchor="left", xshift=4,
        )  # fmt: skip
    figure.update_layout(barmode="stack")
    figure.update_xaxes(ticksuffix="%", range=[0, 1.2 * (rows["total_pct"].max() or 1)])
    _list(figure, rows["partner_name"])
    return finish(
        figure,
        f"US tariff by supplier, {day:%B %-d, %Y}{on_product(product)}",
        "Percent of customs value, simple average of the tariff lines",
        dark=dark,
    )


def _colors(rows: pd.DataFrame) -> list[str]:
    """China in its color, everyone else in one other."""
    return [COLOR_OF["China"] if name == "China" else MUTED for name in rows["partner_name"]]


def _list(figure: Figure, names: pd.Series) -> None:
    """A band for each name with room for it above its bar."""
    count = max(len(names), 3)
    figure.update_layout(
        height=110 + 40 * count, hovermode="closest", bargap=0.6, barcornerradius=2,
        legend={"y": -34 / (40 * count)},
    )  # fmt: skip
    names_above(figure, names, rise=7)


def _grid(titles: list[str]) -> Figure:
    lines = ceil(max(len(titles), 1) / COLUMNS)
    figure = make_subplots(
        rows=lines, cols=COLUMNS, subplot_titles=titles, horizontal_spacing=0.06,
        vertical_spacing=0.42 / lines,
    )  # fmt: skip
    figure.update_annotations(font={"size": 12})
    figure.update_layout(
        height=90 + PANEL * lines, hovermode="x", margin={"t": 34}, legend={"y": -0.05}
    )
    return figure


def _steps(rows: pd.DataFrame, days: tuple[date, date]) -> list[Scatter]:
    """The steps of one partner, cut where the kind of rate changes."""
    ends = [*rows["valid_from"].iloc[1:], pd.Timestamp(days[1])]
    before = [rows["rate_pct"].iloc[0], *rows["rate_pct"].iloc[:-1]]
    traces = []
    for row, end, earlier in zip(each(rows), ends, before, strict=True):
        if end <= pd.Timestamp(days[0]):
            continue
        begin = max(row.valid_from, pd.Timestamp(days[0]))
        traces.append(
            Scatter(
                x=[begin, begin, end],
                y=[
                    earlier if begin == row.valid_from else row.rate_pct,
                    row.rate_pct,
                    row.rate_pct,
                ],
                name=ALL_IN if row.is_all_in else ADDED,
                mode="lines",
                line={
                    "width": 3,
                    "color": _colors(rows)[0],
                    "dash": "2px,2px" if row.is_all_in else "solid",
                },
                hovertemplate="%{y:g}%",
                showlegend=False,
            )
        )
    return traces
