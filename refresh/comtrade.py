"""US trade with China by six digits and year, as UN Comtrade has it from US reports.

The interface, https://comtradedeveloper.un.org/: data/v1/get/C/A/HS with reporterCode (842 the
United States), partnerCode (156 China), period (a year), flowCode (M, X), cmdCode (AG6 all six
digits), partner2Code, customsCode and motCode for totals; the key goes in the header
Ocp-Apim-Subscription-Key. The answer has count, data and error; a row has cmdCode,
classificationCode (H4 HS2012, H5 HS2017, H6 HS2022), primaryValue, and fobvalue for imports where
the customs value is known. At most 100,000 rows an answer.

The terms (https://comtrade.un.org/licenseagreement.html) limit what may be passed on, so only the
last two years are read, of one pair of countries, with the columns that the pages need.
"""

import os
from datetime import date
from pathlib import Path

import pandas as pd

from refresh.ask import Line, RefreshError, get_json
from refresh.tables import NewTable
from refresh.tables import read as read_file

FOLDER = "comtrade_us_china_trade"
TITLE = "US trade with China by six digits"
URL = "https://comtradeapi.un.org/data/v1/get/C/A/HS"
FLOWS = {"X": "export", "M": "import"}
NOMENCLATURES = {"H4": "HS2012", "H5": "HS2017", "H6": "HS2022"}
MOST = 100_000


def read(line: Line, root: Path, today: date) -> list[NewTable]:
    """Both flows of the last two whole years; a year that is not out yet has to wait."""
    key = os.environ.get("COMTRADE_API_KEY")
    if not key:
        raise RefreshError(
            "COMTRADE_API_KEY is not set; a key is free, docs/updating.md says how to get one."
        )
    last = max(read_file(root / "data" / "raw" / FOLDER / "annual.csv")["year"])
    years = [year for year in range(int(last) - 1, today.year)]
    parts = []
    for year in years:
        flows = [_year(line, key, year, flow) for flow in FLOWS]
        if all(not part.empty for part in flows):
            parts += flows
        elif str(year) <= last:
            raise RefreshError(f"UN Comtrade has no rows of {year}, which the file has.")
    rows = pd.concat(parts, ignore_index=True)
    return [
        NewTable(
            "annual.csv", rows, ("year", "flow", "hs6"), "year", ("flow",),
            ("reported_value_usd", "customs_value_usd"),
        )
    ]  # fmt: skip


def card(whole: dict[str, pd.DataFrame], today: date) -> dict[str, object]:
    """What the source card says after a refresh."""
    return {"vintage": f"to {whole['annual.csv']['year'].max()}, read on {today}"}


def _year(line: Line, key: str, year: int, flow: str) -> pd.DataFrame:
    asked = {
        "reporterCode": 842,
        "partnerCode": 156,
        "partner2Code": 0,
        "customsCode": "C00",
        "motCode": 0,
        "period": year,
        "flowCode": flow,
        "cmdCode": "AG6",
        "includeDesc": "false",
    }
    answer = get_json(line, URL, asked, **{"Ocp-Apim-Subscription-Key": key})
    try:
        found, count = answer["data"], int(answer["count"])
        rows = [
            (
                str(year), FLOWS[flow], NOMENCLATURES[row["classificationCode"]], row["cmdCode"],
                _dollars(row["primaryValue"]),
                _dollars(row.get("fobvalue") if flow == "M" else None),
            )
            for row in found
        ]  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise RefreshError(
            f"UN Comtrade answered in another form ({error}); see its documentation."
        ) from error
    if answer.get("error") or len(found) != count or count >= MOST:
        said = answer.get("error") or f"{len(found)} of {count} rows"
        raise RefreshError(f"UN Comtrade's answer for {year} is not whole ({said}); try again.")
    columns = ["year", "flow", "nomenclature", "hs6", "reported_value_usd", "customs_value_usd"]
    return pd.DataFrame(rows, columns=columns, dtype=str)


def _dollars(value: float | None) -> str:
    return "" if value is None or value == 0 else f"{round(value)}"
