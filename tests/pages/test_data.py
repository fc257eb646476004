"""Data and methods in each of its views."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sections.data import files
from warehouse import query
from warehouse.package import Download

ROOT = Path(__file__).resolve().parents[2]


def opened(**asked: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    app.switch_page("pages/data.py")
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    assert not app.error
    return app


def said(app: AppTest) -> str:
    return "\n".join(item.value for item in app.markdown)


def test_files_not_written_yet_are_offered_to_be_prepared(warehouse, monkeypatch):
    monkeypatch.setattr(files, "downloads", list)
    app = opened()
    assert [item.label for item in app.button] == ["Prepare the files (about a minute)"]
    assert "not written yet" in said(app)


def test_written_files_are_links_under_static(warehouse, monkeypatch):
    found = [
        Download("package", "The whole package", "data-x/all-2026-11-25.zip", 12_000_000),
        Download("panel_hs8", "Both tariffs.", "data-x/panel_hs8-2026-11-25.parquet", 920_000),
    ]
    monkeypatch.setattr(files, "downloads", lambda: found)
    app = opened()
    assert "[The whole package](app/static/data-x/all-2026-11-25.zip): zip, 12.0 MB" in said(app)
    assert app.dataframe[0].value["table"].tolist() == ["panel_hs8"]


def test_the_dictionary_is_that_of_the_file(warehouse):
    app = opened(show="columns", table="marts.rates")
    assert "Both tariffs, line by line" in said(app)
    assert app.dataframe[0].value["column_name"].tolist()[:3] == ["importer", "line", "valid_from"]
    assert query("data_dictionary")["meaning"].notna().all()
    tables = query("data_tables").set_index("table_name")
    assert tables.loc["meta.sources", "what_it_has"].startswith("The card of each source")


def test_the_sources_say_license_vintage_and_what_may_be_passed_on(warehouse):
    app = opened(show="sources")
    cards = app.dataframe[0].value.set_index("source")
    assert cards.loc["comtrade_us_china_trade", "passed_on"] == "results"
    assert cards.loc["census_goods_trade", "latest_period"] == "2026-08-01"
    assert f"{len(list((ROOT / 'data/raw').glob('*/source.yaml')))} sources" in said(app)


@pytest.mark.parametrize(
    ("name", "words"),
    [("methodology", "MFN"), ("corrections", "Thanks"), ("CHANGELOG", "Unreleased")],
)
def test_a_document_is_the_repositorys_own(warehouse, name: str, words: str):
    app = opened(show="methods", document=name)
    assert words in said(app)


def test_nonsense_in_the_address_gets_a_notice(warehouse):
    app = opened(show="methods", document="nope")
    assert len(app.warning) == 1
