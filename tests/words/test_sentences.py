"""Each sentence over a table small enough to answer in the head."""

from datetime import date

import pandas as pd
import pytest

from components.exhibit import period_text
from sections.changes.changed import changed_sentence, counted, seam
from sections.duties.notes import change_note, gap_note, left_out_months, level_note, receipts_note
from sections.exemptions.exempt import on_application_sentence
from sections.ieepa.totals import band_note, split_note
from words import sentences as said
from words.text import dollar_text, dollar_texts, on_product, product_words, shorten

LAW = date(2026, 10, 10)
MONTH = pd.Timestamp


def test_dollars_change_their_letter_at_each_thousand():
    sizes = [1.2e12, 297e9, 3.5e6, 1e3, 999, -2e9, float("nan")]
    assert dollar_texts(pd.Series(sizes)) == [
        "$1.20T",
        "$297.0B",
        "$3.5M",
        "$1.0K",
        "$999",
        "−$2.0B",
        "n/a",
    ]
    assert dollar_text(0) == "$0"


def test_a_long_text_is_cut_at_a_word():
    assert shorten("toys, games and sports", 12) == "toys, games …"
    assert shorten("toys", 4) == "toys"
    assert (product_words("All goods"), product_words("Toys")) == ("all goods", "Toys")
    assert (on_product("all goods"), on_product("Toys")) == ("", ": Toys")


def test_partial_years_are_named_once_and_in_order():
    rows = pd.DataFrame({"year": [2026, 2024, 2026], "is_partial": [True, False, True]})
    assert said.partial_years(rows).startswith("2026 covers fewer than twelve months")
    assert "2024, 2026 cover " in said.partial_years(rows.assign(is_partial=True))
    assert said.partial_years(rows.assign(is_partial=False)) == ""


def test_partners_that_lack_months_are_named():
    rows = pd.DataFrame({"partner_name": ["Vietnam", "Mexico"], "is_partial": [True, False]})
    assert (
        said.partial_partners(rows)
        == "Some months are missing in one of the two years for Vietnam."
    )
    assert "all partners" in said.partial_partners(rows.assign(is_partial=True))
    assert said.partial_partners(rows.assign(is_partial=False)) == ""
    assert "EU members appear twice" in said.overlapping_partners()


def test_only_estimated_years_are_hatched():
    rows = pd.DataFrame({"year": [2015, 2019], "is_estimated": [True, False]})
    assert "For 2015 we have" in said.estimated_years(rows)
    assert "2019" not in said.estimated_years(rows)
    assert said.estimated_years(rows.assign(is_estimated=False)) == ""


def test_vintages_are_counted():
    assert said.vintages(pd.DataFrame({"vintage": ["a", "b", "a"]})).startswith(
        "These figures come from 2 "
    )
    assert said.vintages(pd.DataFrame({"vintage": ["a", "a"]})) == ""


def test_parts_that_cannot_be_compared_are_counted_with_their_later_trade():
    rows = pd.DataFrame(
        {"is_comparable": [True, False, False], "last_usd": [9e9, 1e9, 2e9], "is_estimated": False}
    )
    assert said.left_out_parts(rows) == (
        "Left out: 2 codes that are new or were redefined between the two years ($3.0B of trade in the later year)."
    )
    assert "partly estimated" in said.left_out_parts(
        rows.assign(is_estimated=True, is_comparable=True)
    )


def test_the_country_without_an_average_is_the_one_named():
    rates = pd.DataFrame(
        {"importer": ["United States", "China", "China"], "rate_pct": [1.0, None, 2.0]}
    )
    assert (
        said.one_sided(rates)
        == "China: the line breaks where this product had no traded tariff line."
    )
    assert said.one_sided(rates.iloc[:2]).startswith("China: no traded tariff line")
    assert said.one_sided(rates.iloc[::2]) == ""


def test_what_is_scheduled_is_said_only_beyond_the_law():
    due = pd.DataFrame(
        {"importer": ["China"], "day": [MONTH("2027-01-01")], "because": ["Step up"]}
    )
    assert said.scheduled_sentence(due, LAW, LAW) == ""
    later = said.scheduled_sentence(due, LAW, date(2026, 12, 31))
    assert "end on October 10, 2026" in later
    assert "Jan 1, 2027, China: Step up" in later
    assert "nothing we know of" in said.scheduled_sentence(due.iloc[:0], LAW, date(2026, 10, 11))


