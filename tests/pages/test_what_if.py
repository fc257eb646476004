"""What if: words of a scenario, hatched figures, and the page with good and bad addresses."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from charts.what_if import duty_bars, group_bars, layer_bars, line_bars
from sections.what_if.choices import hidden_sentence
from tools.browser import open_settled, settle
from warehouse import query
from warehouse.scenario import parse
from words.what_if import change_words, duty_sentence, own_changes, safe_name, slug, without

ROOT = Path(__file__).resolve().parents[2]
LAYERS = pd.DataFrame(
    {
        "layer": ["section_301", "mfn", "section_122", "total"],
        "before_pct": [10.0, 3.0, 0.0, 13.0],
        "after_pct": [0.0, 3.0, 0.0, 3.0],
    }
)
SECOND = LAYERS.assign(after_pct=[10.0, 0.0, 0.0, 10.0])
NAMES = ("Repeal", "No MFN")


def opened(**asked: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    app.switch_page("pages/what_if.py").run()
    assert not app.exception
    return app


def total(importer: str, changes: str) -> float:
    rows = query(
        "scenario_average_rates", importer=importer, changes=own_changes(changes, importer)
    )
    return rows.loc[rows["layer"] == "total", "after_pct"].iloc[0]


def test_a_changed_law_is_hatched_and_titled_and_the_law_is_not():
    figure = layer_bars(LAYERS, None, "United States", NAMES, "all goods", False)
    changed, law = figure.data
    assert figure.layout.meta["title"].startswith("What if: Repeal. US tariffs")
    assert (law.name, law.marker.pattern.shape, list(law.x)) == ("The law", "", [3, 10, 13])
    assert (changed.marker.pattern.shape, list(changed.x)) == ("/", [3, 0, 3])
    assert list(law.y)[-1] == "Total"


def test_two_scenarios_stand_beside_the_law():
    second, changed, law = layer_bars(LAYERS, SECOND, "China", NAMES, "all goods", False).data
    assert (second.name, list(second.x)) == ("What if: No MFN", [0, 10, 10])
    assert list(changed.x) == [3, 0, 3]
    assert {law.marker.pattern.shape, changed.marker.pattern.shape} == {"", "/"}
    assert second.marker.pattern.shape == "x"


def test_groups_lines_and_dollars_are_hatched_too():
    groups = pd.DataFrame(
        {"product": ["85"], "label": ["Chapter 85"], "before_pct": [20.0], "after_pct": [5.0]}
    )
    lines = pd.DataFrame(
        {
            "line": ["85076000"], "description": ["Batteries > Lithium-ion"], "change_usd": [-4e9],
            "before_pct": [40.0], "after_pct": [15.0],
        }
    )  # fmt: skip
    dollars = pd.DataFrame({"layer": ["total"], "duty_before_usd": [9e9], "duty_after_usd": [2e9]})
    for figure in (
        group_bars(groups, None, "United States", NAMES, "all goods", False),
        line_bars(lines, "United States", "Repeal", "all goods", False),
        duty_bars(dollars, None, "United States", NAMES, "all goods", False),
    ):
        assert figure.layout.meta["title"].startswith("What if: Repeal.")
        assert figure.data[0].marker.pattern.shape == "/"
        assert "not the law" in figure.layout.meta["unit"]


def test_a_change_in_words_and_a_code_taken_apart():
    code = "us.section_301=off; cn.across_the_board=34;us.mfn@8517=5"
    titles = {"us.section_301": "Section 301 (lists)"}
    said = [change_words(change, titles) for change in parse(code)]
    assert said[0] == "US: Section 301 (lists): off"
    assert said[1] == "China: across_the_board: 34%"
    assert said[2] == "US: mfn: 5%, on 8517"
    assert own_changes(code, "China") == "cn.across_the_board=34"
    assert own_changes(code, "United States") == "us.section_301=off;us.mfn@8517=5"
    assert without(code, 1) == "us.section_301=off;us.mfn@8517=5"


def test_a_name_keeps_no_markup_and_makes_a_file_name():
    assert safe_name("**My** [plan](http://x.y) $5 `_z_`") == "My plan (http x y) 5 z"
    assert len(safe_name("long " * 40)) <= 60
    assert (slug("My plan, 2026"), slug("!")) == ("my_plan_2026", "scenario")


def test_dollars_come_with_the_sentence_that_trade_would_move():
    said = duty_sentence("Repeal", "United States", 100e9, 60e9)
    assert "**$60.0B** a year instead of $100.0B (−$40.0B)" in said
    assert "Trade would not stay unchanged" in said


def test_the_page_shows_both_averages_of_the_scenario_in_the_address(warehouse):
    changes = "us.section_301=off;cn.truce_24=on"
    app = opened(changes=changes, name="My plan")
    assert [item.value for item in app.metric] == [
        f"{total(importer, changes):.1f}%" for importer in ("United States", "China")
    ]
    titles = [item.value for item in app.subheader]
    assert titles[0] == "What if: My plan"
    assert all(title.startswith("What if: My plan") for title in titles)


def test_a_ready_scenario_is_a_button_and_the_address_holds_it(warehouse):
    app = opened()
    app.button(key="ready_section_301_repealed").click().run()
    assert not app.exception
    assert app.session_state["changes"] == "us.section_301=off"
    assert app.subheader[0].value == "What if: Section 301 lists repealed"
    assert app.text_input(key="changes__typed").value == "us.section_301=off"
    app.button(key="remove_0").click().run()
    assert app.session_state["changes"] == ""
    assert app.text_input(key="changes__typed").value == ""


def test_all_changes_can_be_typed_and_what_cannot_be_read_stays_to_be_mended(warehouse):
    app = opened()
    app.text_input(key="changes__typed").set_value("us.section_301=of").run()
    assert app.text_input(key="changes__typed").value == "us.section_301=of"
    app.text_input(key="changes__typed").set_value("us.section_301=off").run()
    assert app.session_state["changes"] == "us.section_301=off"
    assert not app.warning


def test_the_box_of_all_changes_follows_a_ready_scenario(warehouse, page, address):
    open_settled(page, f"{address}/what_if?changes=cn.truce_24=on")
    page.get_by_text("Change the law", exact=True).click()
    box = page.get_by_role("textbox", name="All changes, as the address writes them")
    assert box.input_value() == "cn.truce_24=on"
    page.get_by_role("button", name="Section 301 lists repealed").click()
    settle(page)
    assert box.input_value() == "us.section_301=off"


def test_a_change_is_added_by_choice(warehouse):
    app = opened()
    app.selectbox(key="change__country").set_value("China").run()
    app.selectbox(key="change__thing").set_value("cn.across_the_board").run()
    app.selectbox(key="change__value").set_value("rate").run()
    app.number_input(key="change__rate").set_value(34.0).run()
    app.button(key="change__add").click().run()
    assert not app.exception
    assert app.session_state["changes"] == "cn.across_the_board=34"


@pytest.mark.parametrize(
    "changes", ["us.nope=1", "rubbish", "us.section_301=999", "us.section_301@zzz=5"]
)
def test_bad_changes_get_one_sentence_and_the_law(warehouse, changes: str):
    app = opened(changes=changes)
    assert len(app.warning) == 1
    assert app.warning[0].value.endswith("The law is shown instead.")
    assert app.subheader[0].value == "What if: nothing changes"


@pytest.mark.parametrize("show", ["groups", "lines", "duty"])
def test_each_detail_is_shown_for_both_countries(warehouse, show: str):
    app = opened(
        changes="us.section_301=off;cn.truce_24=on",
        show=show,
        second="us.section_301_forced_labor=off",
    )
    cards = [item.value for item in app.subheader if item.value.startswith("What if: 2 changes")]
    assert len(cards) >= 3
    if show == "duty":
        said = [
            item.value for item in app.markdown if "Trade would not stay unchanged" in item.value
        ]
        assert len(said) == 2


def test_a_change_without_effect_in_the_reading_is_said():
    assert "After exclusions" in hidden_sentence("us.exclusions=off", "statutory")
    assert "With China's waivers" in hidden_sentence("cn.waivers=off", "after_exclusions")
    assert hidden_sentence("us.exclusions=off", "after_exclusions") == ""
    assert hidden_sentence("", "statutory") == ""
