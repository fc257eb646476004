"""Calculated duty and imports for consumption of the partners and the world, by month.

The Census interface (see census_api) without a commodity: one row a country and month. Countries by
their code in data/raw/census_goods_trade/partners.csv; the European Union is the grouping 0003.
"""

from datetime import date
from pathlib import Path

import pandas as pd

from refresh.ask import Line
from refresh.census_api import months
from refresh.tables import NewTable, in_millions
from refresh.tables import read as read_file

FOLDER = "census_calculated_duties"
TITLE = "Calculated duties"
FIRST = "2021-01"
VALUES = {
    "CAL_DUT_MO": "calculated_duties_usd_mn",
    "CON_VAL_MO": "imports_consumption_usd_mn",
}


def read(line: Line, root: Path, today: date) -> list[NewTable]:
    """Duty and imports for consumption in millions of dollars, and the vintage they are of."""
    partners = read_file(root / "data/raw/census_goods_trade/partners.csv")
    known = set(read_file(root / "data/raw" / FOLDER / "monthly.csv")["partner"])
    vintage = f"census_{today:%Y_%m}"
    parts = []
    for partner in partners[partners["partner"].isin(known)].itertuples():
        code = partner.census_code.zfill(4) if partner.census_code else "-"
        rows = months(line, "imports/hs", list(VALUES), FIRST, today, CTY_CODE=code)
        for column, name in VALUES.items():
            where = f"Census, {partner.partner_name}"
            rows[name] = [in_millions(amount, 3, where) for amount in rows[column]]
        parts.append(rows.assign(period=rows["month"], partner=partner.partner, vintage_id=vintage))
    columns = ["period", "partner", *VALUES.values(), "vintage_id"]
    described = pd.DataFrame(
        {
            "vintage_id": [vintage],
            "vintage": [f"Census interface, read in {today:%B %Y}"],
            "route": ["The Census Bureau's interface, CAL_DUT_MO and CON_VAL_MO"],
        }
    )
    return [
        NewTable(
            "monthly.csv", pd.concat(parts)[columns], ("period", "partner"), "period",
            ("partner",), tuple(VALUES.values()),
        ),
        NewTable("vintages.csv", described, ("vintage_id",), "", (), ()),
    ]  # fmt: skip


def card(whole: dict[str, pd.DataFrame], today: date) -> dict[str, object]:
    """What the source card says after a refresh."""
    return {"vintage": f"to {whole['monthly.csv']['period'].max()}, read on {today}"}