PARTS = pd.DataFrame(
    {"us_rate_pct": [10.0, None, None], "us_lines": [1, 0, 2], "china_rate_pct": [1.0, 2.0, 3.0], "china_lines": [1, 1, 1],
     "us_imports_usd": [5.0, 0.0, 1.0], "china_imports_usd": [1.0, 1.0, 1.0]}
)  # fmt: skip


def test_groups_without_rate_or_trade_are_counted_by_reason():
    assert said.parts_without_rate(PARTS) == (
        "No US rate (n/a): 1 groups had no tariff line on that day, 1 had no trade in the weighting year."
    )
    assert said.parts_without_trade(PARTS, "United States").startswith("Not shown: 2 groups")
    assert said.parts_without_trade(PARTS, "China") == ""
    assert "no recorded imports" in said.parts_without_trade(
        PARTS.assign(us_imports_usd=0.0), "United States"
    )
    assert (said.parts_shown(PARTS, 3), said.parts_shown(PARTS, 2)[:33]) == (
        "",
        "The chart shows the first 2 of 3 ",
    )


def test_words_of_certainty_are_explained_where_they_stand():
    notes = pd.Series(["heading mean; upper bound", None])
    words = said.certainty_explained(notes)
    assert words.startswith("“heading mean”: average metal content")
    assert "“upper bound”" in words
    assert "equal shares" not in words
    assert said.certainty_explained(pd.Series([None])) == ""


def layers(**total) -> pd.DataFrame:
    row = {"layer": "total", "before_pct": 10.0, "after_pct": 7.5, "change_points": -2.5,
           "lines_changed": 1200, "trade_changed_usd": 3e9, "trade_changed_pct": 30.0}  # fmt: skip
    return pd.DataFrame([row | total])


def test_a_change_goes_from_the_earlier_to_the_later_day():
    days = (date(2025, 4, 9), date(2025, 4, 10), date(2026, 10, 10))
    words = changed_sentence(layers(), "United States", "all goods", *days)
    assert "10.0% on April 9, 2025 to 7.5% on April 10, 2025 (−2.5 percentage points)" in words
    assert "1,200 lines, $3.0B or 30.0% of 2024 trade" in words
    assert "did not change" in changed_sentence(layers(lines_changed=0), "China", "Toys", *days)
    assert "no average" in changed_sentence(layers(before_pct=None), "China", "Toys", *days)
    assert "had no tariff line" in changed_sentence(layers().iloc[:0], "China", "Toys", *days)


def test_a_later_day_is_not_said_to_have_the_same_law():
    read = date(2026, 10, 10)
    same = layers(lines_changed=0)
    said = changed_sentence(same, "China", "all goods", date(2026, 10, 11), date(2026, 12, 1), read)
    assert "are both by the law of October 10, 2026, the last day read. We do not know" in said
    said = changed_sentence(same, "China", "all goods", date(2026, 9, 1), date(2026, 12, 1), read)
    assert "from September 1, 2026 to October 10, 2026, the last day of law that we read" in said
    said = changed_sentence(
        layers(), "China", "all goods", date(2026, 9, 1), date(2026, 12, 1), read
    )
    assert "7.5% on December 1, 2026, law carried on (−2.5" in said


def test_lines_that_are_not_listed_are_said():
    lines = pd.DataFrame({"lines_total": [2, 2]})
    assert counted(lines) == "The table lists all 2 lines that changed."
    assert counted(lines.assign(lines_total=50)).startswith(
        "50 lines changed. The table and downloads list the 2 "
    )


@pytest.mark.parametrize(
    ("first", "last", "is_said"),
    [
        ("2021-12-31", "2022-01-01", True),
        ("2022-01-01", "2022-01-02", False),
        ("2021-01-01", "2021-12-31", False),
    ],
)
def test_the_renumbering_is_spoken_of_only_across_its_day(first, last, is_said):
    assert bool(seam(date.fromisoformat(first), date.fromisoformat(last))) == is_said


