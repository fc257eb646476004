"""The tree of a question ends in files, and a cell leads to the law behind it."""

import pytest

from warehouse import QuestionError, questions
from warehouse.__main__ import main
from warehouse.paths import ROOT
from warehouse.trace import LAW, cells, tree


def test_a_tree_goes_from_the_question_to_its_files(warehouse):
    lines = tree("goods_balance_by_year")
    assert lines[0].startswith("goods_balance_by_year: ")
    marts, staging, file = lines[1:4]
    assert marts.startswith("└─ marts.goods_trade_by_year  ")
    assert marts.endswith(" rows")
    assert "├─ staging.census_goods_trade__partner_monthly  " in staging
    assert "newest period 20" in staging
    assert file.startswith("   │  └─ data/raw/census_goods_trade/partner_monthly.csv  vintage: ")


@pytest.mark.parametrize("name", questions())
def test_every_tree_ends_in_files_that_are_there_or_in_the_law(warehouse, name):
    lines = [line.strip("│├└─ ") for line in tree(name)[1:]]
    assert lines or name == "data_dictionary", (
        "only the dictionary of the file itself reads no table"
    )
    ends = {
        line.split("  ")[0]
        for line in lines
        if not line.startswith(("marts.", "staging.", "policy."))
    }
    ends -= {end for end in ends if end.startswith("meta.")}
    assert all((ROOT / end).exists() for end in ends), ends
    assert all("  " in line for line in lines if line.startswith(("marts.", "staging.", "policy.")))


def test_a_table_is_opened_once(warehouse):
    opened = [line.strip("│├└─ ").split("  ") for line in tree("average_rates")[1:]]
    tables = [name for name, *said in opened if name.startswith("marts.") and said != ["see above"]]
    assert len(tables) == len(set(tables))


def test_a_duty_of_a_line_names_its_record_and_citation(warehouse):
    asked = {"importer": "United States", "line": "72085100", "day": "2025-06-15"}
    head, record = cells("rate_of_line", asked | {"layer": "section_232"})
    assert head.startswith("layer section_232, ")
    assert head.endswith(" section_232_steel: rate_pct 50")
    assert record.startswith(f"  {LAW}/united_states/section_232_steel.yaml; ")
    assert "Proclamation 10947" in record


def test_the_total_of_a_line_names_the_records_of_all_its_duties(warehouse):
    asked = {"importer": "China", "line": "12019010", "day": "2019-01-01", "layer": "total"}
    head, *records = cells("rate_of_line", asked)
    assert head == "layer total: rate_pct 28"
    assert [record.split(";")[0].strip() for record in records] == [
        f"{LAW}/china/mfn.yaml",
        f"{LAW}/china/retaliation_301_list_1.yaml",
    ]


def test_an_average_of_a_layer_names_the_measures_in_force(warehouse):
    asked = {"importer": "United States", "layer": "section_301"}
    first, *none = cells("average_rate_by_layer", asked | {"valid_from": "2018-01-01"})
    assert first.startswith("layer section_301, valid_from 2018-01-01: rate_pct 0")
    assert none == ["  No record can be told; see `trace average_rate_by_layer`."]
    _, record = cells("average_rate_by_layer", asked | {"valid_from": "2018-07-06"})
    assert record.startswith(
        f"  {LAW}/united_states/section_301_list_1.yaml; tier 9903.88.01; 25 percent;"
    )


def test_six_digits_name_the_records_of_their_lines(warehouse):
    asked = {"importer": "China", "day": "2018-07-06", "hs6": "120190"}
    _, *records = cells("rates_by_hs6", asked)
    assert any("retaliation_301_list_1.yaml; 25 percent" in record for record in records)


def test_a_figure_of_trade_names_its_vintage(warehouse):
    asked = {"partner": "CHN", "basis": "census", "year": "2024"}
    _, vintage = cells("goods_balance_by_year", asked)
    assert vintage.startswith("  vintage: ")


def test_rows_beyond_the_first_are_counted(warehouse):
    said = cells("average_rates", {})
    assert said[-1].endswith("more rows; pick one by importer, valid_from.")


def test_no_row_and_no_such_name_are_said(warehouse):
    asked = {"partner": "CHN", "basis": "census"}
    assert cells("goods_balance_by_year", asked | {"year": "1066"}) == [
        "No row of the answer has these values."
    ]
    with pytest.raises(
        QuestionError, match="no parameter or key column 'colour'; it has basis, partner, year"
    ):
        cells("goods_balance_by_year", asked | {"colour": "red"})


def test_the_command_prints_the_tree_or_the_records(warehouse, capsys):
    assert main(["trace", "goods_balance_by_year"]) == 0
    assert "└─ marts.goods_trade_by_year" in capsys.readouterr().out
    assert main(["trace", "evidence", "colour=red"]) == 2
    assert (
        capsys.readouterr().err
        == "evidence has no parameter or key column 'colour'; it has none.\n"
    )
