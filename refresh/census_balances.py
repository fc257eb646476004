"""US trade in goods by partner and month, and of the world by month and year.

Files of the Census Bureau, read whole and asked for again only when they have changed:

- country.xlsx, https://www.census.gov/foreign-trade/balance/index.html: one row a year and country
  code with columns year, CTY_CODE, CTYNAME, IJAN to IDEC and IYR (imports), EJAN to EDEC and EYR
  (exports), millions of dollars, not adjusted; 0015 is the world, 0004 the world seasonally
  adjusted, 0003 the European Union. A month that is not published yet is 0.
- exh12.xlsx of the current press release (FT-900),
  https://www.census.gov/foreign-trade/Press-Release/current_press_release/index.html: goods of the
  world by month, not adjusted: balance (balance of payments, Census), exports and imports (balance
  of payments, net adjustments, Census). The world's months must agree with it.
- gands.xlsx, https://www.census.gov/foreign-trade/statistics/historical/index.html: years since
  1960, balance-of-payments basis: balance, exports and imports, each total, goods, services.
"""

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import ParseError

import openpyxl
import pandas as pd
from openpyxl.utils.exceptions import InvalidFileException

from refresh.ask import Line, RefreshError, get_file
from refresh.tables import NewTable
from refresh.tables import read as read_file

FOLDER = "census_goods_trade"
TITLE = "US trade in goods by partner"
BASE = "https://www.census.gov/foreign-trade"
COUNTRY = f"{BASE}/balance/country.xlsx"
EXHIBIT = f"{BASE}/Press-Release/current_press_release/exh12.xlsx"
YEARS = f"{BASE}/statistics/historical/gands.xlsx"
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
NAMES += ["October", "November", "December"]
WORLD = {"0015": "nsa", "0004": "sa"}


def read(line: Line, root: Path, today: date) -> list[NewTable]:
    """Partners' and the world's months, the world's years, the vintage and the gaps that remain."""
    vintage = f"census_{today:%Y_%m}"
    folder = root / "data" / "raw" / FOLDER
    tables = []
    countries, years = get_file(line, COUNTRY), get_file(line, YEARS)
    if countries:
        every = _countries(countries)
        exhibit = get_file(line, EXHIBIT)
        if exhibit:
            _check_world(every, _exhibit(exhibit))
        tables += _monthly(every, read_file(folder / "partners.csv"), vintage)
        tables.append(_gaps(tables[0].rows, read_file(folder / "known_gaps.csv")))
    if years:
        rows = _years(years).assign(vintage_id=vintage)
        key = ("year", "basis", "scope", "flow")
        tables.append(NewTable("world_annual.csv", rows, key, "year", key[1:], ("value_usd_mn",)))
    if tables:
        tables.append(_vintage(vintage, today))
    return tables


def card(whole: dict[str, pd.DataFrame], today: date) -> dict[str, object]:
    """What the source card says after a refresh."""
    said = {"vintage": f"read on {today}; older figures in older vintages, named in each row"}
    if "partner_monthly.csv" in whole:
        last = whole["partner_monthly.csv"]["period"].max()
        said = {"vintage": f"FT-900 of {last}, {said['vintage']}"}
    gaps = whole.get("known_gaps.csv", pd.DataFrame())
    missing = [f"{row['partner']} has no {row['month'][:7]}." for row in gaps.to_dict("records")]
    return said | {
        "route": "The Census Bureau's files; older vintages through public copies (vintages.csv)",
        "warnings": [
            "Census basis and balance-of-payments basis differ by a few billion dollars a year; "
            "never mix them.",
            "A revision can move a year by some billions (revisions.csv).",
            "The European Union is the membership of the day; the United Kingdom is out from 2020.",
            *missing,
        ],
    }


def trade_through(whole: dict[str, pd.DataFrame]) -> str | None:
    """The newest month of trade, for the evidence."""
    if "partner_monthly.csv" not in whole:
        return None
    return whole["partner_monthly.csv"]["period"].max()


def _sheet(content: bytes, file: str) -> list[tuple]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return list(book.worksheets[0].iter_rows(values_only=True))
    except (zipfile.BadZipFile, InvalidFileException, ParseError, KeyError) as error:
        raise RefreshError(f"{file} is not a workbook that can be read, or half of one.") from error


def _countries(content: bytes) -> pd.DataFrame:
    """Columns code, period, flow, value (number) of the months that are published."""
    first, *rows = _sheet(content, "country.xlsx")
    names = [str(name) for name in first]
    wide = pd.DataFrame([row[: len(names)] for row in rows], columns=names)
    wanted = ["year", "CTY_CODE", *(f"{flow}{month}" for flow in "IE" for month in MONTHS)]
    absent = [name for name in wanted if name not in names]
    if absent:
        raise RefreshError(f"country.xlsx has no column {absent[0]}; its form has changed.")
    wide = wide.dropna(subset=["year", "CTY_CODE"])[wanted]
    long = wide.melt(["year", "CTY_CODE"], var_name="name", value_name="value")
    long["flow"] = long["name"].str[0].map({"I": "imports", "E": "exports"})
    month = long["name"].str[1:].map({name: number for number, name in enumerate(MONTHS, 1)})
    long["period"] = long["year"].astype(int).astype(str) + "-" + month.astype(str).str.zfill(2)
    long["code"] = long["CTY_CODE"].astype(str).str.zfill(4)
    long["value"] = pd.to_numeric(long["value"])
    world = long[(long["code"] == "0015") & (long["value"] > 0)]
    if world.empty:
        raise RefreshError("country.xlsx has no row 0015 for the world; its form has changed.")
    published = long["period"] <= world["period"].max()
    return long.loc[published & long["value"].notna(), ["code", "period", "flow", "value"]]