GAPS = pd.DataFrame(
    {
        "month": pd.to_datetime(["2025-02-01", "2025-03-01", "2025-04-01"]),
        "gap_pct": [1.0, 2.0, 30.0],
        "has_step": [False, False, True],
    }
)


def test_the_gap_counts_only_months_without_a_step():
    words = gap_note(GAPS)
    assert "In 2 months since January 2025" in words
    assert "1.0 to 2.0 percentage points below" in words
    assert "in 1 of these months" in words
    assert "Apr 2025 (30.0)" in left_out_months(GAPS)
    assert gap_note(GAPS.assign(has_step=True)) == ""


def test_receipts_and_duty_are_not_swapped():
    months = pd.date_range("2024-01-01", periods=14, freq="MS")
    rows = pd.DataFrame({"month": months, "world_duty_usd": 1e9, "customs_receipts_usd": 2e9})
    words = receipts_note(rows)
    assert "In 2024 they were $24.0B, against $12.0B of calculated duty" in words
    assert "through February 2025" in words


def test_a_change_in_duty_is_said_for_the_newest_period_with_signs():
    row = {"period": MONTH("2026-08-01"), "change_usd": 1e9, "from_trade_usd": -2e9, "from_law_usd": 4e9,
           "from_gap_usd": -1e9, "month_count": 1}  # fmt: skip
    words = change_note(pd.DataFrame([row]), 2024)
    assert words.startswith(
        "August 2026 compared with 2024: +$1.0B, of which −$2.0B from imports, +$4.0B from rates and −$1.0B"
    )
    assert change_note(pd.DataFrame([row | {"month_count": 8}]), 2024).startswith(
        "2026, 8 months compared"
    )
    assert change_note(pd.DataFrame([row]).iloc[:0], 2024) == ""


def test_the_level_of_figures_is_said_where_it_is_not_the_one_asked():
    level = pd.Series(
        {"label": "Toys (95)", "is_asked": False, "product": "95", "through": MONTH("2026-08-01")}
    )
    assert (
        "Shown instead: Toys (95). Calculated duty on this group is available through August 2026"
        in level_note(level)
    )
    assert (
        level_note(
            pd.Series(
                {"label": "All", "is_asked": True, "product": "all", "through": MONTH("2026-08-01")}
            )
        )
        == ""
    )
    assert "not available for this group" in level_note(
        level.copy().replace({MONTH("2026-08-01"): pd.NaT})
    )


def test_the_band_names_its_widest_month_and_the_split_its_share():
    rows = pd.DataFrame(
        {
            "month": pd.to_datetime(["2025-03-01", "2025-04-01"]),
            "low_usd": [9.0, 5.0],
            "high_usd": [10.0, 10.0],
            "at_stake_usd": [10.0, 10.0],
        }
    )
    assert "April 2025" in band_note(rows)
    assert "March 2025" not in band_note(rows)
    assert "25%" in split_note(
        pd.DataFrame({"is_split": [True, False], "at_stake_usd": [1.0, 3.0]})
    )


def test_waivers_on_application_with_their_trade_and_both_figures():
    row = {
        "valid_from": MONTH("2020-03-02"),
        "citation": "Announcement 2",
        "applied_from": MONTH("2025-11-10"),
        "lines": 1234,
        "trade_usd": 5e9,
        "share_pct": 3.21,
        "statutory_pct": 40.5,
        "with_waivers_pct": 13.0,
    }
    day = date(2025, 12, 1)
    words = on_application_sentence(pd.DataFrame([row]), day)
    assert "Since March 2, 2020 (Announcement 2)" in words
    assert "On December 1, 2025 1,234 lines carry it, with $5.0B of 2024 trade, 3.2%" in words
    assert "**40.5% under the tariff; 13.0% for importers with a waiver**" in words
    lapsed = on_application_sentence(pd.DataFrame([row | {"applied_from": pd.NaT}]), day)
    assert "did not apply on this day" in lapsed
    assert "13.0%" not in lapsed


def test_a_period_is_a_month_or_a_year():
    assert (period_text("2026-08-01"), period_text("2025")) == ("August 2026", "2025")
