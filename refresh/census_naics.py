"""Imports for consumption and calculated duty by three-digit NAICS group, China and the world.

The Census interface (see census_api), data set imports/naics: NAICS the group, COMM_LVL NA3.
"""

from datetime import date
from pathlib import Path

import pandas as pd

from refresh.ask import Line
from refresh.census_api import COUNTRY_CODE, check_total, months
from refresh.tables import NewTable

FOLDER = "census_imports_by_naics"
TITLE = "Imports by NAICS group"
FIRST = "2021-01"
VALUES = ["CON_VAL_MO", "CAL_DUT_MO"]


def read(line: Line, root: Path, today: date) -> list[NewTable]:
    """Imports for consumption and duty by group, in dollars."""
    parts = []
    for partner, code in COUNTRY_CODE.items():
        rows = months(
            line, "imports/naics", ["NAICS", *VALUES], FIRST, today, CTY_CODE=code, COMM_LVL="NA3"
        )
        totals = months(line, "imports/naics", VALUES, FIRST, today, CTY_CODE=code)
        for value in VALUES:
            check_total(rows, totals, value, f"Imports by NAICS group, {partner}")
        parts.append(rows.assign(partner=partner))
    names = {
        "NAICS": "naics",
        "CON_VAL_MO": "consumption_value_usd",
        "CAL_DUT_MO": "calculated_duty_usd",
    }
    rows = pd.concat(parts).rename(columns=names)[["month", "partner", *names.values()]]
    values = ("consumption_value_usd", "calculated_duty_usd")
    key = ("month", "partner", "naics")
    return [NewTable("monthly.csv", rows, key, "month", ("partner",), values)]


def card(whole: dict[str, pd.DataFrame], today: date) -> dict[str, object]:
    """What the source card says after a refresh."""
    return {
        "vintage": f"Census interface; 2021-01 to {whole['monthly.csv']['month'].max()} read on "
        f"{today}, earlier months in January or February 2026",
        "route": "The Census Bureau's interface; before 2021 the collection tradewartracker (MIT)",
        "warnings": [
            "Groups 980 and 990 are the goods of chapters 98 and 99.",
            "In groups.csv the column name is ours; printed_name is the agency's.",
        ],
    }
