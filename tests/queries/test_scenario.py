"""Changed law: lines worked by hand, the stacking of the law on what is left, and no change at all."""

import importlib
import json
from dataclasses import asdict

import pandas as pd
import pytest

from warehouse import query, question
from warehouse.lineage import with_shared
from warehouse.paths import ROOT, sql_files
from warehouse.query import cursor
from warehouse.questions import used
from warehouse.scenario import Change
from warehouse.shared import shared_select

US, CN = "United States", "China"
DIFFERENCES = """
with
changed as (from scenario_layers),
law as (
    select line, layer, statutory_pct, after_exclusions_pct, with_waivers_pct
    from marts.line_layers
    where importer = $importer and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
)
select line, layer from ((from changed except from law) union all (from law except from changed)) as either
"""


def line(
    importer: str, code: str, changes: str, day: str = "2026-10-10", reading: str = "statutory"
):
    """Layers of one line after the changes, those that charge nothing left out."""
    rows = query(
        "scenario_line", importer=importer, line=code, day=day, changes=changes, reading=reading
    )
    after = rows.set_index("layer")["after_pct"]
    return {layer: round(pct, 6) for layer, pct in after.items() if pct}


@pytest.mark.parametrize("importer", [US, CN])
def test_no_change_is_the_law_on_every_line_to_the_last_digit(warehouse, importer):
    shared = {name: path.read_text() for name, path in sql_files(ROOT, "shared").items()}
    sql = with_shared(DIFFERENCES.strip(), shared)
    layers = query("scenario_vocabulary").query("kind == 'layer'")
    # touched and not changed, so that every layer is charged again
    again = [
        asdict(Change(1, importer, thing, "law"))
        for thing in layers[layers["importer"] == importer]["thing"]
    ]
    with cursor() as own:
        turns = "select distinct valid_from from marts.line_layers where importer = ? order by 1"
        for (day,) in own.execute(turns, [importer]).fetchall():
            values = {"importer": importer, "day": day, "changes": json.dumps(again)}
            assert own.execute(sql, values).fetchall() == [], day


@pytest.mark.parametrize("importer", [US, CN])
@pytest.mark.parametrize("reading", ["statutory", "after_exclusions", "with_waivers"])
def test_no_change_gives_the_averages_of_the_law(warehouse, importer, reading):
    rows = query("scenario_average_rates", importer=importer, day="2026-10-10", reading=reading)
    assert rows["before_pct"].equals(rows["after_pct"])
    law = query(
        "average_rate_by_layer", importer=importer, reading=reading, first_day="2026-10-10"
    ).set_index("layer")["rate_pct"]
    before = rows.set_index("layer")["before_pct"]
    assert before.to_dict() == pytest.approx(law.loc[before.index].to_dict(), abs=2e-6)


# A cotton T-shirt owes MFN 16.5, List 4A 7.5, forced labor 12.5
@pytest.mark.parametrize(
    ("changes", "total"),
    [
        ("", 36.5),
        ("us.section_301_forced_labor=off", 24),
        ("us.section_301=off", 29),
        ("us.list_4a=15", 44),
        ("us.section_301=25", 54),
        ("us.mfn=off", 20),
        ("us.mfn=10;us.section_301_forced_labor=10", 27.5),
        ("us.section_301_forced_labor=off;us.ieepa_reciprocal=125;us.ieepa_fentanyl=20", 169),
        ("us.truce_24=on", 60.5),
        ("us.section_301@6109=100", 129),
        ("us.section_301@6110=100", 36.5),
        ("us.section_301=off;us.section_301@6109=5", 34),
        ("us.section_301@6109=5;us.section_301=off", 29),  # a later change overrides
        ("us.list_1@6109=50", 36.5),  # a program's list has none of it
        ("cn.across_the_board=34", 36.5),  # the other country's law
    ],
)
def test_a_shirt(warehouse, changes, total):
    assert line(US, "61091000", changes)["total"] == total


