"""What must be said beside an answer."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from warehouse.query import query
from warehouse.questions import AFTER, question


def late_days(name: str, values: Mapping[str, Any]) -> list[str]:
    """A sentence for each day asked that lies after the last day of evidence."""
    through = f"{query('evidence')['law_through'].iloc[0]:%Y-%m-%d}"
    days = {item.name for item in question(name).parameters if item.kind == "date"}
    late = {
        key: day
        for key in sorted(days & values.keys())
        if (day := str(date.fromisoformat(str(values[key])))) > through
    }
    due = values.get(AFTER) == "as_written"
    follows = (
        "what is due by then is charged as its text says, its outcome not read."
        if due
        else "the last known law is carried on."
    )
    return [
        f"{key} {day} lies after {through}, the last day of evidence: {follows}"
        for key, day in late.items()
    ]
