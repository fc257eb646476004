"""What the terms of a source forbid to pass on in bulk is not in the package."""

from pathlib import Path

import duckdb
import pytest

from warehouse.errors import RecordError
from warehouse.package import passed_tables, rights, withheld_tables
from warehouse.query import cursor
from warehouse.records import source_cards

ROOT = Path(__file__).resolve().parents[2]
RESTRICTED = {"comtrade_us_china_trade", "piie_china_tariffs", "wto_comparison"}


def tables() -> list[rights.Table]:
    with cursor() as own:
        return rights.all_tables(own)


def test_three_cards_allow_results_only_and_the_document_names_them(warehouse: Path):
    restricted = {card.source for card in source_cards(ROOT) if card.passed_on == "results"}
    assert restricted == RESTRICTED
    said = (ROOT / "docs/data_licenses.md").read_text().partition("## What may be passed on")[2]
    assert all(f"`{source}`" in said for source in restricted)


def test_a_table_made_of_a_restricted_source_needs_a_reason(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
):
    out = {table.stem for table in withheld_tables(tables())}
    assert {
        "trade_by_code",
        "cn_imports_2017",
        "cn_exports_2024",
        "line_weights",
        "cn_mfn_of_2019",
        "cn_wto_agreement",
    } <= out
    assert "goods_trade_by_month" not in out
    monkeypatch.setattr(rights, "reasons", lambda root: {})
    assert {"rates", "panel_hs8"} <= {table.stem for table in withheld_tables(tables())}


def test_a_reason_that_no_table_needs_is_refused(warehouse: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rights, "reasons", lambda root: {"goods_trade_by_month": "It is free."})
    with pytest.raises(RecordError, match="goods_trade_by_month is no table that needs a reason"):
        tables()


def test_no_restricted_staged_table_is_read_row_by_row(warehouse: Path):
    """A table that reads a restricted source directly passes no value of trade on."""
    for table in passed_tables(tables()):
        assert not any(name in table.stem for name in ("comtrade", "piie_china_tariffs"))


SOURCES = {
    "comtrade": ("data/raw/comtrade_us_china_trade/annual.csv", "reported_value_usd::double"),
    "piie": ("data/raw/piie_china_tariffs/lines.csv", "imports_from_us_2017_kusd::double * 1000"),
}


@pytest.mark.parametrize("source", SOURCES)
def test_trade_figures_of_a_restricted_source_are_not_in_the_files(package: Path, source: str):
    """Few of its figures above a million dollars stand in any column, as happens by chance."""
    path, figure = SOURCES[source]
    with duckdb.connect() as connection:
        connection.execute(
            f"create table theirs as select distinct round({figure}) as figure"
            f" from read_csv('{ROOT / path}', all_varchar = true) where {figure} > 1e6"
        )
        count = connection.execute("select count(*) from theirs").fetchone()
        assert count is not None
        assert count[0] > 1_000
        told = {}
        for file in (package / "parquet").glob("*.parquet"):
            for name, kind, *_ in connection.execute(f"describe from '{file}'").fetchall():
                if kind in ("DOUBLE", "BIGINT", "FLOAT"):
                    found = connection.execute(
                        f'select count(distinct figure) from theirs semi join "{file}" as ours'
                        f' on theirs.figure = round(ours."{name}")'
                    ).fetchone()
                    told[f"{file.stem}.{name}"] = found[0] / count[0] if found else 0
    assert {name: share for name, share in told.items() if share > 0.05} == {}


def test_that_search_finds_a_table_made_row_by_row(warehouse: Path):
    """The fault planted: trade_by_code holds most figures of UN Comtrade."""
    path, figure = SOURCES["comtrade"]
    with cursor() as own:
        values = {
            round(value)
            for (value,) in own.execute(
                "select value_usd from marts.trade_by_code where value_usd > 1e6"
            ).fetchall()
        }
    theirs = (
        duckdb.connect()
        .execute(
            f"select distinct round({figure}) from read_csv('{ROOT / path}', all_varchar = true) where {figure} > 1e6"
        )
        .fetchall()
    )
    assert sum(int(value) in values for (value,) in theirs) / len(theirs) > 0.3