def test_a_phone_comes_under_list_4b_and_out_of_its_exemption(warehouse):
    assert line(US, "85171300", "") == {}
    assert line(US, "85171300", "us.list_4b=on") == {"section_301": 15, "total": 15}
    assert line(US, "85171300", "us.list_4b=on;us.list_4b=10")["total"] == 10
    assert line(US, "85171300", "us.exemptions=off") == {
        "section_301_forced_labor": 12.5,
        "total": 12.5,
    }
    assert line(US, "85171300", "us.exemptions@8517=off")["total"] == 12.5
    assert line(US, "85171300", "us.exemptions@8471=off") == {}


def test_goods_that_section_232_leaves_owe_the_duty_on_all_goods(warehouse):
    # a steel bowl: MFN 2 and Section 232 at 25 on the whole; without it forced labor at 12.5
    assert line(US, "73239300", "") == {"mfn": 2, "section_232": 25, "total": 27}
    after = {"mfn": 2, "section_301_forced_labor": 12.5, "total": 14.5}
    assert line(US, "73239300", "us.section_232=off") == after
    assert line(US, "73239300", "us.section_232=0") == after


def test_a_total_is_filled_up_from_the_mfn_duty(warehouse):
    # an air conditioner part: MFN 1.4, a total of 15 by Section 232
    assert line(US, "84159080", "")["section_232"] == 13.6
    assert line(US, "84159080", "us.mfn=off")["section_232"] == 15
    assert line(US, "84159080", "us.mfn=20").get("section_232") is None
    assert line(US, "84159080", "us.metals_total_15=20")["section_232"] == 18.6


def test_content_that_section_232_leaves_owes_the_reciprocal_duty(warehouse):
    # bulldozer blades: steel content of 0.1596 at 50; the other 0.8404 owes the reciprocal 10
    blades = "84314200"
    law = line(US, blades, "", day="2025-12-01")
    assert (law["section_232"], law["ieepa_reciprocal"]) == (7.98, 8.404)
    changed = line(US, blades, "us.section_232=off", day="2025-12-01")
    assert (changed.get("section_232"), changed["ieepa_reciprocal"]) == (None, 10)
    # until 2025-06-03 a good that owed Section 232 on its content owed no reciprocal duty at all
    assert "ieepa_reciprocal" not in line(US, blades, "", day="2025-05-20")
    assert line(US, blades, "us.section_232=off", day="2025-05-20")["ieepa_reciprocal"] == 10


def test_a_program_of_section_232_takes_what_one_before_it_leaves(warehouse):
    # transmission shafts: 0.526043 parts of cars, the rest parts of trucks, both at 25, steel
    # content 0.108 behind them
    shafts, day = "84831010", "2025-12-01"
    assert line(US, shafts, "", day=day)["section_232"] == 25
    assert line(US, shafts, "us.auto_parts=off", day=day)["section_232"] == 25  # trucks take all
    assert line(US, shafts, "us.auto_parts=10", day=day)["section_232"] == round(
        0.526043 * 10 + 0.473957 * 25, 6
    )
    steel = line(US, shafts, "us.auto_parts=off;us.truck_parts=off", day=day)
    assert (steel["section_232"], steel["ieepa_reciprocal"]) == (5.4, 8.92)


def test_a_layer_on_a_product_covers_all_of_it(warehouse):
    # toys owe forced labor at 12.5; Section 232 on the whole takes its place
    toys = {"section_301_forced_labor": 12.5, "total": 12.5}
    assert line(US, "95030000", "") == toys
    assert line(US, "95030000", "us.section_232@category:toys=50") == {
        "section_232": 50,
        "total": 50,
    }
    assert line(US, "95030000", "us.section_301@category:toys=50") == toys | {
        "section_301": 50, "total": 62.5,
    }  # fmt: skip


