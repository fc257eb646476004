"""Other suppliers: sentences worked out from rows, and the page in each of its views."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from charts.averages import average_rate_steps
from charts.suppliers import change_bars, duty_bars, duty_panels, trade_dots
from components.rate_cards import in_one_table
from sections.suppliers.one_day import duty_note, gained_sentence, terms_sentences, trade_note
from sections.suppliers.pause import pause_sentence
from sections.suppliers.product import product_note
from warehouse import query

ROOT = Path(__file__).resolve().parents[2]
ROWS = pd.DataFrame(
    {
        "partner": ["CHN", "VNM", "EU", "DEU"],
        "partner_name": ["China", "Vietnam", "European Union", "Germany"],
        "repeats": [None, None, None, "EU"],
        "rate_pct": [12.5, 12.5, 10.0, 10.0],
        "is_all_in": [False, False, True, True],
        "is_usmca_free": [False] * 4,
        "change_usd": [-3e9, 5e9, 2e9, None],
        "imports_2017_usd": [9e9, 1e9, 4e9, 1e9],
        "imports_2024_usd": [7e9, 4e9, 5e9, 2e9],
        "imports_latest_usd": [6e9, 6e9, 6e9, None],
        "latest_first_month": [pd.Timestamp("2025-09-01")] * 4,
        "latest_last_month": [pd.Timestamp("2026-08-01")] * 4,
    }
)


def opened(asked: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for pair in filter(None, asked.split("&")):
        key, _, value = pair.partition("=")
        app.query_params[key] = value
    app.run()
    app.switch_page("pages/suppliers.py").run()
    assert not app.exception
    return app


def cards(app: AppTest) -> list[str]:
    return [item.value for item in app.subheader]


def test_who_gained_what_china_lost_leaves_members_of_the_union_out():
    said = gained_sentence(ROWS)
    assert "imports from China fell by **$3.0B**" in said
    assert "Vietnam $5.0B, European Union $2.0B" in said
    assert "Germany" not in said


def test_a_total_with_the_mfn_duty_is_hatched_and_said():
    plain, hatched = duty_bars(ROWS, date(2026, 10, 10), False).data
    assert list(plain.y) == ["China", "Vietnam"]
    assert hatched.marker.pattern.shape == "/"
    assert duty_note(ROWS).startswith("Hatched: a total")
    assert not duty_note(ROWS[~ROWS["is_all_in"]]).startswith("Hatched")


def test_partners_with_the_same_terms_are_listed_once_and_what_all_share_is_said_first():
    rows = pd.DataFrame(
        {
            "partner_name": ["China", "Vietnam", "Japan", "Peru"],
            "layers": ["Duty 10", "Duty 10", "Duty 12", None],
            "conditions": ["Not on books", "Not on books", "Not on books. Free if *old*", None],
        }
    )
    assert terms_sentences(rows) == [
        "**All with a duty**: Not on books.",
        "**China, Vietnam**: Duty 10.",
        "**Japan**: Duty 12. Free if \\*old\\*.",
        "**Peru**: no duty is added on all goods.",
    ]
    assert terms_sentences(rows[:2]) == ["**China, Vietnam**: Duty 10. Not on books."]


def test_a_missing_month_leaves_a_gap_and_a_sentence():
    *_, latest = trade_dots(ROWS, "imports", False).data
    assert pd.isna(latest.x[3])
    assert "Germany" in trade_note(ROWS)
    assert list(change_bars(ROWS, False).data[0].y) == ["Vietnam", "European Union", "China"]


def test_a_panel_is_dashed_where_the_rate_is_a_total():
    rows = pd.DataFrame(
        {
            "partner_name": ["Japan", "Japan"],
            "valid_from": pd.to_datetime(["2025-01-01", "2025-08-07"]),
            "rate_pct": [10.0, 15.0],
            "is_all_in": [False, True],
        }
    )
    added, total = duty_panels(rows, (date(2025, 1, 1), date(2025, 12, 1)), False).data
    assert (added.line.dash, list(added.y)) == ("solid", [10, 10, 10])
    assert (total.line.dash, list(total.y)) == ("2px,2px", [10, 15, 15])


def test_the_pause_is_told_with_its_rates_days_and_end(warehouse):
    said = pause_sentence(query("pause_of_april_2025"), query("baseline_on_others"))
    assert "country rates of 20% to 49% for **90 days**, until July 9, 2025" in said
    assert "charged **10%** instead" in said
    assert said.endswith("extended the pause to August 7, 2025.")


def test_a_preference_that_ended_is_not_offered():
    rows = ROWS.assign(
        lines=2, lowest_pct=1, highest_pct=2, only_china_pct=[7.5, 0, 0, 0], is_at_most=False,
        is_mfn_missing=False, preference=[None, "GSP to 2020-12-31", "USMCA", None],
    )  # fmt: skip
    said = product_note(rows, date(2026, 10, 10))
    assert "China also pays 7.5 points" in said
    assert said.endswith("under a preference: European Union.")
    assert said.count("Vietnam") == 0
    assert "Vietnam" in product_note(rows, date(2020, 1, 1))


@pytest.mark.parametrize(
    ("asked", "card"),
    [
        ("", "US duty on all goods of each supplier, October 10, 2026"),
        ("day=2025-04-09&compare=balance&members=yes", "US goods balance by supplier"),
        ("show=time", "US duty on all goods of each supplier over time"),
        ("show=pause", "US country rates suspended for 90 days from April 10, 2025"),
    ],
)
def test_each_view_shows_its_card(warehouse, asked: str, card: str):
    assert any(title.startswith(card) for title in cards(opened(asked)))


def test_a_product_that_is_too_wide_gets_a_sentence_and_examples(warehouse):
    app = opened("show=product")
    assert "Choose a product of six digits" in app.info[0].value
    assert "Phones" in [button.label for button in app.button]
    app.button(key="supplier_950300").click().run()
    assert not app.exception
    assert any("US tariff by supplier, October 10, 2026" in title for title in cards(app))
    assert "preferences such as USMCA" in app.warning[0].value


def test_everyone_else_is_a_step_line_and_dots_by_vintage(warehouse):
    days = (date(2018, 1, 1), date(2026, 10, 10), date(2026, 12, 31))
    others = (query("baseline_on_others"), query("published_averages_on_others"))
    figure = average_rate_steps(
        query("average_rates"), query("scheduled_acts", last_day=days[2]), days, "all goods", False,
        others=others,
    )  # fmt: skip
    named = {trace.name: trace for trace in figure.data if len(trace.x)}
    line = next(trace for name, trace in named.items() if name.startswith("US baseline"))
    assert (line.line.dash, line.line.shape, line.y[-1]) == ("dash", "hv", 10)
    dots = [name for name in named if name.startswith("PIIE")]
    assert "PIIE: Chinese average on everyone else (May 2025)" in dots
    assert "PIIE: US average on everyone else (after 2025-08-27)" in dots
    assert not any("WTO" in name for name in named)
    assert "and on everyone else" in figure.layout.meta["title"]


@pytest.mark.parametrize(
    ("page", "asked"), [("overview", {"duty": "rest"}), ("rates", {"rest": "yes"})]
)
def test_everyone_else_stands_on_overview_and_rates_with_a_door(warehouse, page, asked):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    if page != "overview":
        app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    assert any("and on everyone else" in title for title in cards(app))
    assert any("show=pause" in str(link.proto) for link in app.get("page_link"))


def test_the_rows_of_every_line_are_in_one_table():
    own = pd.DataFrame({"importer": ["China"], "rate_pct": [30.0], "change_pct": [None]})
    base = pd.DataFrame({"rate_pct": [10.0, 15.0]})
    theirs = pd.DataFrame({"importer": ["China"], "published_pct": [6.5]})
    rows = in_one_table(own, (base, theirs))
    assert list(rows.columns) == ["shows", "importer", "rate_pct", "published_pct"]
    assert rows["shows"].value_counts(sort=False).tolist() == [1, 2, 1]
    assert rows["rate_pct"].tolist()[:3] == [30, 10, 15]
    assert rows["published_pct"].tolist()[3] == 6.5
