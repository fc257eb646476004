"""Duty set by law and duty collected."""

from typing import Any

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.theme import COLOR_OF, LAYER_COLOR, MUTED, dollar_axis, finish, names_above
from charts.two_panels import two_panels
from words.text import dollar_text, dollar_texts, shorten

CAUSES = {
    "from_trade_usd": ("Change in imports", COLOR_OF["imports"]),
    "from_law_usd": ("Change in legal rates", COLOR_OF["United States"]),
    "from_gap_usd": ("Change in the gap between law and collection", MUTED),
}
REASONS = {
    "exclusions": ("Exclusions", LAYER_COLOR["section_301"]),
    "chapters 98 and 99": ("Chapters 98 and 99", COLOR_OF["exports"]),
    "mix of headings": ("Mix of goods", COLOR_OF["balance"]),
    "rest": ("Everything else", MUTED),
}
SHOWN = 12


def statutory_and_collected_lines(rows: pd.DataFrame, name: str, dark: bool) -> Figure:
    """The law's average of a month, before and after exclusions, and the rate collected.

    rows: columns month, statutory_pct, after_exclusions_pct, collected_pct.
    """
    figure = Figure()
    for column, said, color, dash, width in (
        ("statutory_pct", "Set by law", COLOR_OF["United States"], "dot", 1.5),
        (
            "after_exclusions_pct",
            "Set by law, after exclusions",
            COLOR_OF["United States"],
            "solid",
            2,
        ),
        ("collected_pct", "Collected", COLOR_OF["imports"], "solid", 2.5),
    ):
        figure.add_trace(
            Scatter(
                x=rows["month"],
                y=rows[column],
                name=said,
                mode="lines",
                connectgaps=False,
                line={"color": color, "dash": dash, "width": width, "shape": "hvh"},
                hovertemplate="%{y:.1f}%",
            )
        )
    figure.update_yaxes(ticksuffix="%", rangemode="tozero")
    if len(rows):
        two_panels(figure, rows["month"].min().date(), rows["month"].max().date())
    last = rows.dropna(subset=["collected_pct"]).tail(1)
    said = (
        f": {last['collected_pct'].item():.1f}% collected and "
        f"{last['after_exclusions_pct'].item():.1f}% set by law in {last['month'].item():%B %Y}"
        if len(last)
        else ": set by law and collected"
    )
    return finish(
        figure,
        f"US duty on {_goods(name)}{said}",
        "Percent of customs value, monthly average",
        dark=dark,
    )


def gap_by_reason_bars(rows: pd.DataFrame, dark: bool) -> Figure:
    """The points between law and collection by reason, month by month.

    rows: columns month, reason, gap_pct; a month that is left out has no row.
    """
    figure = Figure()
    for reason, (name, color) in REASONS.items():
        part = rows[(rows["reason"] == reason) & rows["gap_pct"].notna()]
        figure.add_trace(
            Bar(
                x=part["month"],
                y=part["gap_pct"],
                name=name,
                marker={"color": color},
                hovertemplate="%{y:+.2f} percentage points",
            )
        )
    figure.update_layout(barmode="relative", bargap=0.25)
    totals = rows.groupby("month")["gap_pct"].sum()
    return finish(
        figure,
        "Why the US collects less on Chinese goods than the law sets: a gap of "
        f"{_range(totals)} percentage points a month, {totals.index.min():%B %Y} to "
        f"{totals.index.max():%B %Y}, by reason",
        "Percentage points: legal rate before exclusions minus collected rate",
        dark=dark,
    )


def duty_and_receipts_bars(rows: pd.DataFrame, dark: bool) -> Figure:
    """Duty calculated on Chinese goods and on all others, and Treasury cash as a line.

    rows: columns month, china_duty_usd, others_duty_usd, world_duty_usd, customs_receipts_usd.
    """
    figure = Figure()
    for column, name, color in (
        ("china_duty_usd", "Calculated duty, Chinese goods", COLOR_OF["China"]),
        ("others_duty_usd", "Calculated duty, all other goods", COLOR_OF["World"]),
    ):
        figure.add_trace(
            Bar(
                x=rows["month"],
                y=rows[column],
                name=name,
                marker={"color": color},
                customdata=dollar_texts(rows[column]),
                hovertemplate="%{customdata}",
            )
        )
    figure.add_trace(
        Scatter(
            x=rows["month"],
            y=rows["customs_receipts_usd"],
            name="Treasury receipts (cash, all countries)",
            mode="lines",
            connectgaps=False,
            line={"color": COLOR_OF["balance"], "width": 2},
            customdata=dollar_texts(rows["customs_receipts_usd"]),
            hovertemplate="%{customdata}",
        )
    )
    figure.update_layout(barmode="stack", bargap=0.1)
    dollar_axis(figure, 0, rows[["world_duty_usd", "customs_receipts_usd"]].max().max())
    last = rows.iloc[-1]
    china, world = dollar_texts(last[["china_duty_usd", "world_duty_usd"]])
    return finish(
        figure,
        f"US duty in {last['month']:%B %Y}: {china} on Chinese goods, {world} on all goods",
        "US dollars a month",
        dark=dark,
    )


