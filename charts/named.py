"""Names at the lines instead of a legend, where lines are few."""

import math
from collections.abc import Mapping
from datetime import date

import pandas as pd
from plotly.graph_objects import Figure

from charts.theme import COLOR_OF, MUTED, PAGE_COLOR
from charts.two_panels import axis_of

COUNTRY = {"United States": "US", "China": "China"}
WAIVED = "China, with a waiver"
LEAST_PX = 17  # from the middle of one name to that of the next
PLOT_PX = 300


def name_ends(
    figure: Figure,
    lines: Mapping[str, pd.DataFrame],
    days: tuple[date, date, date],
    is_log: bool,
    dark: bool,
    plot_px: int = PLOT_PX,
) -> None:
    """Name and last value of each line at its right end, never one upon the other.

    lines: by name the rows with valid_from, valid_before, rate_pct. days: first, last of the law,
    last. plot_px: about the height of the plot. Call it when the panels are made.
    """
    end = min(days[1], days[2])
    last = {name: _value_on(rows, end) for name, rows in lines.items()}
    known = {name: value for name, value in last.items() if value is not None}
    top = max((rows["rate_pct"].max() for rows in lines.values()), default=0) or 1
    ceiling = math.inf
    for name, value in sorted(known.items(), key=lambda item: -item[1]):
        middle = value / top * plot_px
        is_first = math.isinf(ceiling)
        place = middle + 11 if is_first else min(middle - 11, ceiling - LEAST_PX)
        ceiling = place
        figure.add_annotation(
            x=f"{end}", y=_height(value, is_log), xref=axis_of(end, figure), yref="y",
            text=f"<b>{COUNTRY.get(name, name)} {value:.1f}%</b>", showarrow=False,
            xanchor="right", xshift=-3, yshift=place - middle, borderpad=0, opacity=0.9,
            bgcolor=PAGE_COLOR["dark" if dark else "light"],
            font={"size": 13, "color": COLOR_OF[name if name in COLOR_OF else "China"]},
        )  # fmt: skip


def name_peaks(figure: Figure, rates: pd.DataFrame, is_log: bool) -> None:
    """The highest value of each country with its day, where it lies well above the last one.

    rates: columns importer, valid_from, rate_pct.
    """
    for importer, name in COUNTRY.items():
        rows = rates[(rates["importer"] == importer) & rates["rate_pct"].notna()]
        rows = rows.sort_values("valid_from")
        if rows.empty:
            continue
        top = rows.loc[rows["rate_pct"].idxmax()]
        if not top["rate_pct"] > 1.5 * rows["rate_pct"].iloc[-1]:
            continue
        text = f"<b>{name} {top['rate_pct']:.1f}%</b>, {top['valid_from']:%b %-d, %Y}"
        figure.add_annotation(
            x=f"{top['valid_from']:%Y-%m-%d}", y=_height(top["rate_pct"], is_log), yref="y",
            xref=axis_of(top["valid_from"], figure), ax=40, ay=8 if importer == "China" else 14,
            xanchor="left", text=text,
            arrowwidth=1, arrowhead=0, arrowcolor=MUTED,
            font={"size": 12, "color": COLOR_OF[importer]},
        )  # fmt: skip


def _value_on(rows: pd.DataFrame, day: date) -> float | None:
    moment = pd.Timestamp(day)
    on = rows[(rows["valid_from"] <= moment) & ~(rows["valid_before"] <= moment)]
    value = on["rate_pct"].dropna()
    return None if value.empty else float(value.iloc[-1])


def _height(value: float, is_log: bool) -> float:
    return math.log10(value) if is_log and value > 0 else value
