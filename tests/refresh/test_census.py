"""The Census interface: chapters, headings, partners' duty, NAICS groups."""

from datetime import date

import pandas as pd
import pytest

from refresh.run import refresh
from tests.refresh.census import ORIGIN, answer_from
from tests.refresh.conftest import snapshot
from tests.refresh.server import Answer, Asked, serve

TODAY = date(2023, 3, 9)
MONTHS = [str(month) for month in pd.period_range("2021-08", "2023-01", freq="M")]
CHAPTER = {"months": MONTHS, "GEN_VAL_MO": 100, "CON_VAL_MO": 90, "CAL_DUT_MO": 9, "ALL_VAL_MO": 7}


def small(path: str, level: str, country: str) -> dict[str, dict]:
    """Two codes of every level, alike; the total of a country is twice one of them."""
    if not level:
        return {
            "": {
                key: value * 2 if isinstance(value, int) else value
                for key, value in CHAPTER.items()
            }
        }
    codes = {"HS2": ("01", "02"), "HS4": ("0101", "0102"), "NA3": ("111", "112")}[level]
    return {code: CHAPTER for code in codes}


IMPORTS = "partner,month,hs2,basis,value_usd,calculated_duty_usd,vintage\n"
OLD = {
    "imports.csv": IMPORTS + "".join(
        f"{partner},{month},{code},{basis},{value},{duty},2021\n"
        for partner in ("CHN", "WLD")
        for month, code, basis, value, duty in (
            ("2021-07", "01", "imports for consumption", 80, 8),
            ("2021-07", "02", "imports for consumption", 80, 8),
            ("2023-01", "01", "general imports", 99, ""),
        )
    ),
    "exports.csv": "partner,month,hs2,value_usd,vintage\n"
    + "".join(f"{partner},2023-01,{code},7,2021\n" for partner in ("CHN", "WLD") for code in ("01", "02")),
    "imports_china_headings.csv": "month,hs4,general_value_usd,consumption_value_usd,calculated_duty_usd,vintage\n",
}  # fmt: skip


@pytest.fixture
def run(house, shelve, line_to, monkeypatch):
    """Refresh chapters against a server; returns the status and what was asked."""
    monkeypatch.setenv("CENSUS_API_KEY", "not-a-real-key")
    shelve("census_trade_by_chapter", OLD)

    def against(answer, source: str = "census_chapters"):
        with serve(answer) as server:
            status = refresh([source], False, house, line_to(server.url, ORIGIN), TODAY)
            return status, server.asked

    return against


def test_chapters_are_asked_in_the_documented_form(run):
    _, asked = run(answer_from(small))
    first = asked[0]
    assert first.path == "/data/timeseries/intltrade/imports/hs"
    assert first.query == {
        "get": "I_COMMODITY,GEN_VAL_MO,CON_VAL_MO,CAL_DUT_MO", "COMM_LVL": "HS2", "CTY_CODE": "5700",
        "time": "from 2021-08 to 2021-12", "key": "not-a-real-key",
    }  # fmt: skip
    assert {one.query["time"][:12] for one in asked} == {
        "from 2021-08",
        "from 2022-01",
        "from 2023-01",
    }
    assert {one.query["CTY_CODE"] for one in asked} == {"5700", "-"}


def test_both_bases_fill_the_hole_and_what_has_not_moved_stays(run, house):
    assert run(answer_from(small))[0] == 0
    folder = house / "data/raw/census_trade_by_chapter"
    imports = pd.read_csv(folder / "imports.csv", dtype=str, keep_default_na=False)
    china = imports[(imports["partner"] == "CHN") & (imports["hs2"] == "01")]
    assert list(china[china["basis"] == "imports for consumption"]["month"]) == ["2021-07", *MONTHS]
    assert list(china[china["basis"] == "general imports"]["month"]) == MONTHS
    row = china[(china["month"] == "2022-05") & (china["basis"] == "imports for consumption")].iloc[
        0
    ]
    assert (row["value_usd"], row["calculated_duty_usd"], row["vintage"]) == ("90", "9", "2023-03")
    assert set(china[china["basis"] == "general imports"]["calculated_duty_usd"]) == {""}
    exports = pd.read_csv(folder / "exports.csv", dtype=str)
    assert exports[exports["month"] == "2023-01"]["vintage"].tolist() == ["2021"] * 4
    headings = (folder / "imports_china_headings.csv").read_text().splitlines()
    assert headings[1] == "2021-08,0101,100,90,9,2023-03"
    assert len(headings) == 1 + 2 * len(MONTHS)


