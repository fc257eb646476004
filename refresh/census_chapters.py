"""US trade by chapter, with China and the world, and imports from China by heading, by month.

Columns of the Census interface (see census_api): GEN_VAL_MO general imports, CON_VAL_MO imports for
consumption, CAL_DUT_MO calculated duty, ALL_VAL_MO domestic and foreign exports, all dollars of the
month; I_COMMODITY and E_COMMODITY the code, COMM_LVL its length (HS2, HS4). The parts must add up
to the country's total of the month, which is asked for too.

Read from August 2021 on: the months before are whole in the file and settled.
"""

from datetime import date
from pathlib import Path

import pandas as pd

from refresh.ask import Line
from refresh.census_api import COUNTRY_CODE, check_total, months
from refresh.tables import NewTable, spans

FOLDER = "census_trade_by_chapter"
TITLE = "US trade by chapter"
FIRST = "2021-08"
IMPORTS = ["GEN_VAL_MO", "CON_VAL_MO", "CAL_DUT_MO"]


def read(line: Line, root: Path, today: date) -> list[NewTable]:
    """Imports (both bases, with duty) and exports by chapter; imports from China by heading."""
    vintage = f"{today:%Y-%m}"
    imports = pd.concat(
        _imports(line, today, partner, "HS2").assign(partner=partner) for partner in COUNTRY_CODE
    )
    exports = pd.concat(
        _exports(line, today, partner).assign(partner=partner) for partner in COUNTRY_CODE
    )
    headings = _imports(line, today, "CHN", "HS4")
    return [
        NewTable(
            "imports.csv", _by_basis(imports).assign(vintage=vintage),
            ("partner", "month", "hs2", "basis"), "month", ("partner", "basis"),
            ("value_usd", "calculated_duty_usd"),
        ),
        NewTable(
            "exports.csv",
            exports.rename(columns={"E_COMMODITY": "hs2", "ALL_VAL_MO": "value_usd"}).assign(
                vintage=vintage
            )[["partner", "month", "hs2", "value_usd", "vintage"]],
            ("partner", "month", "hs2"), "month", ("partner",), ("value_usd",),
        ),
        NewTable(
            "imports_china_headings.csv",
            headings.rename(
                columns={
                    "I_COMMODITY": "hs4", "GEN_VAL_MO": "general_value_usd",
                    "CON_VAL_MO": "consumption_value_usd", "CAL_DUT_MO": "calculated_duty_usd",
                }
            ).assign(vintage=vintage)[
                [
                    "month", "hs4", "general_value_usd", "consumption_value_usd",
                    "calculated_duty_usd", "vintage",
                ]
            ],
            ("month", "hs4"), "month", (),
            ("general_value_usd", "consumption_value_usd", "calculated_duty_usd"),
        ),
    ]  # fmt: skip


def card(whole: dict[str, pd.DataFrame], today: date) -> dict[str, object]:
    """What the source card says after a refresh."""
    imports, exports = whole["imports.csv"], whole["exports.csv"]
    held = [
        f"{str(basis).capitalize()}: {spans(rows['month'])}."
        for basis, rows in imports.groupby("basis", sort=True)
    ]
    return {
        "vintage": f"to {imports['month'].max()}, read on {today}",
        "route": "The Census Bureau's interface; before 2021-08 tradewartracker (MIT)",
        "warnings": [
            "Imports stand on two bases, never one series. " + " ".join(held),
            f"Exports are FAS, domestic and foreign goods together, {spans(exports['month'])}.",
            "The column vintage is the year or month by which a row was last changed.",
        ],
    }


def _imports(line: Line, today: date, partner: str, level: str) -> pd.DataFrame:
    country = {"CTY_CODE": COUNTRY_CODE[partner]}
    parts = months(
        line, "imports/hs", ["I_COMMODITY", *IMPORTS], FIRST, today, COMM_LVL=level, **country
    )
    totals = months(line, "imports/hs", IMPORTS, FIRST, today, **country)
    for value in IMPORTS:
        check_total(parts, totals, value, f"Imports by {level}, {partner}")
    return parts


def _exports(line: Line, today: date, partner: str) -> pd.DataFrame:
    country = {"CTY_CODE": COUNTRY_CODE[partner]}
    parts = months(
        line, "exports/hs", ["E_COMMODITY", "ALL_VAL_MO"], FIRST, today, COMM_LVL="HS2", **country
    )
    totals = months(line, "exports/hs", ["ALL_VAL_MO"], FIRST, today, **country)
    check_total(parts, totals, "ALL_VAL_MO", f"Exports by HS2, {partner}")
    return parts


def _by_basis(imports: pd.DataFrame) -> pd.DataFrame:
    """A row for each basis; duty belongs to imports for consumption."""
    place = imports[["partner", "month", "I_COMMODITY"]].set_axis(
        ["partner", "month", "hs2"], axis=1
    )
    consumption = place.assign(
        basis="imports for consumption",
        value_usd=imports["CON_VAL_MO"],
        calculated_duty_usd=imports["CAL_DUT_MO"],
    )
    general = place.assign(
        basis="general imports", value_usd=imports["GEN_VAL_MO"], calculated_duty_usd=""
    )
    return pd.concat([consumption, general])
