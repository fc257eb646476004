"""Average rates as steps: both countries, one country by layer or program, trade covered."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Figure, Scatter

from charts.named import WAIVED, name_ends, name_peaks
from charts.rates import DIRECTION
from charts.theme import (
    COLOR_OF,
    LAYER_COLOR,
    LAYER_NAME,
    LAYERS_OF,
    SYMBOL_OF,
    finish,
    mark_scheduled,
    shades,
)
from charts.two_panels import two_panels
from words.text import on_product, shorten

UNIT = "Percent of customs value"
SYMBOLS = ("circle", "square", "triangle-up", "star", "pentagon", "hexagon", "bowtie")
ADJECTIVE = {"United States": "US", "China": "Chinese"}
Days = tuple[date, date, date]
LOG_TICKS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500)


def average_rate_steps(
    rates: pd.DataFrame,
    scheduled: pd.DataFrame,
    days: Days,
    product: str,
    dark: bool,
    *,
    is_log: bool = False,
    with_acts: bool = False,
    published: pd.DataFrame | None = None,
    lower: pd.DataFrame | None = None,
    others: tuple[pd.DataFrame, pd.DataFrame] | None = None,
) -> Figure:
    """Both countries' average rate on each other's goods, as steps to the day of our last check.

    others: what everyone else pays: steps of baseline_on_others (columns valid_from, valid_before,
    rate_pct), and dots of published_averages_on_others (importer, vintage, toward, day,
    published_pct).

    lower: China's average for importers with a waiver, drawn thin beneath: columns of rates.

    published: averages of others, drawn as dots: columns importer, publisher, vintage,
    first_day, published_pct, their_weights.
    rates: columns importer, valid_from, valid_before, rate_pct, because.
    scheduled: columns importer, day, because. days: the first, the last of the law, the last.
    """
    figure = Figure()
    for importer, name in DIRECTION.items():
        rows = rates[rates["importer"] == importer]
        figure.add_trace(_steps(rows, "rate_pct", name, COLOR_OF[importer], days))
        if with_acts:
            figure.add_trace(_acts(rows, name, COLOR_OF[importer], days))
    if lower is not None and len(lower):
        name = f"{DIRECTION['China']}, with a waiver"
        trace = _steps(lower, "rate_pct", name, COLOR_OF["China"], days)
        figure.add_trace(trace.update(line={"width": 1.5, "dash": "dashdot"}))
    if published is not None:
        figure.add_traces(_dots(published))
        figure.update_layout(height=560)
    if others is not None:
        figure.add_traces(_everyone_else(*others, days))
        figure.update_layout(height=520)
    _frame(figure, scheduled, days)
    if published is None and others is None:
        last = {importer: rates[rates["importer"] == importer] for importer in DIRECTION}
        name_ends(figure, last | {WAIVED: lower} if lower is not None else last, days, is_log, dark)
        name_peaks(figure, rates, is_log)
        figure.update_layout(showlegend=False)
    if is_log:
        figure.update_yaxes(
            type="log",
            tickvals=LOG_TICKS,
            ticktext=[f"{tick:g}%" for tick in LOG_TICKS],
            selector={"overlaying": None},
        )
    return finish(
        figure,
        f"Average US and Chinese tariffs on each other's goods{_and_others(others is not None)}"
        f"{on_product(product)}",
        f"{UNIT}{_log(is_log)}",
        dark=dark,
    )


def average_rate_stack(
    layers: pd.DataFrame,
    scheduled: pd.DataFrame,
    days: Days,
    importer: str,
    product: str,
    dark: bool,
) -> Figure:
    """One country's average rate, layer on layer, the MFN duty lowest.

    layers: columns layer, valid_from, valid_before, rate_pct, with the layer `total`.
    """
    parts = [
        (LAYER_NAME[layer], LAYER_COLOR[layer], layer)
        for layer in LAYERS_OF[importer]
        if layers.loc[layers["layer"] == layer, "rate_pct"].max() > 0
    ]
    wide = _aligned(layers, "layer", days)
    figure = Figure([_stacked(wide.index, wide[key], name, color) for name, color, key in parts])
    total = layers[layers["layer"] == "total"]
    line = _steps(total, "rate_pct", "Total", COLOR_OF[importer], days)
    figure.add_trace(line.update(line_width=1.5))
    _frame(figure, scheduled, days)
    figure.update_layout(height=420 + 12 * (len(parts) + 2))
    return finish(
        figure,
        f"{DIRECTION[importer]} by layer{on_product(product)}",
        "Percent of customs value added by each layer",
        dark=dark,
    )


def program_stack(
    programs: pd.DataFrame,
    scheduled: pd.DataFrame,
    days: Days,
    layer: str,
    product: str,
    dark: bool,
) -> Figure:
    """The programs of one layer, stacked, in shades of the color of the layer.

    programs: columns `programme`, name, valid_from, valid_before, rate_pct.
    """
    names = programs.drop_duplicates("programme").set_index("programme")["name"]
    wide = _aligned(programs, "programme", days)
    colors = _alternating(shades(LAYER_COLOR[layer], len(names), dark=False))
    figure = Figure(
        [
            _stacked(wide.index, wide[program], _capital(shorten(names[program], 40)), color)
            for program, color in zip(names.index, colors, strict=True)
        ]
    )
    _frame(figure, scheduled, days)
    figure.update_layout(height=420 + 12 * (len(names) + 1))
    importer = next(country for country, layers in LAYERS_OF.items() if layer in layers)
    return finish(
        figure,
        f"{DIRECTION[importer]}, {LAYER_NAME[layer]}, by program{on_product(product)}",
        "Percent of customs value added by each program, averaged over all goods shown",
        dark=dark,
    )


def average_rate_band(
    band: pd.DataFrame,
    scheduled: pd.DataFrame,
    days: Days,
    importer: str,
    product: str,
    dark: bool,
) -> Figure:
    """Our average between the lowest and the highest that open questions in the law allow.

    band: columns valid_from, valid_before, low_pct, central_pct, high_pct.
    """
    color = COLOR_OF[importer]
    low, ours, high = (
        _steps(band, f"{name}_pct", label, color, days)
        for name, label in (("low", "Lowest"), ("central", "Our average"), ("high", "Highest"))
    )
    low.update(line_width=0.5)
    high.update(line_width=0.5, fill="tonexty", fillcolor=shades(color, 2, dark)[1])
    figure = Figure([low, high, ours])
    _frame(figure, scheduled, days)
    return finish(
        figure,
        f"{DIRECTION[importer]}, with open questions in the law{on_product(product)}",
        "Percent of customs value",
        dark=dark,
    )


def trade_covered_steps(
    rates: pd.DataFrame, days: Days, product: str, unit: str, dark: bool
) -> Figure:
    """How much of the trade is charged more than the MFN duty.

    rates: columns importer, valid_from, valid_before, trade_covered_pct.
    """
    figure = Figure(
        [
            _steps(rates[rates["importer"] == importer], "trade_covered_pct", name,
                   COLOR_OF[importer], days)
            for importer, name in DIRECTION.items()
        ]
    )  # fmt: skip
    _frame(figure, None, days)
    shares = rates.assign(rate_pct=rates["trade_covered_pct"])
    ends = {importer: shares[shares["importer"] == importer] for importer in DIRECTION}
    name_ends(figure, ends, days, is_log=False, dark=dark)
    figure.update_layout(height=260, showlegend=False)
    figure.update_yaxes(range=[0, 120], tickvals=[0, 50, 100])
    return finish(
        figure,
        f"Share of trade charged more than the MFN duty{on_product(product)}",
        unit,
        dark=dark,
    )


def _steps(rows: pd.DataFrame, column: str, name: str, color: str, days: Days) -> Scatter:
    first, law, last = (pd.Timestamp(day) for day in days)
    rows = rows[(rows["valid_from"] <= min(law, last)) & ~(rows["valid_before"] <= first)]
    ends = pd.Series([min(law, last)] if len(rows) else [], dtype=rows["valid_from"].dtype)
    return Scatter(
        x=pd.concat([rows["valid_from"].clip(lower=first), ends]),
        y=pd.concat([rows[column], rows[column].tail(1)]),
        name=name,
        mode="lines",
        line={"shape": "hv", "width": 2.5, "color": color},
        hovertemplate="%{y:.1f}%",
    )


def _acts(rows: pd.DataFrame, name: str, color: str, days: Days) -> Scatter:
    acts = rows[rows["because"].notna() & (rows["valid_from"] >= pd.Timestamp(days[0]))]
    return Scatter(
        x=acts["valid_from"],
        y=acts["rate_pct"],
        name=f"{name}: acts",
        mode="markers",
        marker={"size": 9, "color": color, "line": {"width": 1.5, "color": "white"}},
        customdata=acts[["because"]],
        hovertemplate="%{customdata[0]}<extra></extra>",
        showlegend=False,
    )


def _dots(published: pd.DataFrame) -> list[Scatter]:
    """A symbol for each publisher, in the color of the country that charges."""
    traces = []
    symbol_of = dict(zip(sorted(set(published["publisher"])), SYMBOLS, strict=False))
    pairs = published[["importer", "publisher"]].drop_duplicates()
    for importer, publisher in pairs.itertuples(index=False):
        rows = published[
            (published["importer"] == importer) & (published["publisher"] == publisher)
        ]
        traces.append(
            Scatter(
                x=rows["first_day"],
                y=rows["published_pct"],
                name=f"{publisher}, {ADJECTIVE[importer]} rate",
                mode="markers",
                marker={
                    "symbol": symbol_of[publisher],
                    "size": 8,
                    "color": COLOR_OF[importer],
                    "line": {"width": 1, "color": "white"},
                },
                customdata=rows[["vintage", "their_weights"]],
                hovertemplate="%{y:.1f}%, vintage: %{customdata[0]}; weights: %{customdata[1]}",
            )
        )
    return traces


def _everyone_else(baseline: pd.DataFrame, dots: pd.DataFrame, days: Days) -> list[Scatter]:
    """The US baseline on others as a step line; PIIE's averages as open dots by vintage."""
    name = "US baseline on others, on top of MFN"
    line = _steps(baseline, "rate_pct", name, COLOR_OF["World"], days)
    traces = [line.update(line={"width": 2, "dash": "dash"})]
    rest = dots[dots["toward"] == "rest of the world"]
    rest = rest[rest["day"].between(pd.Timestamp(days[0]), pd.Timestamp(days[2]))]
    vintages = list(dict.fromkeys(dots["vintage"]))
    for (importer, publisher, vintage), rows in rest.groupby(
        ["importer", "publisher", "vintage"], sort=False
    ):
        symbol = f"{SYMBOLS[vintages.index(vintage)]}-open"
        traces.append(
            Scatter(
                x=rows["day"],
                y=rows["published_pct"],
                name=f"{publisher}: {ADJECTIVE[importer]} average on everyone else ({vintage})",
                mode="markers",
                marker={
                    "symbol": symbol,
                    "size": 9,
                    "color": COLOR_OF[importer],
                    "line": {"width": 2},
                },
                hovertemplate="%{y:.1f}%",
            )
        )
    return traces


