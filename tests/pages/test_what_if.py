"""What if: words of a scenario, hatched figures, and the page with good and bad addresses."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import expect
from streamlit.testing.v1 import AppTest

from charts.what_if import duty_bars, group_bars, layer_bars, line_bars
from sections.what_if.answers import with_second
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
DAY = date(2026, 10, 10)


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
    figure = layer_bars(LAYERS, None, "United States", NAMES, "all goods", DAY, False)
    changed, law = figure.data
    assert figure.layout.meta["title"].startswith("What if: Repeal. US tariffs")
    assert (law.name, law.marker.pattern.shape, list(law.x)) == ("The law", "", [3, 10, 13])
    assert (changed.marker.pattern.shape, list(changed.x)) == ("/", [3, 0, 3])
    assert list(law.y)[-1] == "Total"


def test_two_scenarios_stand_beside_the_law():
    second, changed, law = layer_bars(LAYERS, SECOND, "China", NAMES, "all goods", DAY, False).data
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
        group_bars(groups, None, "United States", NAMES, "all goods", DAY, False),
        line_bars(lines, "United States", "Repeal", "all goods", DAY, False),
        duty_bars(dollars, None, "United States", NAMES, "all goods", DAY, False),
    ):
        assert figure.layout.meta["title"].startswith("What if: Repeal.")
        assert figure.data[0].marker.pattern.shape == "/"
        assert figure.layout.meta["unit"].endswith(
            ", law of October 10, 2026. Hatched: not the law"
        )


def test_what_rounds_to_nothing_is_not_written_as_nothing():
    rows = LAYERS.assign(before_pct=[10.0, 0.0005, 0.0, 10.0], after_pct=[0.0, 0.0005, 0.0, 0.0])
    changed, law = layer_bars(rows, None, "China", NAMES, "all goods", DAY, False).data
    assert list(law.text) == ["under 0.1%", "10.0%", "10.0%"]
    assert list(changed.text) == ["under 0.1%", "0.0%", "0.0%"]


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


def test_a_duty_that_a_scenario_leaves_as_it_is_stays():
    said = duty_sentence("Truce ends", "China", 38.8e9, 38.8e9 - 1e-5)
    assert "at unchanged 2024 trade stays at **$38.8B** a year: the scenario does not" in said
    assert "instead of" not in said
    assert "(+$20.0M)" in duty_sentence("Small", "China", 38.80e9, 38.82e9)


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


HOSTILE = "<b>Plan</b> [x](javascript:1) $1$ **B** :red[y]"
PLAIN = "b Plan b x (javascript 1) 1 B red y"


def test_a_link_brings_back_two_scenarios_with_their_names_and_each_as_if_alone(warehouse):
    first, second = "us.section_301=off;cn.truce_24=on", "us.section_232=off;cn.mfn=off"
    app = opened(changes=first, name="Plan A", second=second, second_name="Plan B")
    assert [item.value for item in app.metric] == [
        f"{total(importer, first):.1f}%" for importer in ("United States", "China")
    ]
    said = [item.value for item in app.caption if "By law on" in item.value]
    assert [text.split(". ", 1)[1] for text in said] == [
        f"What if: Plan B: {total(importer, second):.1f}%."
        for importer in ("United States", "China")
    ]
    cards = [item.value for item in app.subheader][1:]
    assert len(cards) == 2
    assert all(title.startswith("What if: Plan A / Plan B. ") for title in cards)


def test_the_table_beside_has_both_scenarios_as_their_own_questions_answer(warehouse):
    rows = query("scenario_average_rates", importer="China", changes="cn.truce_24=on")
    other = query("scenario_average_rates", importer="China", changes="cn.mfn=off")
    both = with_second(rows, other, "layers").set_index("layer")
    assert both["after_pct"].to_dict() == dict(zip(rows["layer"], rows["after_pct"], strict=True))
    assert both["second_after_pct"].to_dict() == dict(
        zip(other["layer"], other["after_pct"], strict=True)
    )


@pytest.mark.parametrize("shown", ["layers", "duty"])
def test_a_layer_that_only_the_second_scenario_has_is_not_lost_beside(shown):
    columns = {
        "layers": ("before_pct", "after_pct"), "duty": ("duty_before_usd", "duty_after_usd")
    }  # fmt: skip
    before, after = columns[shown]
    rows = pd.DataFrame({"layer": ["mfn", "total"], before: [3.0, 3.0], after: [3.0, 3.0]})
    other = pd.DataFrame(
        {
            "layer": ["mfn", "section_122", "total"],
            before: [3.0, 0.0, 3.0],
            after: [3.0, 10.0, 13.0],
        }
    )
    if shown == "duty":
        rows["trade_usd"] = other["trade_usd"] = 100.0
    both = with_second(rows, other, shown)
    assert both["layer"].tolist() == ["mfn", "section_122", "total"]
    assert both[f"second_{after}"].tolist() == [3, 10, 13]
    assert both[after].tolist() == [3, 0, 3]
    drawing = {"layers": layer_bars, "duty": duty_bars}[shown]
    second, changed, _ = drawing(rows, other, "United States", NAMES, "all goods", DAY, False).data
    assert list(second.y) == list(changed.y)
    assert "Section 122" in second.y[1]
    assert (list(second.x), list(changed.x)) == ([3, 10, 13], [3, 0, 3])


def test_changes_kept_beside_keep_their_name(warehouse):
    app = opened(changes="us.section_301=off", name="Plan A")
    app.button(key="second__keep").click().run()
    app.button(key="ready_forced_labor_struck_down").click().run()
    assert not app.exception
    state = {key: app.session_state[key] for key in ("changes", "second", "second_name")}
    assert state == {
        "changes": "us.section_301_forced_labor=off", "second": "us.section_301=off",
        "second_name": "Plan A",
    }  # fmt: skip
    cards = [item.value for item in app.subheader][1:]
    assert cards[0].startswith("What if: Forced-labor duty struck down / Plan A. ")
    app.selectbox(key="second__shown").set_value("us.section_301=off").run()
    assert app.session_state["second_name"] == "Plan A"  # the same scenario keeps it
    app.selectbox(key="second__shown").set_value("us.section_301_forced_labor=off").run()
    assert app.session_state["second_name"] == ""
    assert "Plan A" not in app.subheader[1].value


@pytest.mark.parametrize("given", ["name", "second_name"])
def test_markup_in_a_name_is_shown_as_plain_words(warehouse, given):
    app = opened(
        **{"changes": "us.section_301=off", "second": "us.section_232=off", given: HOSTILE}
    )
    shown = [item.value for kind in ("subheader", "caption", "markdown") for item in app.get(kind)]
    assert any(PLAIN in text for text in shown)
    assert not any(sign in text for text in shown for sign in ("<b>Plan", "](javascript", ":red["))


def test_the_name_stands_in_downloads_and_citations_and_the_box_follows(page, address, tmp_path):
    asked = "changes=cn.truce_24=on&name=Plan A&second=us.section_301%3Doff&second_name=Plan B"
    open_settled(page, f"{address}/what_if?{asked}")
    name = "what_if_plan_a_and_plan_b_layers_cn"
    card = page.locator(".st-key-card_what_if_layers_cn")
    for kind in ("CSV", "PNG"):
        with page.expect_download() as waited:
            card.get_by_role("button", name=kind, exact=True).click()
        assert waited.value.suggested_filename.startswith(name)
        waited.value.save_as(tmp_path / kind)
    rows = pd.read_csv(tmp_path / "CSV").set_index("layer")
    assert rows.loc["total", "after_pct"] == total("China", "cn.truce_24=on")
    assert rows.loc["total", "second_after_pct"] == total("China", "")
    card.get_by_role("button", name="Cite").click()
    said = page.locator('[data-testid="stPopoverBody"]')
    said.get_by_text("@misc").first.wait_for()
    title = "What if: Plan A / Plan B. Chinese tariffs on US goods by layer"
    assert said.inner_text().count(title) == 2  # in words and as BibTeX
    for kind in ("BibTeX", "RIS"):
        with page.expect_download() as waited:
            said.get_by_role("button", name=kind).click()
        waited.value.save_as(tmp_path / kind)
        assert title in (tmp_path / kind).read_text(encoding="utf-8")
    page.keyboard.press("Escape")
    page.get_by_text("Change the law", exact=True).click()
    box = page.get_by_role("textbox", name="All changes as a code")
    expect(box).to_have_value("cn.truce_24=on", timeout=60_000)
    page.get_by_role("button", name="Section 301 lists repealed").click()
    expect(box).to_have_value("us.section_301=off", timeout=60_000)


def test_another_scenario_changes_the_card_that_is_there(page, address):
    open_settled(page, f"{address}/what_if?changes=us.section_301%3Doff")
    card = page.locator(".st-key-card_what_if_layers_us")
    card.get_by_role("button", name="PNG").evaluate("button => button.id = 'still_there'")
    page.get_by_role("button", name="Forced-labor duty struck down").click()
    title = "What if: Forced-labor duty struck down. US tariffs on Chinese goods by layer"
    card.get_by_role("heading", name=title).wait_for()
    settle(page)
    assert card.locator("#still_there").count() == 1
    with page.expect_download() as waited:
        card.locator("#still_there").click()
    assert waited.value.suggested_filename.startswith(
        "what_if_forced_labor_duty_struck_down_layers"
    )


def test_a_card_can_be_embedded_with_its_scenario(page, address):
    asked = "changes=us.section_301%3Doff&name=Plan A&show=duty&embed=true"
    open_settled(page, f"{address}/embed?card=what_if.what_if_duty_us&{asked}")
    titles = page.locator("h3:visible").all_inner_texts()
    assert titles == ["What if: Plan A. Duty a year, US tariffs on Chinese goods"]
    assert page.locator("[data-testid='stMetric']:visible").count() == 0


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
