"""The first chart: both countries' average rates since 2018, with the turning days named."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
from plotly.graph_objects import Figure, Scatter
from plotly.subplots import make_subplots

from charts.rates import DIRECTION
from charts.theme import COLOR_OF, MUTED, finish
from charts.two_panels import SPLIT, on_common_days
from words.text import on_product

Note = dict[str, Any]  # an annotation
COUNTRY = {"United States": "US", "China": "China"}
UNIT_OF = {
    False: "Percent of customs value, weighted by 2024 trade, before exclusions",
    True: "Percent of customs value on goods not exempt, on top of MFN and product-specific duties",
}
# share of the width that the quiet years get, and where the two panels meet
QUIET = {False: 0.27, True: 0.3}
# by wide or narrow: days named, and how far from the line in pixels (right, up)
PLACES = {
    False: {
        date(2018, 9, 24): (2, 62), date(2019, 9, 1): (12, 34), date(2020, 2, 14): (48, 92),
        date(2025, 5, 14): (52, 58), date(2025, 11, 10): (0, 44), date(2026, 2, 24): (0, 56),
        date(2026, 7, 24): (0, 44),
    },
    True: {
        date(2018, 9, 24): (6, 40), date(2025, 5, 14): (30, 38), date(2026, 2, 24): (26, 112),
        date(2026, 7, 24): (16, 40),
    },
}  # fmt: skip
SHORT = {"Supreme Court ends IEEPA duties": "Supreme Court<br>ends IEEPA duties",
         "Forced-labor duty": "Forced-labor<br>duty", "List 3": "Lists 1–3"}  # fmt: skip


def average_rates_hero(
    rates: pd.DataFrame,
    turns: pd.DataFrame,
    general: pd.DataFrame,
    last_day: date,
    product: str,
    dark: bool,
    *,
    is_narrow: bool = False,
    is_general: bool = False,
) -> Figure:
    """Two panels that share one scale, so that 2025 and 2026 get room and 2018 to 2020 stay.

    rates: columns importer, valid_from, valid_before, rate_pct. turns: columns day, name.
    general: columns importer, highest_rate_pct, highest_from, the duty on all goods at its peak;
    empty where the product is not all goods. is_general: the rates are those duties themselves.
    last_day: the last day of law, where lines end.
    """
    quiet = QUIET[is_narrow]
    figure = make_subplots(
        cols=2, shared_yaxes=True, column_widths=[quiet, 1 - quiet], horizontal_spacing=0.012
    )
    for importer in DIRECTION:
        rows = rates[rates["importer"] == importer].sort_values("valid_from")
        for column in (1, 2):
            figure.add_trace(_line(rows, importer, last_day, column), row=1, col=column)
    on_common_days(figure)
    figure.add_vrect(
        x0=f"{last_day}", x1=_edge(last_day, is_narrow), fillcolor=MUTED, opacity=0.16,
        line_width=0, layer="below", row=1, col=2,
    )  # fmt: skip
    top = rates["rate_pct"].max() * 1.1
    figure.update_yaxes(range=[0, top], ticksuffix="%", nticks=6, zeroline=True)
    figure.update_xaxes(showgrid=False)
    years = range(2018, SPLIT.year, 4 if is_narrow else 2)
    figure.update_xaxes(
        range=["2018-01-01", f"{SPLIT}"], tickvals=[f"{year}-01-01" for year in years],
        ticktext=[str(year) for year in years], tickangle=0, hoverformat="%B %-d, %Y", col=1,
    )  # fmt: skip
    figure.update_xaxes(
        range=[f"{SPLIT}", _edge(last_day, is_narrow)], col=2,
        tickformat="%b\n%Y", dtick="M6" if is_narrow else "M3", hoverformat="%B %-d, %Y",
    )  # fmt: skip
    figure.update_layout(
        annotations=[  # set together: Plotly checks all of them at each one that is added
            *_ends(rates, last_day, is_narrow), *_peaks(rates, general, is_narrow),
            *_turns(rates, turns, is_narrow), *_heads(quiet, last_day),
        ],
        height=390 if is_narrow else 345, showlegend=False, hovermode="x unified",
        margin={"l": 8, "r": 12, "t": 34, "b": 8},
    )  # fmt: skip
    title = (
        "New US and Chinese duties on all of each other's goods"
        if is_general
        else f"Average US and Chinese tariffs on each other's goods{on_product(product)}"
    )
    title = f"{title}, 2018 to {last_day:%B %-d, %Y}"
    return finish(figure, title, UNIT_OF[is_general], dark=dark, alt=_alt(rates))


def _line(rows: pd.DataFrame, importer: str, last_day: date, column: int) -> Scatter:
    """The step line of one country in one panel, ending on the last day of law."""
    split = pd.Timestamp(SPLIT)
    start, end = rows["valid_from"], rows["valid_before"].fillna(pd.Timestamp(last_day))
    shown = rows[start < split] if column == 1 else rows[end > split]
    x = shown["valid_from"].clip(lower=pd.Timestamp("2018-01-01") if column == 1 else split)
    close = split if column == 1 else pd.Timestamp(last_day)
    y = list(shown["rate_pct"])
    return Scatter(
        x=[*x, close], y=[*y, y[-1] if y else None], name=DIRECTION[importer],
        mode="lines", line={"shape": "hv", "width": 3, "color": COLOR_OF[importer]},
        hovertemplate=f"{DIRECTION[importer]}: %{{y:.1f}}%<extra></extra>",
    )  # fmt: skip


def _edge(last_day: date, is_narrow: bool) -> str:
    """Where the right panel ends: room after the last day of law for the last values."""
    return f"{pd.Timestamp(last_day) + pd.Timedelta(days=150 if is_narrow else 80):%Y-%m-%d}"


def _ends(rates: pd.DataFrame, last_day: date, is_narrow: bool) -> Iterator[Note]:
    """The last value of each line at its end, never one upon the other."""
    last = rates.sort_values("valid_from").groupby("importer")["rate_pct"].last().dropna()
    height = rates["rate_pct"].max() or 1
    near = len(last) == 2 and abs(last.iloc[0] - last.iloc[1]) < 0.09 * height
    for importer, value in last.items():
        shift = (10 if value == last.max() else -10) if near else 0
        yield {
            "x": f"{last_day}", "y": value, "xref": "x2", "yref": "y",
            "text": f"<b>{value:.1f}%</b>", "showarrow": False,
            "xanchor": "left", "xshift": 5, "yshift": shift,
            "font": {"size": 13 if is_narrow else 15, "color": COLOR_OF[str(importer)]},
        }  # fmt: skip


def _peaks(rates: pd.DataFrame, general: pd.DataFrame, is_narrow: bool) -> Iterator[Note]:
    """The highest average of each country, beside the duty on all goods of the same time."""
    whole = general.set_index("importer")["highest_rate_pct"] if len(general) else {}
    for importer in DIRECTION:
        rows = rates[rates["importer"] == importer].dropna(subset="rate_pct")
        if rows.empty:
            continue
        top = rows.loc[rows["rate_pct"].idxmax()]
        is_recent = top["valid_from"] >= pd.Timestamp(SPLIT)
        day = f"{top['valid_from']:%b %-d, %Y}"
        text = (
            f"<b>{COUNTRY[importer]} {top['rate_pct']:.4g}%</b>{'<br>' if is_narrow else ', '}{day}"
        )
        if importer in whole:
            goods = "most goods" if importer == "United States" else "all goods"
            text += f"<br>({whole[importer]:g}% on {goods})"
        yield {
            "x": f"{top['valid_from']:%Y-%m-%d}", "y": top["rate_pct"], "yref": "y",
            "xref": "x2" if is_recent else "x", "ax": 40 if is_narrow else 86,
            "ay": 8 if importer == "China" else 14, "xanchor": "left", "align": "left",
            "text": text, "arrowwidth": 1, "arrowhead": 0, "arrowcolor": MUTED,
            "font": {"color": COLOR_OF[importer], "size": 12 if is_narrow else 13},
        }  # fmt: skip


def _turns(rates: pd.DataFrame, turns: pd.DataFrame, is_narrow: bool) -> Iterator[Note]:
    """The turning days by name, each on the higher of the two lines."""
    names = turns.set_index(turns["day"].dt.date)["name"]
    for day, (right, up) in PLACES[is_narrow].items():
        if day not in names.index:
            continue
        moment = pd.Timestamp(day)
        before = rates[rates["valid_from"] <= moment].sort_values("valid_from")
        height = before.groupby("importer")["rate_pct"].last().max()
        yield {
            "x": f"{day}", "y": height, "xref": "x" if day < SPLIT else "x2", "yref": "y",
            "text": SHORT.get(names[day], names[day]), "ax": right, "ay": -up, "xanchor": "center",
            "arrowwidth": 1, "arrowhead": 0, "arrowcolor": MUTED, "font": {"size": 12},
        }  # fmt: skip


def _heads(quiet: float, last_day: date) -> Iterator[Note]:
    """What each panel covers, and how much more room the second gives to a day."""
    left = (pd.Timestamp(SPLIT) - pd.Timestamp("2018-01-01")).days / quiet
    right = (pd.Timestamp(last_day) - pd.Timestamp(SPLIT)).days / (1 - quiet)
    wider = f"each day {left / right:.0f} times wider"
    for text, x in (("2018–2024", "x domain"), (f"2025–{last_day:%Y}, {wider}", "x2 domain")):
        yield {
            "x": 0, "y": 1.02, "xref": x, "yref": "paper", "text": text, "showarrow": False,
            "xanchor": "left", "yanchor": "bottom", "font": {"size": 12},
        }  # fmt: skip


def _alt(rates: pd.DataFrame) -> str:
    """What the chart shows, in words: first, highest and last value of each country."""
    said = []
    for importer, name in DIRECTION.items():
        rows = rates[rates["importer"] == importer].dropna(subset="rate_pct")
        if rows.empty:
            said.append(f"{name}: no data.")
            continue
        rows = rows.sort_values("valid_from")
        top = rows.loc[rows["rate_pct"].idxmax()]
        said.append(
            f"{name}: {rows['rate_pct'].iloc[0]:.1f}% at the start of 2018, highest "
            f"{top['rate_pct']:.1f}% from {top['valid_from']:%B %-d, %Y}, "
            f"{rows['rate_pct'].iloc[-1]:.1f}% at the end."
        )
    return "Average tariff rates since 2018. " + " ".join(said)