def _and_others(is_shown: bool) -> str:
    """The part of a title that says that everyone else is shown too."""
    return ", and on everyone else" if is_shown else ""


def _stacked(x: pd.Index, y: pd.Series, name: str, color: str) -> Scatter:
    return Scatter(
        x=x,
        y=y,
        name=name,
        mode="lines",
        stackgroup="one",
        line={"shape": "hv", "width": 0, "color": color},
        fillcolor=color,
        hovertemplate="%{y:.1f}",
    )


def _aligned(rows: pd.DataFrame, column: str, days: Days) -> pd.DataFrame:
    """One column a series and one row a day on which any moves, and the last day drawn."""
    first, law, last = (pd.Timestamp(day) for day in days)
    wide = rows.pivot(index="valid_from", columns=column, values="rate_pct").ffill()
    before = wide[wide.index <= first].tail(1)
    before.index = pd.DatetimeIndex([first] * len(before))
    within = wide[(wide.index > first) & (wide.index <= min(law, last))]
    known = pd.concat([before, within])
    end = known.tail(1)
    end.index = pd.DatetimeIndex([min(law, last)] * len(end))
    return pd.concat([known, end])


def _frame(figure: Figure, scheduled: pd.DataFrame | None, days: Days) -> None:
    """Percent, the shade after our last check and in it what is scheduled, days in two panels."""
    first, law, last = days
    figure.update_yaxes(ticksuffix="%", rangemode="tozero")
    if last > law:
        mark_scheduled(figure, law, last)
        if scheduled is not None:
            for importer in DIRECTION:
                _due(figure, scheduled[scheduled["importer"] == importer], importer)
    two_panels(figure, first, last)


def _due(figure: Figure, rows: pd.DataFrame, importer: str) -> None:
    if rows.empty:
        return
    figure.add_trace(
        Scatter(
            x=rows["day"],
            y=[0.88 if importer == "China" else 0.95] * len(rows),
            yaxis="y2",
            name=f"Scheduled by {importer}",
            mode="markers",
            marker={"symbol": SYMBOL_OF["scheduled"], "size": 11, "color": COLOR_OF[importer]},
            customdata=rows[["because"]],
            hovertemplate="Scheduled: %{customdata[0]}<extra></extra>",
            showlegend=True,
        )
    )
    figure.update_layout(
        yaxis2={"overlaying": "y", "range": [0, 1], "visible": False, "tickmode": "auto"}
    )


def _alternating(colors: list[str]) -> list[str]:
    """The colors so ordered that neighbors differ: dark, pale, dark, pale."""
    half = (len(colors) + 1) // 2
    return [colors[place // 2 + (half if place % 2 else 0)] for place in range(len(colors))]


def _log(is_log: bool) -> str:
    return ", log scale (zero cannot be shown)" if is_log else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
