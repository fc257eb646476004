"""Exemptions, in a real browser."""

from datetime import date

import pandas as pd
import pytest

from sections.exemptions.exempt import (
    claim_sentence,
    granted_caption,
    left_out_sentence,
    waivers_written,
)
from sections.exemptions.rounds import rounds_written
from tools.browser import drawn, open_settled, settle
from warehouse import query


def test_the_bars_are_the_rows_of_the_day_in_the_address(page, address):
    open_settled(page, f"{address}/exemptions?day=2026-03-01&side=United+States")
    rows = query("exempt_trade", importer="United States", day="2026-03-01")
    [bars] = drawn(page, "exempt_un")
    assert bars["x"] == pytest.approx(rows["trade_usd"].tolist())
    assert page.get_by_text("We last checked on October 10, 2026.").count() >= 1
    assert page.locator(".st-key-card_exempt_ch").count() == 0


def test_a_product_on_one_side_only_gets_a_sentence_for_the_other(page, address):
    open_settled(page, f"{address}/exemptions?product=8703")
    assert "$" in page.get_by_text("of US goods (2024").inner_text()
    rows = query("exempt_trade", importer="China", day="2026-10-10", product="8703")
    [bars] = drawn(page, "exempt_ch")
    assert bars["x"] == pytest.approx(rows["trade_usd"].tolist())
    open_settled(page, f"{address}/exemptions?product=1201")
    settle(page)
    alerts = " ".join(page.locator('[data-testid="stAlert"]').all_inner_texts())
    assert "China: we know of no exemption for these goods on this day." in alerts
    assert page.locator('[data-testid="stException"]').count() == 0


def test_both_countries_are_in_one_chart_over_time(page, address):
    open_settled(page, f"{address}/exemptions")
    steps = query("exempt_trade_over_time")
    lines = {trace["name"]: trace for trace in drawn(page, "exempt_steps")}
    for importer in ("United States", "China"):
        own = steps[(steps["importer"] == importer) & (steps["measure"] == "any")]
        assert lines[f"{importer}: any exemption"]["y"][:-1] == pytest.approx(
            own["exempt_pct"].tolist()
        )
    assert len(lines) == 10


def test_waivers_on_application_are_told_apart(page, address):
    open_settled(page, f"{address}/exemptions?side=China")
    row = query("waivers_on_application").iloc[0]
    assert page.get_by_text(f"{row['lines']:,} lines carry it").count() == 1
    both = f"{row['statutory_pct']:.1f}% under the tariff; {row['with_waivers_pct']:.1f}% for importers"
    assert page.get_by_text(both).count() == 1


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2017-01-01", "Rates start on January 1, 2018"),
        ("2199-01-01", "cannot be asked; days up to"),
    ],
)
def test_a_day_without_law_gets_a_sentence(page, address, day, says):
    open_settled(page, f"{address}/exemptions?day={day}")
    assert says in page.locator('[data-testid="stAlert"]').first.inner_text()


def test_the_claim_of_2025_is_divided_by_both_figures_of_imports(warehouse):
    said = claim_sentence(query("unpublished_waivers_claim"))
    assert "$40.0B / $163.6B = 24.4%" in said
    assert "$40.0B / $164.6B = 24.3%" in said
    assert "131 items" in said
    assert "never published or confirmed" in said


def test_the_sentence_of_a_day_keeps_what_is_at_most_apart(warehouse):
    steps = query("exempt_trade_over_time", importer="United States")
    day = query("evidence")["law_through"].iloc[0].date().replace(month=3, day=1)
    said = left_out_sentence(steps, "United States", day)
    assert said.startswith("On March 1, 2026 the United States exempted **$")
    assert "**29.5%** of imports) from at least one added duty." in said
    assert said.endswith("would raise this to 46.8% at most.")
    assert "no goods" in left_out_sentence(steps, "United States", day.replace(year=2018))


def test_days_left_are_said_to_count_from_today():
    said = granted_caption(date(2026, 11, 26), date(2026, 10, 10))
    assert "from today, November 26, 2026, to the end date in the act" in said
    assert said.endswith("We last checked on October 10, 2026.")


def test_as_written_waivers_and_exclusions_stand_beside_those_carried_on():
    paid = pd.DataFrame({"applied_from": [pd.Timestamp("2025-11-10")], "statutory_pct": [34.0],
                         "with_waivers_pct": [16.0]})  # fmt: skip
    ended = paid.assign(applied_from=pd.NaT, statutory_pct=58.0, with_waivers_pct=58.0)
    said = waivers_written(paid, ended, date(2027, 1, 2))
    assert "pay 58.0% under the tariff; granted waivers no longer apply." in said
    assert waivers_written(paid, paid, date(2027, 1, 2)) == ""
    running, none = (pd.DataFrame({"items_in_force": [count]}) for count in (178, 0))
    assert "178 exclusions are in force" in rounds_written(running, none, date(2026, 12, 1))
    assert rounds_written(running, running, date(2026, 11, 1)).startswith("None of these")
