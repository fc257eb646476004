"""One picture a step of the story: both averages, with the moment lit."""

from datetime import date, timedelta

import pandas as pd
from plotly.graph_objects import Figure, Scatter

from charts.rates import DIRECTION
from charts.theme import COLOR_NAMED, COLOR_OF, PAGE_COLOR, finish
from charts.two_panels import SPLIT, axis_of, two_panels

COUNTRY = {"United States": "US", "China": "China"}
LIT = COLOR_NAMED["amber"]
# days around the step that the light reaches too, and days that it has at least, by panel
AROUND, LEAST_DAYS = {"x": 30, "x2": 4}, {"x": 150, "x2": 14}


def story_moment(
    rates: pd.DataFrame, first_day: date, last_day: date, law_through: date, dark: bool
) -> Figure:
    """Both countries' average rates since 2018, pale, and strong where the step is.

    rates: columns importer, valid_from, valid_before, rate_pct. first_day, last_day: of the step.
    """
    figure = Figure()
    for importer in DIRECTION:
        rows = rates[rates["importer"] == importer].sort_values("valid_from")
        end = pd.Series([pd.Timestamp(law_through)], dtype=rows["valid_from"].dtype)
        days = pd.concat([rows["valid_from"], end])
        values = pd.concat([rows["rate_pct"], rows["rate_pct"].tail(1)])
        figure.add_trace(
            Scatter(
                x=days, y=values, name=DIRECTION[importer], mode="lines", opacity=0.45,
                line={"shape": "hv", "width": 2, "color": COLOR_OF[importer]},
                hovertemplate="%{y:.1f}%", showlegend=False,
            )
        )  # fmt: skip
    figure.update_yaxes(ticksuffix="%", range=[0, rates["rate_pct"].max() * 1.12], nticks=5)
    two_panels(figure, date(2018, 1, 1), law_through)
    axis = axis_of(first_day, figure)
    start, stop = _lit(first_day, last_day, axis, law_through)
    figure.add_shape(
        type="rect", x0=start, x1=stop, y0=0, y1=1, xref=axis, yref="y domain", line_width=0,
        fillcolor=LIT, opacity=0.25, layer="below",
    )  # fmt: skip
    for importer in DIRECTION:
        _strong(figure, rates[rates["importer"] == importer], importer, (start, stop), axis)
    _values(figure, rates, last_day, (start, stop), axis, dark)
    figure.update_layout(height=300, showlegend=False)
    title = f"Average tariffs, {_days(first_day, last_day)} highlighted"
    return finish(
        figure,
        title,
        "Percent of customs value, weighted by 2024 trade, before exclusions",
        dark=dark,
    )


def _days(first_day: date, last_day: date) -> str:
    last = f"{last_day:%B %-d, %Y}"
    return last if first_day == last_day else f"{first_day:%B %-d, %Y} to {last}"


def _lit(first_day: date, last_day: date, axis: str, law_through: date) -> tuple[date, date]:
    """The days lit: those of the step, widened so that an eye finds them, within the panel."""
    around = timedelta(days=AROUND[axis])
    start, stop = first_day - around, last_day + around
    short = max(LEAST_DAYS[axis] - (stop - start).days, 0)
    start, stop = start - timedelta(days=short // 3), stop + timedelta(days=2 * short // 3)
    return (
        (max(start, SPLIT), min(stop, law_through)) if axis == "x2" else (start, min(stop, SPLIT))
    )


def _strong(
    figure: Figure,
    rows: pd.DataFrame,
    importer: str,
    lit: tuple[date, date],
    axis: str,
) -> None:
    start, stop = (pd.Timestamp(day) for day in lit)
    inside = rows[(rows["valid_from"] < stop) & ~(rows["valid_before"] <= start)]
    inside = inside.sort_values("valid_from")
    values = [*inside["rate_pct"], inside["rate_pct"].iloc[-1]]
    figure.add_trace(
        Scatter(
            x=[*inside["valid_from"].clip(lower=start), stop], y=values, xaxis=axis, mode="lines",
            line={"shape": "hv", "width": 4, "color": COLOR_OF[importer]}, showlegend=False,
            hoverinfo="skip", name=DIRECTION[importer],
        )
    )  # fmt: skip


def _values(
    figure: Figure,
    rates: pd.DataFrame,
    last_day: date,
    lit: tuple[date, date],
    axis: str,
    dark: bool,
) -> None:
    """Both averages of the last day of the step beside the light, the higher one above."""
    day, most = pd.Timestamp(last_day), rates["rate_pct"].max()
    on = rates[(rates["valid_from"] <= day) & ~(rates["valid_before"] <= day)]
    value = on.set_index("importer")["rate_pct"].dropna()
    near = len(value) == 2 and abs(value.iloc[0] - value.iloc[1]) < 0.11 * most
    is_late = lit[1] > (date(2026, 4, 1) if axis == "x2" else date(2023, 1, 1))
    for importer, height in value.items():
        shift = (17 if height == value.max() else -1) if near else 8
        figure.add_annotation(
            x=lit[0] if is_late else lit[1], y=height, xref=axis, yref="y", showarrow=False,
            text=f"<b>{COUNTRY[str(importer)]} {height:.1f}%</b>",
            xanchor="right" if is_late else "left", xshift=-6 if is_late else 6, yshift=shift,
            bgcolor=PAGE_COLOR["dark" if dark else "light"], opacity=0.9, borderpad=1,
            font={"size": 14, "color": COLOR_OF[str(importer)]},
        )  # fmt: skip
