"""Average rates over time: both countries at once, and the programs of a layer."""

from datetime import date

import pytest

from warehouse import query

FOREVER = date(9999, 12, 31)


def on(rows, day: str):
    return rows[(rows["valid_from"] <= day) & ~(rows["valid_before"] <= day)]


def test_the_average_weighs_lines_and_names_the_act_that_moved_it(answer):
    spans = [("1", 1, 10.0, "2018-01-01", "2018-07-06"), ("1", 1, 30.0, "2018-07-06", None),
             ("2", 3, 10.0, "2018-01-01", None)]  # fmt: skip
    lines = [
        {"importer": "China", "line": line, "layer": "total", "statutory_pct": rate,
         "after_exclusions_pct": 0.0, "with_waivers_pct": 0.0, "floor_pct": 10.0, "valid_from": date.fromisoformat(first),
         "valid_before": date.fromisoformat(before) if before else FOREVER}
        for line, _, rate, first, before in spans
    ]  # fmt: skip
    tables = {
        "marts.layers_and_total": lines,
        "marts.product_tariff_lines": [
            {"product": "12", "importer": "China", "line": line} for line in "12"
        ],
        "marts.line_weights": [
            {"importer": "China", "line": line, "weights": "trade_2024", "value_usd": value,
             "valid_from": date(2018, 1, 1), "valid_before": FOREVER}
            for line, value in (("1", 1.0), ("2", 3.0))
        ],
        "marts.acts_by_day": [
            {"importer": "China", "day": date(2018, 7, 6), "because": "List 1", "citation": "x"}
        ],
    }  # fmt: skip
    asked = {"product": "12", "weights": "trade_2024", "reading": "statutory",
             "first_day": date(2018, 1, 1), "last_day": date(2018, 12, 31)}  # fmt: skip
    found = answer("average_rates", tables, **asked)
    # (1 x 30 + 3 x 10) / 4 = 15; a quarter of the trade pays more than its 10
    assert found[0][3:] == (10.0, 0.0, None, None, None, "law read")
    assert found[1] == (
        "China", date(2018, 7, 6), found[1][2], 15.0, 25.0, 5.0, "List 1", "x", "law read",
    )  # fmt: skip
    later = answer("average_rates", tables, **asked | {"first_day": date(2018, 8, 1)})
    assert [row[3] for row in later] == [15.0]


@pytest.mark.parametrize("importer", ["United States", "China"])
@pytest.mark.parametrize(
    ("product", "weights", "reading"),
    [("all", "trade_2024", "statutory"), ("72", "none", "after_exclusions")],
)
def test_the_averages_are_the_totals_of_the_layers(importer, product, weights, reading):
    asked = {"product": product, "weights": weights, "reading": reading}
    layers = query("average_rate_by_layer", importer=importer, **asked)
    total = layers[layers["layer"] == "total"].reset_index(drop=True)
    rates = query("average_rates", **asked)
    mine = rates[rates["importer"] == importer].reset_index(drop=True)
    assert mine["valid_from"].tolist() == total["valid_from"].tolist()
    for column in ("rate_pct", "trade_covered_pct"):
        assert mine[column].tolist() == pytest.approx(total[column].tolist(), abs=1e-5)


@pytest.mark.parametrize(
    ("importer", "layer"),
    [
        ("United States", "section_232"),
        ("United States", "section_301"),
        ("China", "retaliation_301"),
    ],
)
@pytest.mark.parametrize("day", ["2019-06-15", "2021-12-31", "2022-03-01", "2025-09-01"])
def test_programs_add_up_to_their_layer(importer, layer, day):
    programs = query("average_rate_by_programme", importer=importer, layer=layer)
    layers = query("average_rate_by_layer", importer=importer)
    whole = on(layers[layers["layer"] == layer], day)["rate_pct"]
    assert on(programs, day)["rate_pct"].sum() == pytest.approx(whole.iloc[0], abs=1e-4)


def test_days_cut_what_is_shown_and_keep_the_span_that_runs_into_them():
    asked = {"first_day": date(2025, 4, 15), "last_day": date(2025, 5, 1)}
    rates = query("average_rates", **asked)
    assert rates["importer"].tolist() == ["United States", "China"]
    layers = query("average_rate_by_layer", importer="China", **asked)
    assert not layers["layer"].duplicated().any()


def test_a_side_without_a_line_has_no_average_and_not_a_zero():
    rates = query("average_rates", product="950621")
    assert rates.loc[rates["importer"] == "United States", "rate_pct"].notna().all()
    assert not (rates.loc[rates["importer"] == "China", "rate_pct"] == 0).any()


def test_what_is_scheduled_lies_after_the_evidence():
    law = query("evidence")["law_through"].iloc[0]
    due = query("scheduled_acts", last_day=date(2027, 12, 31))
    assert len(due) > 0
    assert (due["day"] > law).all()
    assert not due.duplicated(["importer", "day"]).any()
