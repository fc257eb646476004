"""A figure with many rows in parts, so that each part fits a sheet of paper."""

import math
from itertools import pairwise

from plotly.graph_objects import Figure

FRAME_PX = 110  # of axis, legend and margins, about


def on_sheets(figure: Figure, most_px: int) -> list[Figure]:
    """The figure whole, or its rows in as few equal parts as fit `most_px` of height.

    Only a figure with one y axis of whole rows and a range can be parted; another comes back
    whole. The legend stands under the last part.
    """
    height, span = figure.layout.height or 0, figure.layout.yaxis.range
    if height <= most_px or not span or "yaxis2" in figure.layout:
        return [figure]
    rows = round(abs(span[0] - span[1]))
    count = math.ceil((height - FRAME_PX) / (most_px - FRAME_PX))
    each = math.ceil(rows / count)
    down = 1 if span[0] > span[1] else -1
    ends = [span[1] + down * place for place in range(0, rows, each)] + [span[0]]
    parts = []
    for place, (top, bottom) in enumerate(pairwise(ends), start=1):
        part = Figure(figure)
        share = abs(bottom - top) / abs(span[0] - span[1])
        part.update_yaxes(range=[bottom, top], autorange=False)
        part.update_layout(height=FRAME_PX + round(share * (height - FRAME_PX)))
        if place < len(ends) - 1:
            part.update_layout(showlegend=False)
        parts.append(part)
    return parts
