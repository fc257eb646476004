"""The first refresh with a network fills the holes, and the questions of the pages answer from them.

The real data in a house of its own, refreshed against made-up answers: what the files have stays,
what they lack is the number of the chapter in millions of dollars, four times that for the world.
"""

import shutil
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from refresh.ask import open_line
from refresh.run import refresh
from refresh.tables import read
from tests.refresh.census import ORIGIN, answer_from
from tests.refresh.server import serve
from warehouse.build import build
from warehouse.questions import question

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data" / "raw" / "census_trade_by_chapter"
TODAY = date(2026, 10, 9)
MONTHS = [str(month) for month in pd.period_range("2021-08", "2026-08", freq="M")]
COLUMN = {"imports for consumption": "CON_VAL_MO", "general imports": "GEN_VAL_MO"}
PARTNER = {"5700": "CHN", "-": "WLD"}


def totals() -> dict[tuple[str, str, str], int]:
    """General imports and exports by partner, column and month, in dollars."""
    folder = ROOT / "data" / "raw" / "census_goods_trade"
    china, world = read(folder / "partner_monthly.csv"), read(folder / "world_monthly.csv")
    china = china[china["partner"] == "CHN"]
    world = world[world["adjustment"] == "nsa"].assign(partner="WLD")
    column = {"imports": "GEN_VAL_MO", "exports": "ALL_VAL_MO"}
    return {
        (row.partner, column[row.flow], row.period): round(float(row.value_usd_mn) * 1e6)
        for rows in (china, world)
        for row in rows.itertuples()
        if row.period in MONTHS
    }


def made_up():
    """Figures for any request: those of the files where they have them."""
    imports, exports = read(FOLDER / "imports.csv"), read(FOLDER / "exports.csv")
    known: dict[tuple[str, str, str], dict[str, int]] = {}
    for row in imports.itertuples():
        place = (row.partner, row.hs2, COLUMN[row.basis])
        known.setdefault(place, {})[row.month] = int(row.value_usd)
        if row.calculated_duty_usd:
            known.setdefault((row.partner, row.hs2, "CAL_DUT_MO"), {})[row.month] = int(
                row.calculated_duty_usd
            )
    for row in exports.itertuples():
        known.setdefault((row.partner, row.hs2, "ALL_VAL_MO"), {})[row.month] = int(row.value_usd)
    chapters = sorted(set(imports["hs2"]))
    headings = sorted(set(read(FOLDER / "imports_china_headings_to_date.csv")["hs4"]))

    def chapter(partner: str, code: str) -> dict:
        usual = {"GEN_VAL_MO": 1.0, "CON_VAL_MO": 1.0, "ALL_VAL_MO": 1.0, "CAL_DUT_MO": 0.25}
        return {
            column: {
                month: known.get((partner, code, column), {}).get(
                    month, int(share * 1e6) * int(code) * (4 if partner == "WLD" else 1)
                )
                for month in MONTHS
            }
            for column, share in usual.items()
        }

    all_codes = {(p, code): chapter(p, code) for p in ("CHN", "WLD") for code in chapters}
    for (partner, column, month), total in totals().items():
        # a month that the file lacks adds up to its total: chapter 85 has the rest
        if month not in known.get((partner, "85", column), {}):
            mine = [
                row
                for (name, code), row in all_codes.items()
                if (name, code != "85") == (partner, True)
            ]
            all_codes[partner, "85"][column][month] = total - sum(
                row[column][month] for row in mine
            )
    first = {}
    for heading in headings:
        first.setdefault(heading[:2], heading)

    def figures(path: str, level: str, country: str) -> dict[str, dict]:
        partner = PARTNER[country]
        mine = {code: row for (p, code), row in all_codes.items() if p == partner}
        if level == "HS2":
            return mine
        if level == "HS4":  # a chapter's trade stands in its first heading, the others have none
            none = dict.fromkeys(("GEN_VAL_MO", "CON_VAL_MO", "CAL_DUT_MO"), 0) | {"months": MONTHS}
            return {
                h: mine[h[:2]] if first[h[:2]] == h and h[:2] in mine else none for h in headings
            }
        columns = next(iter(mine.values()))
        return {
            "": {c: {m: sum(row[c][m] for row in mine.values()) for m in MONTHS} for c in columns}
        }

    return figures


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A connection to the warehouse built after the refresh."""
    root = tmp_path_factory.mktemp("filled")
    shutil.copytree(
        ROOT / "data", root / "data", ignore=shutil.ignore_patterns("warehouse", "incoming")
    )
    shutil.copytree(ROOT / "queries", root / "queries")
    made_up_chapters = "months_and_their_chapters_differ_by_no_more_than_revisions"
    (root / "queries" / "checks" / f"{made_up_chapters}.sql").unlink()
    (root / "refresh").mkdir()
    shutil.copy(ROOT / "CHANGELOG.md", root)
    with pytest.MonkeyPatch.context() as patch, serve(answer_from(made_up())) as server:
        patch.setenv("CENSUS_API_KEY", "not-a-real-key")
        line = open_line(stand_ins={ORIGIN: server.url}, pause=0.0, seen=root / "none")
        assert refresh(["census_chapters"], False, root, line, TODAY) == 0
        patch.chdir(root)  # a relative path is looked up here first
        file = build(root)
    with duckdb.connect(str(file), read_only=True) as connection:
        yield connection


def ask(connection, name: str, **values) -> pd.DataFrame:
    return connection.execute(question(name).sql, values).df()


def test_imports_of_a_chapter_have_every_month_on_both_bases(filled):
    rows = ask(filled, "trade_by_product_and_month", flow="import", product="01")
    for basis, first in (("imports for consumption", "2013-01"), ("general imports", "2021-08")):
        months = rows[rows["basis"] == basis]["month"].dt.strftime("%Y-%m").tolist()
        assert months == [str(month) for month in pd.period_range(first, "2026-08", freq="M")]
    assert rows[(rows["month"] == "2022-05-01")]["value_usd"].tolist() == [1e6, 1e6]


def test_duty_of_a_chapter_stands_beside_the_law_in_every_month(filled):
    rows = ask(filled, "statutory_and_collected_by_month", product="61")
    assert rows["collected_pct"].notna().all()
    filled_month = rows[rows["month"] == "2022-03-01"].iloc[0]
    assert filled_month["collected_pct"] == pytest.approx(25.0)
    assert filled_month["calculated_duty_usd"] == 61 * 250_000


def test_a_heading_has_months_and_a_year_to_date(filled):
    rows = ask(filled, "trade_by_product_and_month", flow="import", product="0101")
    assert set(rows["basis"]) == {"imports for consumption", "general imports"}
    assert len(rows) == 2 * len(MONTHS)
    years = ask(filled, "trade_by_product_and_year", flow="import", product="0101")
    assert years[years["year"] == 2026]["value_usd"].tolist() == [8e6]  # eight months of a million


def test_the_estimate_of_2021_gives_way_to_the_chapters(filled):
    methods = filled.execute(
        "select distinct method from marts.customs_value_factors where year = 2021"
    ).fetchall()
    assert methods == [("Census imports for consumption of the chapter over CIF",)]


def test_the_share_of_china_has_the_years_that_were_missing(filled):
    rows = ask(filled, "china_share_by_product_and_year", flow="import", product="01")
    general = rows[rows["basis"] == "general imports"]
    assert general["year"].tolist() == [2021, 2022, 2023, 2024, 2025, 2026]
    assert general[general["year"] == 2022]["share_pct"].tolist() == [25.0]
