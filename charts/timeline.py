"""Acts as spans and points, by country and lane."""

import pandas as pd
from plotly.graph_objects import Bar, Figure, Scatter

from charts.theme import COLOR_OF, MUTED, PATTERN_OF, SYMBOL_OF, finish

SIDE = {"US": "United States", "China": "China", "Both": "World"}
HEADING = {"US": "United States", "China": "China", "Both": "Both sides"}
SPANS = ("in force", "suspended", "ended", "struck down", "unverified")
POINTS = ("scheduled", "announced only", "event")
DAY_MS = 86_400_000
SHORTEST_DAYS = 20
ROW_PX = 30
BAR, LOWER = 0.36, 0.24  # of a row: the height of a bar, and how far it lies below the middle


def timeline_spans(
    acts: pd.DataFrame, evidence_through: pd.Timestamp, years: tuple[int, int], dark: bool
) -> Figure:
    """Each act in its lane: spans by state with a pattern, points with a symbol, color by side.

    acts: columns day, drawn_before, title, side, goods, lane, lane_group, lane_order, state,
    average_change_points. evidence_through: last day on which the law was checked, drawn as a line.
    years: the first and the last year to show.
    """
    lanes = _lanes(acts)
    ordered = acts.merge(lanes, on=["side", "lane"]).sort_values("day")
    figure = Figure([_sample(state) for state in (*SPANS, *POINTS) if state in set(acts["state"])])
    for state in SPANS:
        _add_spans(figure, ordered[ordered["state"] == state], state)
    for state in POINTS:
        _add_points(figure, ordered[ordered["state"] == state], state)
    counts = ", ".join(f"{count} {state}" for state, count in acts["state"].value_counts().items())
    figure.add_vline(x=evidence_through, line={"width": 1, "dash": "dot", "color": MUTED})
    figure.update_layout(
        barmode="overlay",
        height=ROW_PX * (len(lanes) + 1) + 130,
        hovermode="closest",
        legend={"y": 0, "yref": "paper"},
    )
    figure.update_yaxes(
        zeroline=False, showticklabels=False, showgrid=False, range=[len(lanes) - 0.3, -0.7],
    )  # fmt: skip
    _name(figure, lanes)
    figure.update_xaxes(
        side="top", type="date", ticklabelposition="outside",
        range=[f"{years[0]}-01-01", f"{years[1]}-12-31"],
    )  # fmt: skip
    return finish(
        figure,
        "Tariff acts, rulings and statements of the United States and China",
        f"Bars: first to last day. Dotted line: {evidence_through:%B %-d, %Y}, our last check",
        dark=dark,
        alt=f"{len(acts)} acts: {counts}.",
    )


def _lanes(acts: pd.DataFrame) -> pd.DataFrame:
    """A row for each lane, under a heading for each group: side, lane, text, row from the top."""
    lanes = acts[["side", "lane", "lane_group", "lane_order", "goods"]]
    lanes = lanes.drop_duplicates(["side", "lane"])
    named = lanes["goods"] + "  <span style='font-size:10px'>" + lanes["lane"] + "</span>"
    lanes = lanes.assign(text=named.where(lanes["goods"] != lanes["lane"], lanes["goods"]))
    heads = lanes.groupby(["side", "lane_group"], as_index=False)["lane_order"].min()
    names = heads["side"].map(HEADING) + ": " + heads["lane_group"].map(_small)
    heads = heads.assign(text="<b>" + names + "</b>", lane="")
    both = pd.concat([heads, lanes]).sort_values(["lane_order", "lane"], kind="stable")
    return both.assign(row=range(len(both)))[["side", "lane", "text", "row"]]


def _name(figure: Figure, lanes: pd.DataFrame) -> None:
    """The name of each lane above its bars, from the left edge, which a phone has room for."""
    figure.update_layout(
        annotations=[
            {
                "x": 0, "xref": "paper", "xanchor": "left", "y": row - 0.18, "yanchor": "middle",
                "text": text, "showarrow": False, "align": "left", "font": {"size": 12},
            }
            for row, text in zip(lanes["row"], lanes["text"], strict=True)
        ]
    )  # fmt: skip


def _small(text: str) -> str:
    return text if text.startswith("US") else text[:1].lower() + text[1:]


def _sample(state: str) -> Bar | Scatter:
    """What the legend shows of a state, in gray, because the color shows the side."""
    if state in POINTS:
        marker = {"symbol": SYMBOL_OF[state], "size": 10, "color": MUTED}
        return Scatter(x=[None], y=[None], mode="markers", name=state, marker=marker)
    return Bar(
        x=[None], y=[None], name=state, opacity=PATTERN_OF[state][1], marker=_filled(state, MUTED)
    )


def _filled(state: str, color: str | list[str]) -> dict:
    shape = PATTERN_OF[state][0]
    pattern = {"shape": shape, "size": 5, "fillmode": "overlay", "fgcolor": "#fff"}
    return {"color": color, "pattern": pattern}


def _add_spans(figure: Figure, acts: pd.DataFrame, state: str) -> None:
    if acts.empty:
        return
    days = (acts["drawn_before"] - acts["day"]).dt.days.clip(lower=SHORTEST_DAYS)
    figure.add_trace(
        Bar(
            base=acts["day"],
            x=days * DAY_MS,
            y=acts["row"] + LOWER,
            orientation="h",
            width=BAR,
            name=state,
            showlegend=False,
            opacity=PATTERN_OF[state][1],
            marker=_filled(state, [COLOR_OF[SIDE[side]] for side in acts["side"]]),
            customdata=_told(acts),
            hovertemplate="%{customdata}<br>" + state + "<extra></extra>",
        )
    )


def _add_points(figure: Figure, acts: pd.DataFrame, state: str) -> None:
    if acts.empty:
        return
    figure.add_trace(
        Scatter(
            x=acts["day"],
            y=acts["row"] + LOWER,
            mode="markers",
            name=state,
            showlegend=False,
            marker={
                "symbol": SYMBOL_OF[state],
                "size": 10,
                "color": [COLOR_OF[SIDE[side]] for side in acts["side"]],
                "line": {"width": 1.5},
            },
            customdata=_told(acts),
            hovertemplate="%{customdata}<br>" + state + "<extra></extra>",
        )
    )


def _told(acts: pd.DataFrame) -> list[str]:
    ends = acts["valid_before"].dt.strftime(" to before %B %-d, %Y").fillna("")
    points = acts["average_change_points"]
    moved = [
        f"<br>Average that day: {point:+.1f} points" if point == point else "" for point in points
    ]
    return list(acts["day"].dt.strftime("%B %-d, %Y") + ends + "<br>" + acts["title"] + moved)
