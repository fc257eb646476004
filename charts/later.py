"""Figures of a day after the last day of law, drawn unlike law in force."""

from plotly.graph_objects import Figure

CARRIED_ON = "carried on"


def carried_on(figure: Figure) -> Figure:
    """The finished figure with hatched bars, dashed lines and open symbols; its title says so."""
    figure.update_traces(marker_pattern_shape="/", selector={"type": "bar"})
    for trace in figure.select_traces(selector={"type": "scatter"}):
        mode = trace.mode or ""
        if "lines" in mode:
            trace.line.dash = "dash"
        if "markers" in mode and isinstance(trace.marker.symbol, str | None):
            trace.marker.symbol = f"{(trace.marker.symbol or 'circle').removesuffix('-open')}-open"
    meta = figure.layout.meta
    title = f"{meta['title']}, last known law carried on"
    alt = meta["alt"] and f"{meta['alt']} This is the last known law carried on."
    figure.update_layout(meta={**meta, "title": title, "alt": alt})
    return figure
