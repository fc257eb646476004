"""The Census Bureau's workbooks: partners and the world by month, the world by year."""

import io
from datetime import date

import openpyxl
import pytest
import yaml

from refresh.census_balances import MONTHS, NAMES
from refresh.run import refresh
from tests.refresh.conftest import snapshot
from tests.refresh.server import Answer, Asked, serve

ORIGIN = "https://www.census.gov"
TODAY = date(2026, 12, 9)
PARTNERS = (
    "partner,partner_name,census_code,note\nCHN,China,5700,\nEU,European Union,3,\nWLD,World,,\n"
)
OLD = {
    "partners.csv": PARTNERS,
    "partner_monthly.csv": "period,partner,flow,value_usd_mn,vintage_id\n"
    + "".join(f"2026-{m:02},CHN,{flow},10.0,old\n" for flow in ("exports", "imports") for m in (1, 2)),
    "world_monthly.csv": "period,basis,adjustment,flow,value_usd_mn,vintage_id\n",
    "world_annual.csv": "year,basis,scope,flow,value_usd_mn,vintage_id\n2025,census,goods,exports,50.0,old\n",
    "known_gaps.csv": "partner,month,reason\nCHN,2026-03-01,Not there\nEU,2025-01-01,Not there\n",
    "vintages.csv": "vintage_id,vintage,route\nold,Old,Old\n",
}  # fmt: skip


def book(rows: list[list]) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def country(value: float = 10.0, months: int = 3, world: float = 40.0, names=MONTHS) -> bytes:
    """2026 with so many months published; later ones are 0."""
    head = [
        "year",
        "CTY_CODE",
        "CTYNAME",
        *(f"I{m}" for m in names),
        "IYR",
        *(f"E{m}" for m in names),
        "EYR",
    ]
    rows = [head]
    for code, name, amount in (("5700", "China", value), ("0003", "European Union", 5.0),
                               ("0015", "World, Not Seasonally Adjusted", world),
                               ("0004", "World, Seasonally Adjusted", 41.0), ("1010", "Greenland", 1.0)):  # fmt: skip
        twelve = [amount] * months + [0] * (12 - months)
        rows.append([2026, code, name, *twelve, sum(twelve), *twelve, sum(twelve)])
    return book(rows)


def exhibit(world: float = 40.0, months: int = 3, adjustment: float = 2.0) -> bytes:
    rows = [
        ["Exhibit 12. U.S. Trade in Goods"],
        ["Not seasonally adjusted, in millions"],
        [None, "Balance"],
        [2026],
    ]
    rows += [["Jan. - Mar.", *[1.0] * 8]]
    for name in NAMES[:months]:
        goods = [world + adjustment, 2.0, world]
        rows.append([f"{name} (R)" if name == "January" else name, 0.0, 0.0, *goods, *goods])
    return book([*rows, ["(R) - Revised"]])


def gands(services: float = 3.0) -> bytes:
    rows = [
        ["Period", "Balance", None, None, "Exports"],
        [None, "Total", "Goods (1)", "Services (1)"],
    ]
    rows += [
        [year, -2.0, -3.0, 1.0, 8.0, 5.0, services, 10.0, 8.0, 2.0] for year in (2024, "2025 (R)")
    ]
    return book([*rows, ["NOTE: one"]])


PATHS = {
    "/foreign-trade/balance/country.xlsx": "country",
    "/foreign-trade/Press-Release/current_press_release/exh12.xlsx": "exhibit",
    "/foreign-trade/statistics/historical/gands.xlsx": "gands",
}


@pytest.fixture
def run(house, shelve, line_to):
    """Refresh against workbooks by name; returns the status and what was asked."""
    shelve("census_goods_trade", OLD)

    def against(etag: str = '"1"', **books: bytes):
        given = {"country": country(), "exhibit": exhibit(), "gands": gands()} | books

        def answer(asked: Asked) -> Answer:
            if asked.headers.get("if-none-match") == etag:
                return Answer(status=304)
            return Answer(given[PATHS[asked.path]], headers={"ETag": etag})

        with serve(answer) as server:
            line = line_to(server.url, ORIGIN, seen=house / "refresh" / "seen.json")
            return refresh(["census_balances"], False, house, line, TODAY), server.asked

    return against


def lines(house, name: str) -> list[str]:
    return (house / "data/raw/census_goods_trade" / name).read_text().splitlines()[1:]


def test_partners_world_years_gaps_and_evidence_move_together(run, house):
    assert run()[0] == 0
    months = lines(house, "partner_monthly.csv")
    assert "2026-02,CHN,exports,10.0,old" in months
    assert "2026-03,CHN,imports,10.0,census_2026_12" in months
    assert "2026-01,EU,exports,5.0,census_2026_12" in months
    assert (
        len(months) == 2 * 2 * 3
    )  # two partners, two flows, three months; April to December are 0
    world = lines(house, "world_monthly.csv")
    assert "2026-03,census,nsa,imports,40.0,census_2026_12" in world
    assert "2026-03,census,sa,exports,41.0,census_2026_12" in world
    years = lines(house, "world_annual.csv")
    assert "2025,census,goods,exports,50.0,old" in years
    assert "2025,bop,services,balance,1.0,census_2026_12" in years
    assert lines(house, "known_gaps.csv") == ["EU,2025-01-01,Not there"]
    assert [row.split(",")[0] for row in lines(house, "vintages.csv")] == ["old", "census_2026_12"]
    assert "trade_through: 2026-03-01" in (house / "data/policy/evidence.yaml").read_text()
    card = yaml.safe_load((house / "data/raw/census_goods_trade/source.yaml").read_text())
    assert card["vintage"].startswith("FT-900 of 2026-03, read on 2026-12-09")
    assert "EU has no 2025-01." in card["warnings"]


def test_a_workbook_that_has_not_changed_is_not_read_again(run, house, capsys):
    run()
    before = snapshot(house)
    status, asked = run()
    assert status == 0
    assert len(asked) == 2  # country and years; the exhibit is not needed
    assert "nothing new" in capsys.readouterr().out
    assert snapshot(house) == before


FAULTS = {
    "half a workbook": ({"country": country()[:2000]}, "not a workbook that can be read, or half of one"),
    "a page": ({"country": b"<html></html>"}, "not a workbook"),
    "a column less": ({"country": country(names=["JAN2", *MONTHS[1:]])}, "has no column IJAN"),
    "two releases": ({"exhibit": exhibit(months=4)}, "older than the press release"),
    "another world": ({"exhibit": exhibit(world=44.0)}, "the press release 44.0"),
    "columns moved": ({"exhibit": exhibit(adjustment=9.0)}, "do not add up"),
    "services do not fit": ({"gands": gands(services=9.0)}, "goods and services are not the total"),
    "no years": ({"gands": book([["Period"]])}, "has no years"),
    "a jump": ({"country": country(value=12.0)}, "10 became 12, more than revisions explain"),
    "a month less": ({"country": country(months=1)}, "older than the press release"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_sentence_and_nothing_is_changed(run, house, capsys, fault):
    books, said = FAULTS[fault]
    before = snapshot(house)
    assert run(**books)[0] == 2
    sentence = capsys.readouterr().err
    assert said in sentence
    assert sentence.count("\n") == 1
    assert snapshot(house) == before