def test_the_differences_count_only_rows_that_both_have(run, capsys):
    run(answer_from(small))
    out = capsys.readouterr().out
    assert "| value_usd | CHN, general imports | 2023-01 | 2 (1 new) | 99 | 200 | +1.01% |" in out
    assert "new 2021-08 to 2022-12" in out


def without(path: str, level: str, country: str) -> dict[str, dict]:
    codes = small(path, level, country)
    return {code: row for code, row in codes.items() if code != "02" or level != "HS2"}


def early(path: str, level: str, country: str) -> dict[str, dict]:
    cut = CHAPTER | {"months": MONTHS[:-1]}
    return (
        {code: cut for code in small(path, level, country)}
        if country == "-" and level
        else small(path, level, country)
    )


def broken(**changes) -> object:
    def answer(asked: Asked) -> Answer:
        return Answer(**changes)

    return answer


FAULTS = {
    "a chapter is missing": (answer_from(without), "the parts add up to 100, the total is 200; half an answer"),
    "the world ends early": (answer_from(early), "2023-01: the parts add up to nan"),
    "a wrong key": (
        broken(status=302, headers={"Location": "https://api.census.gov/data/invalid_key.html"}),
        "does not take the key",
    ),
    "an unknown column": (broken(status=400, body="error: unknown variable 'GEN_VAL_MO'"), "unknown variable"),
    "no rows": (broken(status=204), "has no rows of imports/hs in 2021"),
    "another form": (broken(body='{"data": []}'), "has another form"),
    "a column less": (broken(body='[["I_COMMODITY","time"],["01","2021-08"]]'), "has another form"),
    "ragged rows": (
        broken(body='[["I_COMMODITY","GEN_VAL_MO","CON_VAL_MO","CAL_DUT_MO","time"],["01"]]'),
        "rows of unequal length",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_sentence_without_the_key_and_nothing_is_changed(run, house, capsys, fault):
    answer, said = FAULTS[fault]
    before = snapshot(house)
    assert run(answer)[0] == 2
    sentence = capsys.readouterr().err
    assert said in sentence
    assert "not-a-real-key" not in sentence
    assert sentence.count("\n") == 1
    assert snapshot(house) == before


def test_without_a_key_nobody_is_asked(run, house, monkeypatch, capsys):
    monkeypatch.delenv("CENSUS_API_KEY")
    status, asked = run(answer_from(small))
    assert (status, asked) == (2, [])
    assert "CENSUS_API_KEY is not set" in capsys.readouterr().err


def test_duty_of_partners_and_the_vintage_of_what_moved(house, shelve, run):
    shelve("census_goods_trade", {
        "partners.csv": "partner,partner_name,census_code,note\nCHN,China,5700,\nEU,European Union,3,\nWLD,World,,\n"
    })  # fmt: skip
    columns = "period,partner,calculated_duties_usd_mn,imports_consumption_usd_mn,vintage_id\n"
    rows = "".join(f"2021-08,{name},0.000,0.000,old\n" for name in ("CHN", "EU", "WLD"))
    shelve("census_calculated_duties", {
        "monthly.csv": columns + rows, "vintages.csv": "vintage_id,vintage,route\nold,Old,Old\n",
    })  # fmt: skip

    def million(path: str, level: str, country: str) -> dict[str, dict]:
        value = 0 if country == "0003" else 1_500_000
        later = {month: value if month > "2021-08" else 0 for month in MONTHS}
        return {"": {"months": MONTHS, "CAL_DUT_MO": later, "CON_VAL_MO": later}}

    assert run(answer_from(million), "census_duties")[0] == 0
    folder = house / "data/raw/census_calculated_duties"
    lines = (folder / "monthly.csv").read_text().splitlines()
    assert "2021-08,CHN,0.000,0.000,old" in lines
    assert "2021-09,CHN,1.500,1.500,census_2023_03" in lines
    assert "2021-09,EU,0.000,0.000,census_2023_03" in lines
    assert (folder / "vintages.csv").read_text().splitlines()[1:] == [
        "old,Old,Old",
        'census_2023_03,"Census interface, read in March 2023","The Census Bureau\'s interface, CAL_DUT_MO and CON_VAL_MO"',
    ]


def test_naics_groups_add_up_to_the_total(house, shelve, run):
    shelve(
        "census_imports_by_naics",
        {"monthly.csv": "month,partner,naics,consumption_value_usd,calculated_duty_usd\n"},
    )
    status, asked = run(answer_from(small), "census_naics")
    assert status == 0
    assert asked[0].query["COMM_LVL"] == "NA3"
    lines = (house / "data/raw/census_imports_by_naics/monthly.csv").read_text().splitlines()
    assert lines[1] == "2021-08,CHN,111,90,9"
