"""The layers of duty: one row each, in the order of the stack."""

import pytest

from warehouse import RecordError, query
from warehouse.layers import layers


def test_the_mfn_duty_lies_lowest_and_each_answer_is_to_an_american_layer(warehouse):
    rows = query("duty_layers")
    assert rows.groupby("country")["layer"].first().to_dict() == {
        "China": "mfn",
        "United States": "mfn",
    }
    american = set(rows[rows["country"] == "United States"]["layer"])
    answered = dict(zip(rows["layer"], rows["answer_to"], strict=True))
    assert answered["across_the_board"] == "ieepa_reciprocal"
    assert set(rows["answer_to"].dropna()) <= american


def test_every_layer_with_a_rate_is_in_the_table(rows):
    charged = set(rows("select distinct importer, layer from marts.line_layers"))
    assert charged == {(row.country, row.layer) for row in layers()}


def test_a_line_s_layers_come_in_the_order_of_the_stack(warehouse):
    # phones on 2025-04-20: MFN free, so listed first at nothing, then fentanyl
    found = query("rate_of_line", importer="United States", line="95030000", day="2025-04-20")
    assert list(found["layer"]) == ["mfn", "ieepa_fentanyl", "ieepa_reciprocal", "total"]


def test_a_row_that_cannot_be_read_names_the_file(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/layers.csv").write_text("country,layer,position\nChina,mfn,first\n")
    with pytest.raises(RecordError, match=r"layers\.csv"):
        layers(tmp_path)


def test_a_chinese_mfn_duty_rests_on_the_schedule_not_on_the_act_of_another_line(warehouse):
    found = query("largest_lines_by_layer", importer="China", layer="mfn", day="2025-06-15")
    assert set(found["citation"]) == {"Import tariff schedule of the People's Republic of China"}
