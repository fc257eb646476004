"""One line of a tariff: its duties on a day, step by step, and since 2018."""

from datetime import date

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.named import COUNTRY, name_ends
from charts.rates import DIRECTION
from charts.theme import (
    COLOR_OF,
    LAYER_COLOR,
    LAYER_NAME,
    LAYERS_OF,
    TEXT_COLOR,
    finish,
    names_above,
)
from charts.two_panels import two_panels

STEP_PX = 50
BRIEF_PX, FRAME_PX = 175, 75
TARIFF_OF = {"United States": "the US tariff", "China": "the Chinese tariff"}


def code_text(line: str) -> str:
    """A code with dots: 8517.13.00, 8507.60.0010."""
    return ".".join(filter(None, (line[:4], line[4:6], line[6:])))


def step_names(steps: pd.DataFrame) -> pd.Series:
    """A name for each step: its layer, and its law record where a layer has several.

    steps: columns layer, title.
    """
    names = steps["layer"].map(LAYER_NAME | {"total": "Total"})
    several = steps["layer"].duplicated(keep=False)
    return names.where(~several, steps["title"])


def layer_waterfall(steps: pd.DataFrame, importer: str, line: str, day: date, dark: bool) -> Figure:
    """Each layer charged on a line or number on a day, one on the other, and their total.

    steps: columns layer, title, rate_pct (points of value), is_blended, the total last. The title
    says where the total is an average of the line that a shipment need not pay.
    """
    rates = steps["rate_pct"]
    is_total = steps["layer"] == "total"
    names = step_names(steps)
    reached = rates.fillna(0).cumsum()
    figure = Figure(
        Bar(
            y=names,
            x=rates,
            base=(reached - rates).where(~is_total, 0),
            orientation="h",
            marker={
                "color": [LAYER_COLOR.get(layer, COLOR_OF[importer]) for layer in steps["layer"]]
            },
            text=[f"{rate:.4g}%" if pd.notna(rate) else "not a percentage" for rate in rates],
            textposition="outside",
            textfont={"color": TEXT_COLOR["dark" if dark else "light"]},
            cliponaxis=False,
            hovertemplate="%{y}<br>%{text}<extra></extra>",
            name="Rate",
            showlegend=False,
        )
    )
    figure.update_layout(
        height=60 + STEP_PX * len(steps), hovermode="closest", bargap=0.55, barcornerradius=2
    )
    names_above(figure, names)
    highest = max(rates.max(), 1) if rates.notna().any() else 1
    figure.update_xaxes(ticksuffix="%", range=[0, 1.16 * highest], nticks=6)
    told = "; ".join(f"{name} {rate:.4g}" for name, rate in zip(names, rates, strict=True))
    average = ", average of the line" if steps["is_blended"].any() else ""
    title = f"{DIRECTION[importer]}: {code_text(line)}{average}, {day:%B %-d, %Y}"
    unit = "Percent of customs value"
    return finish(figure, title, unit, dark=dark, alt=f"{title}. {unit}. {told}.")


def line_layers_stack(
    spans: pd.DataFrame, importer: str, line: str, through: date, dark: bool
) -> Figure:
    """Duties on a line since 2018, its layers stacked as steps.

    spans: columns layer, valid_from, rate_pct, every layer with every span.
    through: the last day of evidence, to which the last step is drawn.
    """
    figure = Figure()
    for layer in LAYERS_OF[importer]:
        part = spans[spans["layer"] == layer]
        if not (part["rate_pct"] > 0).any():
            continue
        days, rates = _to_the_end(part, through)
        figure.add_trace(
            Scatter(
                x=days,
                y=rates.fillna(0),
                name=LAYER_NAME[layer],
                mode="lines",
                stackgroup="layers",
                line={"shape": "hv", "width": 0},
                fillcolor=LAYER_COLOR[layer],
                hovertemplate="%{y:.4~g}%",
            )
        )
    days, rates = _to_the_end(spans[spans["layer"] == "total"], through)
    figure.add_trace(
        Scatter(
            x=days,
            y=rates,
            name="Total",
            mode="lines",
            line={"shape": "hv", "width": 1.5, "color": TEXT_COLOR["dark" if dark else "light"]},
            hovertemplate="%{y:.4~g}%",
        )
    )
    figure.update_yaxes(ticksuffix="%", rangemode="tozero")
    two_panels(figure, max(spans["valid_from"].min().date(), date(2018, 1, 1)), through)
    title = f"{DIRECTION[importer]}: {code_text(line)} since 2018"
    return finish(figure, title, "Percent of customs value, layer by layer", dark=dark)


def both_lines_steps(
    spans: pd.DataFrame, lines: dict[str, str], through: date, dark: bool
) -> Figure:
    """The totals on the lines of both countries since 2018, low enough for a page with much else.

    spans: columns importer, valid_from, valid_before, rate_pct. lines: the line of each country
    shown. through: the last day of evidence.
    """
    figure = Figure()
    by_country = {importer: spans[spans["importer"] == importer] for importer in lines}
    for importer, rows in by_country.items():
        days, rates = _to_the_end(rows, through)
        figure.add_trace(
            Scatter(
                x=days,
                y=rates,
                name=DIRECTION[importer],
                mode="lines",
                line={"shape": "hv", "width": 2.5, "color": COLOR_OF[importer]},
                hovertemplate="%{y:.4~g}%",
            )
        )
    figure.update_yaxes(ticksuffix="%", rangemode="tozero", nticks=5)
    first = max(spans["valid_from"].min().date(), date(2018, 1, 1))
    two_panels(figure, first, through)
    name_ends(figure, by_country, (first, through, through), False, dark, BRIEF_PX - FRAME_PX)
    figure.update_layout(height=BRIEF_PX, margin_t=34, showlegend=False)
    listed = " and ".join(f"{code_text(line)} in {TARIFF_OF[name]}" for name, line in lines.items())
    title = f"Highest since {first:%Y}: {_highest(by_country)}"
    unit = f"Duty on {listed}, percent of customs value"
    return finish(figure, title, unit, dark=dark)


def _highest(by_country: dict[str, pd.DataFrame]) -> str:
    """The highest total of each country with its first day: US 170% on April 10, 2025."""
    tops = {
        COUNTRY[importer]: rows.loc[rows["rate_pct"].idxmax()]
        for importer, rows in by_country.items()
        if rows["rate_pct"].notna().any()
    }
    return "; ".join(
        f"{name} {top['rate_pct']:.4g}% on {top['valid_from']:%B %-d, %Y}"
        for name, top in tops.items()
    )


def _to_the_end(part: pd.DataFrame, through: date) -> tuple[pd.Series, pd.Series]:
    end = pd.Series([pd.Timestamp(through)], dtype=part["valid_from"].dtype)
    return (
        pd.concat([part["valid_from"], end], ignore_index=True),
        pd.concat([part["rate_pct"], part["rate_pct"].tail(1)], ignore_index=True),
    )