def test_exclusions_end_in_the_reading_that_has_them(warehouse):
    # List 3 at 25 less the 0.1826 that claims an exclusion
    part, after = "84862000", "after_exclusions"
    assert line(US, part, "", reading=after)["section_301"] == 20.435
    assert line(US, part, "us.exclusions=off", reading=after)["section_301"] == 25
    assert line(US, part, "us.exclusions@8486=off", reading=after)["section_301"] == 25
    assert line(US, part, "us.exclusions@8517=off", reading=after)["section_301"] == 20.435
    assert (
        line(US, part, "us.list_1=off;us.list_2=off;us.list_3=off", reading=after).get(
            "section_301"
        )
        is None
    )


def test_a_rate_for_a_layer_keeps_the_share_that_exclusions_take_off(warehouse):
    # exclusions take 0.7075 of sodium (2805.11.00) from June 15, 2024
    sodium, day, after = "28051100", "2025-06-15", "after_exclusions"
    assert line(US, sodium, "us.section_301=30", day, after)["section_301"] == 8.775
    assert line(US, sodium, "us.section_301=30;us.exclusions=off", day, after)["section_301"] == 30
    assert line(US, sodium, "us.section_301=30", "2024-06-14", after)["section_301"] == 30


# Soybeans in China: MFN 3, Lists 1 and 4A 25 and 2.5, 10 on all goods
@pytest.mark.parametrize(
    ("changes", "total"),
    [
        ("", 40.5),
        ("cn.across_the_board=34", 64.5),
        ("cn.truce_24=on", 64.5),
        ("cn.announced_34=on", 64.5),
        ("cn.scheduled=on", 64.5),
        ("cn.truce_24@8517=on", 40.5),
        ("cn.across_the_board=off", 30.5),
        ("cn.retaliation_301=off", 13),
        ("cn.retaliation_301=5", 18),  # a rate for the layer is charged once, not once a list
        ("cn.list_1=5", 20.5),
        ("cn.mfn@1201=13", 50.5),
        ("cn.march_2025=on", 50.5),  # its list had soybeans at 10
        ("us.section_301=off", 40.5),
    ],
)
def test_soybeans(warehouse, changes, total):
    assert line(CN, "12019019", changes)["total"] == total


def test_an_exclusion_of_a_whole_number_stays_apart_from_its_line(warehouse):
    """8412.21.00 is on List 1 at 25; part of its trade was excluded by number since 2018-07-06."""
    reading = "after_exclusions"
    law = line(US, "84122100", "", day="2018-07-06", reading=reading)["section_301"]
    same = line(US, "84122100", "us.section_301=25", day="2018-07-06")["section_301"]
    ended = line(US, "84122100", "us.exclusions=off", day="2018-07-06", reading=reading)
    assert 0 < law < 25
    assert same == ended["section_301"] == 25


def test_waivers_end_in_the_reading_that_has_them(warehouse):
    assert line(CN, "12019019", "", reading="with_waivers")["total"] == 13
    assert line(CN, "12019019", "cn.waivers=off", reading="with_waivers")["total"] == 40.5
    lapsed = "2025-10-01"
    before = line(CN, "12019019", "", day=lapsed, reading="with_waivers")["total"]
    renewed = line(CN, "12019019", "cn.waivers=on", day=lapsed, reading="with_waivers")["total"]
    assert before - renewed == 27.5


def test_a_duty_comes_back_on_a_day_long_before_it(warehouse):
    assert line(CN, "12019010", "cn.across_the_board=34", day="2018-01-01") == {
        "mfn": 3, "across_the_board": 34, "total": 37,
    }  # fmt: skip


def test_duty_in_dollars_is_trade_times_rate(warehouse):
    rows = query("scenario_duty", importer=CN, changes="cn.truce_24=on").set_index("layer")
    total = rows.loc["total"]
    assert total["change_usd"] == pytest.approx(0.24 * total["trade_usd"])
    assert total["duty_after_usd"] == pytest.approx(rows.drop("total")["duty_after_usd"].sum())