def _exhibit(content: bytes) -> pd.DataFrame:
    """Columns period, flow, value: the world's goods on the Census basis, not adjusted."""
    found, year = [], ""
    for row in _sheet(content, "exh12.xlsx"):
        label = str(row[0] or "").strip()
        if re.fullmatch(r"\d{4}", label):
            year = label
        name = re.sub(r"\s*\(R\)$", "", label)
        numbers = [value for value in row[1:] if isinstance(value, int | float)]
        if year and name in NAMES and len(numbers) == 8:
            bop_x, adjust_x, census_x, bop_m, adjust_m, census_m = numbers[2:]
            if abs(bop_x - adjust_x - census_x) > 1 or abs(bop_m - adjust_m - census_m) > 1:
                raise RefreshError("exh12.xlsx: basis and adjustment do not add up; see its form.")
            period = f"{year}-{NAMES.index(name) + 1:02}"
            found += [(period, "exports", census_x), (period, "imports", census_m)]
    if not found:
        raise RefreshError("exh12.xlsx has no months; its form has changed.")
    return pd.DataFrame(found, columns=["period", "flow", "value"])


def _check_world(every: pd.DataFrame, exhibit: pd.DataFrame) -> None:
    world = every[every["code"] == "0015"].merge(
        exhibit, on=["period", "flow"], suffixes=("", "_of")
    )
    if world.empty or world["period"].max() < exhibit["period"].max():
        raise RefreshError("country.xlsx is older than the press release; try again in a day.")
    off = world[(world["value"] - world["value_of"]).abs() > 1]
    if not off.empty:
        row = off.iloc[0]
        raise RefreshError(
            f"country.xlsx has {row['value']:,.1f} million of {row['flow']} in {row['period']}, "
            f"the press release {row['value_of']:,.1f}; they are of two releases."
        )


def _monthly(every: pd.DataFrame, partners: pd.DataFrame, vintage: str) -> list[NewTable]:
    codes = partners[partners["census_code"] != ""].set_index("partner")["census_code"].str.zfill(4)
    named = {code: partner for partner, code in codes.items()}
    text = every.assign(
        value_usd_mn=[f"{value:.1f}" for value in every["value"]], vintage_id=vintage
    )
    mine = text[text["code"].isin(named)].assign(partner=text["code"].map(named))
    # a partner's months before its first trade are not zeros but none
    begun = mine[mine["value"] > 0].groupby("partner")["period"].min()
    mine = mine[mine["period"] >= mine["partner"].map(begun)]
    world = text[text["code"].isin(WORLD)].assign(
        basis="census", adjustment=text["code"].map(WORLD)
    )
    world = world[world["value"] > 0]
    return [
        NewTable(
            "partner_monthly.csv",
            mine[["period", "partner", "flow", "value_usd_mn", "vintage_id"]],
            ("partner", "period", "flow"), "period", ("partner", "flow"), ("value_usd_mn",), 0.1,
        ),
        NewTable(
            "world_monthly.csv",
            world[["period", "basis", "adjustment", "flow", "value_usd_mn", "vintage_id"]],
            ("period", "basis", "adjustment", "flow"), "period", ("adjustment", "flow"),
            ("value_usd_mn",),
        ),
    ]  # fmt: skip


def _years(content: bytes) -> pd.DataFrame:
    """Columns year, basis, scope, flow, value_usd_mn: balance of payments, by year."""
    found = []
    for row in _sheet(content, "gands.xlsx"):
        label = re.sub(r"\s*\(R\)$", "", str(row[0] or "").strip())
        numbers = [value for value in row[1:] if isinstance(value, int | float)]
        if not re.fullmatch(r"\d{4}", label) or len(numbers) != 9:
            continue
        balance, exports, imports = numbers[:3], numbers[3:6], numbers[6:]
        for total, goods, services in (balance, exports, imports):
            if abs(total - goods - services) > 2:
                raise RefreshError(f"gands.xlsx, {label}: goods and services are not the total.")
        if abs(balance[0] - exports[0] + imports[0]) > 2:
            raise RefreshError(f"gands.xlsx, {label}: exports less imports are not the balance.")
        for flow, three in (("balance", balance), ("exports", exports), ("imports", imports)):
            for scope, value in zip(("goods_services", "goods", "services"), three, strict=True):
                found.append((label, "bop", scope, flow, f"{float(value):.1f}"))
    if not found:
        raise RefreshError("gands.xlsx has no years; its form has changed.")
    return pd.DataFrame(found, columns=["year", "basis", "scope", "flow", "value_usd_mn"])


def _gaps(rows: pd.DataFrame, gaps: pd.DataFrame) -> NewTable:
    """The list of known gaps without those that are filled now."""
    here = set(zip(rows["partner"], rows["period"], strict=True))
    still = [(row["partner"], row["month"][:7]) not in here for row in gaps.to_dict("records")]
    return NewTable("known_gaps.csv", gaps[still], (), "", (), ())


def _vintage(vintage: str, today: date) -> NewTable:
    described = pd.DataFrame(
        {
            "vintage_id": [vintage],
            "vintage": [f"Files of the Census Bureau, read on {today}"],
            "route": ["country.xlsx and gands.xlsx of the Census Bureau"],
        }
    )
    return NewTable("vintages.csv", described, ("vintage_id",), "", (), ())
