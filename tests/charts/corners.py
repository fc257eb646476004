"""Steps as they are drawn, without the points between two moves."""

from collections.abc import Iterable
from typing import Any

import pandas as pd


def corners(x: Iterable[Any], y: Iterable[Any]) -> list[tuple[str, float]]:
    """First and last point of steps, and each on which they move, by day."""
    points = [(f"{pd.Timestamp(day):%Y-%m-%d}", value) for day, value in zip(x, y, strict=True)]
    return [
        point
        for place, point in enumerate(points)
        if place in (0, len(points) - 1) or point[1] != points[place - 1][1]
    ]