def collected_rate_by_naics_bars(
    rows: pd.DataFrame, whose: str, first_year: int, last_year: int, dark: bool
) -> Figure:
    """Collected rates of the industries that paid most, in two years.

    rows: columns naics_name, first_collected_pct, last_collected_pct, sorted by duty.
    """
    top = rows.head(SHOWN)
    figure = Figure()
    for column, year, color in (
        ("last_collected_pct", last_year, COLOR_OF["imports"]),
        ("first_collected_pct", first_year, COLOR_OF["World"]),
    ):
        figure.add_trace(
            Bar(
                y=top["naics_name"],
                x=top[column],
                orientation="h",
                name=str(year),
                marker={"color": color},
                hovertemplate="%{x:.1f}%",
            )
        )
    figure.update_layout(
        height=110 + 46 * max(len(top), 3), hovermode="y unified", bargap=0.5, bargroupgap=0,
        legend={"traceorder": "reversed", "y": -0.08},
    )  # fmt: skip
    names_above(figure, top["naics_name"])
    figure.update_xaxes(ticksuffix="%", rangemode="tozero")
    first = f", highest total on {top['naics_name'].iloc[0].lower()}" if len(top) else ""
    return finish(
        figure,
        f"US duty collected on goods from {whose.replace('All', 'all')} by industry{first}",
        f"Percent of customs value, industries with the most duty in {last_year}",
        dark=dark,
    )


def duty_change_bars(rows: pd.DataFrame, base_year: int, when: str, dark: bool) -> Figure:
    """The change in duty from the base year as three parts that add up to the line.

    rows: columns period, change_usd, from_trade_usd, from_law_usd, from_gap_usd.
    """
    figure = Figure()
    places = _places(rows, when)
    for column, (name, color) in CAUSES.items():
        figure.add_trace(
            Bar(
                x=places,
                y=rows[column],
                name=name,
                marker={"color": color},
                customdata=dollar_texts(rows[column]),
                hovertemplate="%{customdata}",
            )
        )
    figure.add_trace(
        Scatter(
            x=places,
            y=rows["change_usd"],
            name="Change in duty",
            mode="markers" if when == "year" else "lines+markers",
            line={"color": COLOR_OF["balance"], "width": 2},
            marker={"size": 8, "symbol": "diamond"},
            customdata=dollar_texts(rows["change_usd"]),
            hovertemplate="%{customdata}",
        )
    )
    figure.update_layout(barmode="relative", bargap=0.25)
    figure.update_xaxes(type="category" if when == "year" else "date")
    gains = rows[list(CAUSES)].clip(lower=0).sum(axis=1).max()
    losses = rows[list(CAUSES)].clip(upper=0).sum(axis=1).min()
    dollar_axis(figure, losses, gains)
    last = f": {_signed(rows['change_usd'].iloc[-1])} in {_last(rows, when)}" if len(rows) else ""
    return finish(
        figure,
        f"US duty on Chinese goods compared with {base_year}{last}",
        f"US dollars a {when}, change from the same months of {base_year}",
        dark=dark,
    )


def fixed_trade_duty_lines(rows: pd.DataFrame, base_year: int, when: str, dark: bool) -> Figure:
    """Duty on the base year's trade at the legal rates of each period, beside actual duty.

    rows: columns period, fixed_trade_duty_usd, calculated_duty_usd, base_duty_usd.
    """
    figure = Figure()
    places = _places(rows, when)
    for column, name, color, dash in (
        ("fixed_trade_duty_usd", f"{base_year} trade at the legal rates of the time",
         COLOR_OF["United States"], "dash"),
        ("calculated_duty_usd", "Calculated on actual imports", COLOR_OF["imports"], "solid"),
        ("base_duty_usd", f"Calculated in {base_year}", COLOR_OF["World"], "solid"),
    ):  # fmt: skip
        said = dollar_texts(rows[column])
        shown = {"x": places, "y": rows[column], "name": name, "customdata": said}
        line = {"color": color, "width": 2.5, "dash": dash}
        figure.add_trace(
            Bar(marker={"color": color}, hovertemplate="%{customdata}", **shown)
            if when == "year"
            else Scatter(mode="lines", line=line, hovertemplate="%{customdata}", **shown)
        )
    figure.update_yaxes(rangemode="tozero")
    figure.update_xaxes(type="category" if when == "year" else "date")
    dollar_axis(figure, 0, rows[["fixed_trade_duty_usd", "calculated_duty_usd"]].max().max())
    title = f"US duty on Chinese goods if imports had stayed as in {base_year}"
    if len(rows):
        fixed, actual = dollar_texts(rows.iloc[-1][["fixed_trade_duty_usd", "calculated_duty_usd"]])
        title += f": {fixed} in {_last(rows, when)}, against {actual} on actual imports"
    return finish(figure, title, f"US dollars a {when}", dark=dark)


def _places(rows: pd.DataFrame, when: str) -> pd.Series | list[str]:
    return rows["period"] if when == "month" else [_year(row) for row in rows.itertuples()]


def _year(row: Any) -> str:
    part = "" if row.month_count == 12 else f", {row.month_count} months"
    return f"{row.period:%Y}{part}"


def _last(rows: pd.DataFrame, when: str) -> str:
    row = rows.iloc[-1]
    return f"{row['period']:%B %Y}" if when == "month" else _year(row)


def _signed(value: float) -> str:
    return f"{'+' if value > 0 else ''}{dollar_text(value)}"


def _range(values: pd.Series) -> str:
    return f"{values.min():.1f} to {values.max():.1f}".replace("-", "−")


def _goods(name: str) -> str:
    return "Chinese goods" if name == "All goods" else f"{shorten(name, 60)} from China"