def test_lines_and_groups_add_up_to_the_change_in_duty(warehouse):
    changes = "us.section_232=off"
    change = query("scenario_duty", importer=US, changes=changes).set_index("layer")["change_usd"]
    lines = query("scenario_lines", importer=US, changes=changes, most=20000)
    groups = query("scenario_groups", importer=US, changes=changes)
    assert lines["change_usd"].sum() == pytest.approx(change.loc["total"])
    assert groups["change_usd"].sum() == pytest.approx(change.loc["total"])
    assert lines["change_usd"].abs().is_monotonic_decreasing
    assert lines["lines_total"].iloc[0] == len(lines)


def test_every_ready_scenario_can_be_read_and_moves_an_average(warehouse):
    ready = query("ready_scenarios")
    assert len(ready) == 7
    for _, row in ready.iterrows():
        moved = 0.0
        for importer in (US, CN):
            rows = query(
                "scenario_average_rates",
                importer=importer,
                changes=row["changes"],
                reading=row["reading"],
            )
            moved += (rows["after_pct"] - rows["before_pct"]).abs().sum()
        assert moved > 0, row["name"]


def test_everything_back_to_2017_leaves_the_mfn_duty(warehouse):
    changes = query("ready_scenarios").set_index("name")["changes"].loc["back_to_2017"]
    for importer in (US, CN):
        after = query("scenario_average_rates", importer=importer, changes=changes).set_index(
            "layer"
        )["after_pct"]
        assert after.loc["total"] == after.loc["mfn"] == after.drop("total").sum()


def test_april_2025_charges_145_and_125_on_goods_that_nothing_exempts(warehouse):
    changes = query("ready_scenarios").set_index("name")["changes"].loc["april_2025_returns"]
    shirt, beans = line(US, "61091000", changes), line(CN, "12019019", changes)
    assert shirt["ieepa_fentanyl"] + shirt["ieepa_reciprocal"] == 145
    assert (beans["across_the_board"], beans["march_2025"]) == (125, 10)


# A shirt, a part with an exclusion, an upholstered seat (Section 232 on wood: 25, due at 30; a share of 0.970224),
# and soybeans in China, in the reading of the preset
@pytest.mark.parametrize(
    ("name", "shirt", "part", "seat", "beans"),
    [
        ("china_24_points_return", 36.5, 25, 48.8834, 64.5),
        ("section_301_repealed", 29, None, 24.6278, 40.5),
        ("exclusions_end", 36.5, 25, 48.8834, 40.5),
        ("back_to_2017", 16.5, None, None, 3),
        ("april_2025_returns", 169, 45, 72.2332, 165.5),
        ("scheduled_happens", 36.5, 25, 53.73452, 64.5),
        ("forced_labor_struck_down", 24, 25, 48.5112, 40.5),
    ],
)
def test_each_ready_scenario_on_lines_worked_by_hand(warehouse, name, shirt, part, seat, beans):
    preset = query("ready_scenarios").set_index("name").loc[name]
    asked = {"changes": preset["changes"], "reading": preset["reading"]}
    assert line(US, "61091000", **asked)["total"] == shirt
    assert line(US, "84862000", **asked).get("total") == part
    assert line(US, "94016140", **asked).get("total") == seat
    assert line(CN, "12019019", **asked)["total"] == beans


@pytest.mark.parametrize("importer", [US, CN])
def test_everything_scheduled_is_the_law_as_written_once_all_of_it_is_due(warehouse, importer):
    preset = query("ready_scenarios").set_index("name").loc["scheduled_happens"]
    asked = {"importer": importer, "reading": preset["reading"]}
    after = query("scenario_average_rates", changes=preset["changes"], **asked).set_index("layer")
    last = "2027-12-31"
    written = query(
        "average_rate_by_layer", first_day=last, last_day=last, after_evidence="as_written", **asked
    ).set_index("layer")["rate_pct"]
    assert after["after_pct"].to_dict() == pytest.approx(
        written.loc[after.index].to_dict(), abs=2e-6
    )
    assert after["after_pct"]["total"] > after["before_pct"]["total"]


