"""What moved between two days."""

from datetime import date

import pytest

from warehouse import query

EIGHT = {
    "United States": ("2026-02-23", "2026-02-24"),
    "China": ("2025-04-09", "2025-04-10"),
}


def between(name: str, importer: str, first: str, last: str, **more):
    return query(name, importer=importer, first_day=first, last_day=last, **more)


@pytest.mark.parametrize("importer", list(EIGHT))
def test_averages_are_those_of_the_steps_over_time(importer):
    """Another road: the average by layer on each of the two days."""
    days = EIGHT[importer]
    found = between("layer_changes_between", importer, *days).set_index("layer")
    steps = query("average_rate_by_layer", importer=importer)
    for day, column in zip(days, ("before_pct", "after_pct"), strict=True):
        inside = (steps["valid_from"] <= day) & (
            steps["valid_before"].isna() | (steps["valid_before"] > day)
        )
        rates = steps[inside].set_index("layer")["rate_pct"]
        for layer in found.index:
            assert found.loc[layer, column] == pytest.approx(rates[layer], abs=1e-3)


def test_layers_add_up_to_the_total():
    for importer, days in EIGHT.items():
        found = between("layer_changes_between", importer, *days).set_index("layer")
        assert found.drop("total")["change_points"].sum() == pytest.approx(
            found.loc["total", "change_points"], abs=1e-3
        )


def test_the_third_list_of_september_2018_moved_its_lines_and_no_others():
    found = between("layer_changes_between", "United States", "2018-09-23", "2018-09-24")
    assert found[found["lines_changed"] > 0]["layer"].tolist() == ["total", "section_301"]
    lines = between("lines_changed_between", "United States", "2018-09-23", "2018-09-24", most=9000)
    # 5,919 lines of List 3 in hand (5,757 when it began, some cut in two since)
    assert len(lines) == lines["lines_total"].max() == found["lines_changed"].max() == 5919
    assert lines["change_points"].max() == 10
    assert lines["trade_usd"].sum() == pytest.approx(found["trade_changed_usd"].max())


def test_a_known_line_before_and_after():
    # soybeans: 3 + 25 + 2.5 + 84 on 10 April 2025, and 10 points of March 2025
    lines = between("lines_changed_between", "China", "2025-04-09", "2025-04-10").set_index("line")
    assert lines.loc["12019019", ["before_pct", "after_pct"]].tolist() == [40.5, 124.5]
    assert (lines["change_points"] == 84).all()


def test_so_many_rises_and_falls_and_the_whole_count():
    lines = between("lines_changed_between", "United States", "2026-07-23", "2026-07-24", most=5)
    assert (lines["change_points"] > 0).sum() == (lines["change_points"] < 0).sum() == 5
    assert lines["lines_total"].max() > 9000
    assert lines["change_points"].is_monotonic_decreasing


def test_lines_renumbered_in_2022_are_no_changes():
    lines = between("lines_changed_between", "China", "2021-12-31", "2022-01-01", most=9000)
    kept = set(query("rates_by_hs6", importer="China", day="2021-12-31")["hs6"])
    assert {line[:6] for line in lines["line"]} <= kept
    found = between("layer_changes_between", "China", "2021-12-31", "2022-01-01")
    assert found.set_index("layer").loc["total", "lines_changed"] == len(lines)


def test_groups_weigh_back_to_the_total():
    for importer, days in EIGHT.items():
        groups = between("group_changes_between", importer, *days)
        total = between("layer_changes_between", importer, *days).set_index("layer").loc["total"]
        weighed = (groups["after_pct"] * groups["trade_usd"]).sum() / groups["trade_usd"].sum()
        assert weighed == pytest.approx(total["after_pct"], abs=1e-3)


def test_a_product_opens_into_its_own_parts():
    groups = between(
        "group_changes_between", "United States", *EIGHT["United States"], product="85"
    )
    assert set(groups["product"].str.len()) == {4}
    assert set(groups["product"].str[:2]) == {"85"}


def test_equal_days_change_nothing():
    day = "2025-06-01"
    assert between("lines_changed_between", "China", day, day).empty
    assert between("layer_changes_between", "China", day, day)["lines_changed"].sum() == 0


def test_the_ten_great_days_are_dated_acts():
    days = query("great_days")
    assert [f"{day:%Y-%m-%d}" for day in days["day"]] == [
        "2018-07-06", "2018-09-24", "2019-05-10", "2019-09-01", "2020-02-14",
        "2025-04-10", "2025-05-14", "2025-11-10", "2026-02-24", "2026-07-24",
    ]  # fmt: skip
    for row in days.itertuples():
        changed = [
            between("layer_changes_between", importer, row.day_before.date(), row.day.date())[
                "lines_changed"
            ].max()
            for importer in EIGHT
        ]
        assert max(changed) > 400


def test_a_line_without_a_layer_on_one_day_counts_it_as_nothing(answer):
    span = {
        "importer": "China",
        "line": "a",
        "floor_pct": 0.0,
        "after_exclusions_pct": 0.0,
        "with_waivers_pct": 0.0,
    }
    far = date(9999, 1, 1)
    tables = {
        "marts.layers_and_total": [
            span | {"layer": "total", "valid_from": date(2020, 1, 1), "valid_before": date(2021, 1, 1), "statutory_pct": 5.0},
            span | {"layer": "total", "valid_from": date(2021, 1, 1), "valid_before": far, "statutory_pct": 15.0},
            span | {"layer": "x", "valid_from": date(2021, 1, 1), "valid_before": far, "statutory_pct": 10.0},
        ],
        "marts.product_tariff_lines": [{"product": "all", "importer": "China", "line": "a"}],
        "marts.line_weights": [
            {"importer": "China", "line": "a", "weights": "trade_2024", "valid_from": date(2018, 1, 1),
             "valid_before": far, "value_usd": 7.0}
        ],
    }  # fmt: skip
    found = answer(
        "layer_changes_between", tables, importer="China", product="all", reading="statutory",
        first_day=date(2020, 6, 1), last_day=date(2021, 6, 1),
    )  # fmt: skip
    assert found == [
        ("total", 5.0, 15.0, 10.0, 1, 7.0, 100.0, "law read"),
        ("x", 0.0, 10.0, 10.0, 1, 7.0, 100.0, "law read"),
    ]