def test_polysilicon_comes_only_where_a_scenario_brings_what_is_due(warehouse):
    # solar cells: MFN 0, the duty of December 2026 at 15
    assert line(US, "85414200", "us.scheduled=on")["section_232"] == 15
    assert "section_232" not in line(US, "85414200", "")


def test_questions_on_one_scenario_share_its_lines_and_answer_as_their_sql_does(warehouse):
    asking = importlib.import_module("warehouse.query")
    asking._kept_table.cache_clear()
    worked_out = []
    for rate in ("11", "off"):
        asked = {"importer": "China", "changes": f"cn.across_the_board={rate}", "product": "85"}
        for name in ("scenario_average_rates", "scenario_duty"):
            values = asking._values(warehouse, name, tuple(sorted(asked.items())))
            before = asking._kept_table.cache_info().misses
            shared = asking._answer(warehouse, name, values)
            worked_out.append(asking._kept_table.cache_info().misses - before)
            with cursor() as own:
                whole = own.execute(question(name).sql, dict(values)).df()
            pd.testing.assert_frame_equal(shared, whole)
    # what is decided, its parts, its duties, then its lines; first also the law, its lines and weights
    assert worked_out == [7, 2, 3, 1]


@pytest.mark.parametrize(
    "changes",
    [
        "us.section_301=off",
        "us.section_232=off;us.list_4b=on",
        "us.mfn=off",
        "us.exclusions=off;us.exemptions=off",
        "us.section_301@8517=50;us.section_232@category:toys=50;us.truce_24@6109=on",
        "us.ieepa_reciprocal@all=125;us.section_301@all=10",
        "cn.across_the_board=34;cn.waivers=on;cn.retaliation_301@1201=5",
    ],
)
def test_a_scenario_planned_without_its_empty_parts_charges_the_same(warehouse, changes):
    asking = importlib.import_module("warehouse.query")
    importer = US if changes.startswith("us") else CN
    given = tuple(sorted({"importer": importer, "changes": changes}.items()))
    values = asking._values(warehouse, "scenario_average_rates", given)
    whole = shared_select("scenario_before_after")
    needed = used(whole, dict(values))
    kept = asking._kept_table(warehouse, "scenario_before_after", tuple(sorted(needed.items())))
    with cursor() as own:
        own.register("kept", kept)
        assert kept.num_rows > 20_000
        assert own.execute(
            "select count(*) from (select distinct line, layer from kept)"
        ).fetchone() == (kept.num_rows,)
        for first, second in (("kept", f"({whole})"), (f"({whole})", "kept")):
            sql = f"select * from {first} except select * from {second}"
            assert own.execute(sql, needed).fetchall() == []


def test_parts_of_the_law_that_a_scenario_cannot_move_are_left_out_of_its_plan(warehouse):
    asking = importlib.import_module("warehouse.query")
    left_out = {}
    for importer, changes in [(US, "us.list_1=off"), (US, "us.mfn@8517=5"), (CN, "cn.truce_24=on")]:
        given = tuple(sorted({"importer": importer, "changes": changes}.items()))
        values = asking._values(warehouse, "scenario_average_rates", given)
        empty = asking._without_rows(warehouse, "scenario_before_after", values)
        left_out[changes] = {part for part, _ in empty}
    assert {"scenario_section_232", "scenario_all_goods", "scenario_local"} < left_out[
        "us.list_1=off"
    ]
    assert {"scenario_all_goods", "scenario_freed", "scenario_section_232_restacked"} < left_out[
        "us.mfn@8517=5"
    ]
    assert not {"scenario_section_232_points", "scenario_local"} & left_out["us.mfn@8517=5"]
    assert "scenario_all_goods" not in left_out["cn.truce_24=on"]
    assert {"scenario_listed_points", "scenario_freed"} < left_out["cn.truce_24=on"]


def test_the_parameters_of_a_query_are_those_outside_its_comments():
    assert used("-- $day\nselect $importer", {"day": 1, "importer": "China"}) == {
        "importer": "China"
    }
